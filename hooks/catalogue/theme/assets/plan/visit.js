/* A plan → the visit that it becomes. Pure. */
/**
 * @import { Brief, Fields, RegionData } from "../data/shipped.d.ts"
 * @import { Plan, Stop } from "./plan.d.ts"
 */
import { oneLine } from "../text/texts.js";
import { dateOf } from "./clock.js";

/** @typedef {Record<string, Pick<Brief, "topics">>} Briefs - by the ids of practices */
/** @typedef {Pick<RegionData, "slug" | "name">[]} Regions */

/**
 * The fields of a visit (hooks/catalogue/model/records/visit.py) as its form takes them: texts, lists and sets of fields.
 *
 * Only what the plan knows is there; who organised the visit and where it is told of is left to the form. The topics
 * are those that at least half of the practices have; the last day is the last that has a stop.
 *
 * @param {Plan} plan
 * @param {Briefs} briefs - as far as they are there
 * @param {Regions} regions
 * @returns {Fields}
 */
export const visitOf = (plan, briefs, regions) => {
  const title = oneLine(plan.title ?? "");
  const stops = plan.days.flatMap((day, number) => day.stops.map((stop) => stopOf(stop, number + 1, regions)));
  const last = plan.days.findLastIndex((day) => day.stops.length), topics = topicsOf(plan, briefs);
  return {
    ...(title ? { title } : {}),
    ...(plan.date ? { start: plan.date, end: dateOf(plan.date, Math.max(0, last)) } : {}),
    ...(stops.length > 1 ? { order_known: "tak" } : {}),
    ...(topics.length ? { topics } : {}),
    ...(stops.length ? { stops } : {}),
  };
};

/**
 * @param {Stop} stop
 * @param {number} day
 * @param {Regions} regions
 * @returns {Fields}
 */
function stopOf(stop, day, regions) {
  if (stop.id !== undefined) return { practice: stop.id, day: String(day) };
  const known = regions.find(({ slug }) => slug === stop.region), locality = oneLine(stop.town ?? "");
  return {
    place: oneLine(stop.name),
    ...(known ? { region: known.name } : {}),
    ...(locality ? { locality } : {}),
    day: String(day),
  };
}

/**
 * @param {Plan} plan
 * @param {Briefs} briefs
 */
function topicsOf(plan, briefs) {
  const ids = new Set(plan.days.flatMap((day) => day.stops.map(({ id }) => id)));
  const known = [...ids].flatMap((id) => id && Object.hasOwn(briefs, id) ? [briefs[id]] : []);
  const all = new Set(known.flatMap(({ topics }) => topics));
  return [...all].filter((topic) => known.filter(({ topics }) => topics.includes(topic)).length * 2 >= known.length);
}
