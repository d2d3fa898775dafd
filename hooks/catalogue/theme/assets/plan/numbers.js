/* The one numbering of the stops of a plan: on the page, on the map, on paper and in files. Pure. */
/** @import { Plan } from "./plan.d.ts" */

/**
 * The number of a stop in its plan.
 *
 * @param {Plan} plan
 * @param {number} day - from 0
 * @param {number} at - which of its stops, from 0
 */
export const numberOf = (plan, day, at) =>
  plan.days.slice(0, day).reduce((sum, { stops }) => sum + stops.length, at + 1);
