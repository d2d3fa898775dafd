/* Dates as sources give them, with parts unknown: the twin of hooks/catalogue/model/types/partial_date.py. */
/** @import { PartialDate } from "./check.d.ts" */
import { constants } from "../../data/constants.js";
import { casefold, collapsed } from "../../text/texts.js";

const { spelling, fromTheDay, fromTheYear, months: MONTHS, ofMonth: OF_MONTH, noYear, uncertain: doubted } = constants.dates;
/** @param {string} expression */
const whole = (expression) => new RegExp(`^(?:${expression})$`, "u");
const SPELLING = whole(spelling), FROM_THE_DAY = fromTheDay.map(whole), FROM_THE_YEAR = whole(fromTheYear);

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
 * The form of the date that a text as people write it means (`20.06.2017 r.`, `czerwiec 2017`), or an empty text.
 *
 * @param {string} written
 */
export function meantDate(written) {
  const [day, month, year] = partsOf(casefold(collapsed(written)));
  if (!year) return "";
  const names = MONTHS.includes(month) ? MONTHS : OF_MONTH;
  const of = !month ? null : /^[0-9]/.test(month) ? Number(month) : names.indexOf(month) + 1;
  const form = dateText({ year: Number(year), month: of, day: day ? Number(day) : null, uncertain: false });
  return parseDate(form) ? form : "";
}

/**
 * Day, month and year as they stand in a text; none where it is no date that people write.
 *
 * @param {string} plain
 */
function partsOf(plain) {
  const fromTheYear = FROM_THE_YEAR.exec(plain);
  if (fromTheYear) return fromTheYear.slice(1).reverse();
  return FROM_THE_DAY.map((form) => form.exec(plain)).find(Boolean)?.slice(1) ?? [];
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
 * In Polish words: `20 czerwca 2017`, `czerwiec, rok nie podany`, `2021 (data niepewna)`.
 *
 * @param {PartialDate} date
 */
export function dateInWords({ year, month, day, uncertain }) {
  const within = month === null ? "" : day === null ? MONTHS[month - 1] : `${day} ${OF_MONTH[month - 1]}`;
  return (year === null ? `${within}, ${noYear}` : `${within} ${year}`.trim()) + (uncertain ? doubted : "");
}
