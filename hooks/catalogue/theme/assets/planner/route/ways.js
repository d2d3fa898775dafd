/* The way of each day of a plan. Pure. */
/**
 * @import { Position } from "../../data/shipped.d.ts"
 * @import { Plan, Schedule } from "../../plan/plan.d.ts"
 * @import { Described, Known } from "../state/known.js"
 */
import { numberOf } from "../../plan/numbers.js";

/**
 * Where a way leads: `number` is that of the stop in the plan, null where the visit only begins or ends.
 *
 * @typedef {{ position: Position, number: number | null, name: string }} Step
 */

/**
 * For each day where it begins, its stops whose place is known, where it ends; none of a day without stops.
 *
 * @param {Plan} plan
 * @param {Schedule} schedule
 * @param {Known} known
 * @returns {Step[][]}
 */
export function waysOf(plan, schedule, known) {
  return plan.days.map((day, index) => {
    const { from, home } = schedule[index], first = index ? "" : plan.start?.town;
    const stops = day.stops.map((stop, at) =>
      step(known.positionOf(stop), numberOf(plan, index, at), known.townOf(stop))
    );
    const end = home && plan.end ? step(known.towns.position(plan.end), null, plan.end.town) : [];
    return stops.length ? [step(from, null, first), ...stops, end].flat() : [];
  });
}

/**
 * A step; none where its place is not known.
 *
 * @param {Position | null} position
 * @param {number | null} number
 * @param {string} [name]
 * @returns {Step[]}
 */
const step = (position, number, name = "") => position ? [{ position, number, name }] : [];

/**
 * The stops whose place is not known, by their numbers and names.
 *
 * @param {Plan} plan
 * @param {Described[][]} stops - what is known of them, by days
 */
export const leftOut = (plan, stops) =>
  stops.flatMap((day, index) =>
    day.flatMap(({ known, title }, at) => known ? [] : [`${numberOf(plan, index, at)}.\u00a0${title}`])
  );
