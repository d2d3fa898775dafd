/* What a plan and its stops are known by, whatever becomes of their names, days and hours. Pure but for the drawing of an id. */
/** @import { Plan, Stop } from "./plan.d.ts" */
import { sumOf } from "../text/seal.js";

const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz", LONG = 14; // signs of an id

/** An id that no other plan has. */
export const drawnId = () =>
  Array.from(crypto.getRandomValues(new Uint32Array(LONG)), (number) => LETTERS[number % LETTERS.length]).join("");

/**
 * The key of a stop that is the which-th of its name.
 *
 * @param {Stop} stop
 * @param {number} time
 */
const keyOf = ({ id, name }, time) => parseInt(sumOf(`${id ?? `*${name}`}\n${time}`), 16).toString(36);

/**
 * The key that the first stop of its name has until something becomes of it.
 *
 * @param {Stop} stop
 */
export const firstKey = (stop) => keyOf(stop, 1);

/**
 * Gives a plan and its stops what they are known by, where they have none of their own.
 *
 * @param {Plan} plan
 * @param {() => string} [draw] - gives the id
 */
export function identify(plan, draw = drawnId) {
  const stops = plan.days.flatMap((day) => day.stops), taken = new Set();
  for (const stop of stops) {
    if (stop.key && taken.has(stop.key)) delete stop.key;
    if (stop.key) taken.add(stop.key);
  }
  for (const stop of stops) {
    for (let time = 1; !stop.key; time++) {
      const key = keyOf(stop, time);
      if (!taken.has(key)) stop.key = key;
    }
    taken.add(stop.key);
  }
  if (stops.length) plan.id ??= draw();
}

/**
 * Counts one more change of a plan, by which a calendar knows the newer of two files.
 *
 * @param {Plan} plan
 * @param {number} [known] - how many changes of it there were elsewhere
 */
export function revised(plan, known = 0) {
  identify(plan);
  plan.revision = Math.max(plan.revision ?? 0, known) + 1;
}
