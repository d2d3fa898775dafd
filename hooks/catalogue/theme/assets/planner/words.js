/* Hours, lengths and days in words. Pure. */
/** @import { Drive, Plan } from "../plan/plan.d.ts" */
import { dateOf } from "../plan/clock.js";
import { twoDigits } from "../text/digits.js";
import { grouped } from "../ui/counted.js";

/**
 * Minutes from midnight → what `<input type="time">` holds: nothing where they are not known.
 *
 * @param {number | undefined} minutes
 */
export const toField = (minutes) =>
  minutes === undefined ? "" : `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/**
 * The same the other way round.
 *
 * @param {string} text
 */
export function fromField(text) {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) || [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/**
 * Minutes → `45 min`, `1 godz. 30 min`.
 *
 * @param {number} minutes
 */
export function lasting(minutes) {
  const hours = Math.floor(minutes / 60), rest = minutes % 60;
  return [hours ? `${hours}\u00a0godz.` : "", rest || !hours ? `${rest}\u00a0min` : ""].filter(Boolean).join(" ");
}

/**
 * A sentence that may end with `godz.`, with one full stop.
 *
 * @param {string} text
 */
export const sentence = (text) => text.endsWith(".") ? text : `${text}.`;

/**
 * An estimate of a drive: `ok. 34 km, 35 min jazdy`.
 *
 * @param {Drive} drive
 */
export const driveInWords = ({ kilometres, minutes }) =>
  `ok.\u00a0${grouped(kilometres)}\u00a0km, ${lasting(minutes)} jazdy`;

/**
 * `Dzień 1`, or with a date `Dzień 1 – poniedziałek, 10 maja 2027`; `index` from 0.
 *
 * @param {Plan} plan
 * @param {number} index
 */
export function dayName(plan, index) {
  const number = `Dzień ${index + 1}`;
  if (!plan.date) return number;
  const [year, month, day] = dateOf(plan.date, index).split("-").map(Number);
  return `${number} – ${
    new Date(year, month - 1, day).toLocaleDateString("pl-PL", {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
    })
  }`;
}
