/* Dates as sources give them, with parts unknown: the twin of hooks/catalogue/model/types/partial_date.py. */
/** @import { PartialDate } from "./check.d.ts" */
import { constants } from "../../data/constants.js";

const { spelling, months: MONTHS, ofMonth: OF_MONTH, noYear, uncertain: doubted } = constants.dates;
const SPELLING = new RegExp(`^(?:${spelling})$`, "u");

/**
 * The date that a text is; null where there is no such date.
 *
 * @param {string} text
 * @returns {PartialDate | null}
 */
export function parseDate(text) {
  if (!SPELLING.test(text)) return null;
  const [year, month = null, day = null] = text.replace("?", "").split("-").map(
    (part) => (part === "XXXX" ? null : Number(part)),
  );
  const common = year !== null && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0));
  return common && month === 2 && day === 29 ? null : { year, month, day, uncertain: text.endsWith("?") };
}

/**
 * The form that `parseDate` reads.
 *
 * @param {PartialDate} date
 */
export function dateText({ year, month, day, uncertain }) {
  /** @param {number | null} number */
  const two = (number) => (number === null ? "" : `-${String(number).padStart(2, "0")}`);
  return (year === null ? "XXXX" : String(year).padStart(4, "0")) + two(month) + two(day) + (uncertain ? "?" : "");
}

/**
 * Whether a date lies after another, as far as both are given: what is unknown on a side proves nothing.
 *
 * @param {PartialDate} one
 * @param {PartialDate} other
 */
export function isAfter(one, other) {
  for (const part of /** @type {const} */ (["year", "month", "day"])) {
    const mine = one[part], theirs = other[part];
    if (mine === null || theirs === null) return false;
    if (mine !== theirs) return mine > theirs;
  }
  return false;
}

/**
 * How many days a month has; in an unknown year at most.
 *
 * @param {PartialDate["year"]} year
 * @param {number} month
 */
export const daysIn = (year, month) =>
  [31, 30, 29].find((day) => parseDate(dateText({ year, month, day, uncertain: false }))) ?? 28;

/**
 * In Polish words: `20 czerwca 2017`, `czerwiec, rok nie podany`, `2021 (data niepewna)`.
 *
 * @param {PartialDate} date
 */
export function dateInWords({ year, month, day, uncertain }) {
  const within = month === null ? "" : day === null ? MONTHS[month - 1] : `${day} ${OF_MONTH[month - 1]}`;
  return (year === null ? `${within}, ${noYear}` : `${within} ${year}`.trim()) + (uncertain ? doubted : "");
}
