/* The order of a day's stops in which its way is shortest, and how much shorter it is. Pure. */
/**
 * @import { Plan } from "../../plan/plan.d.ts"
 * @import { Known } from "../state/known.js"
 */
import { EXACT, shortestOrder } from "../../plan/order.js";
import { scheduleOf } from "../../plan/schedule.js";

/**
 * The stops of a day in their shortest order, its kilometres before and after, and whether no order is shorter
 * (`exact`).
 *
 * @param {Plan} plan
 * @param {number} index - of the day
 * @param {Known} known
 */
export function shortened(plan, index, known) {
  const day = plan.days[index], { from, kilometres: before } = reckoned(plan, index, known);
  const stops = day.stops.map((stop) => ({
    position: known.positionOf(stop),
    fixed: !stop.id || stop.at !== undefined,
  }));
  const end = index === plan.days.length - 1 && plan.end ? known.towns.position(plan.end) : null;
  const order = shortestOrder(stops, { start: from, end }).map((place) => day.stops[place]);
  const days = plan.days.map((each) => each === day ? { ...day, stops: order } : each);
  const { kilometres: after } = reckoned({ ...plan, days }, index, known);
  return {
    stops: order,
    before,
    after,
    exact: stops.filter(({ position, fixed }) => position && !fixed).length <= EXACT,
  };
}

/**
 * The hours and kilometres of a day.
 *
 * @param {Plan} plan
 * @param {number} index
 * @param {Known} known
 */
const reckoned = (plan, index, known) => scheduleOf(plan, (stop) => known.positionOf(stop))[index];
