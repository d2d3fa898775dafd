/* Rules of dates. */
/** @import { At, PartialDate } from "../check.d.ts" */
import { constants } from "../../../data/constants.js";
import { shownValue, strip } from "../../../text/texts.js";
import { dateText, daysIn, isAfter, parseDate } from "../dates.js";
import { Fault } from "../fault.js";
import { meantDate, partsWritten } from "../written_date.js";

const { months: MONTHS } = constants.dates;

/** @param {string} value */
export function date(value) {
  const text = strip(value), date = parseDate(text), meant = meantDate(text);
  if (date) return date;
  if (meant) throw new Fault("date-turned", { found: shownValue(text), date: meant }, { fix: meant });
  throw noSuchDate(text);
}

/**
 * What is said of a text that is no date: where it gives a day, why there is none.
 *
 * @param {string} text
 */
function noSuchDate(text) {
  const { year, month, day } = partsWritten(text) ?? { year: 0, month: null, day: null }, found = shownValue(text);
  if (year === 0 || month === null || (month > 0 && month <= MONTHS.length && day === null)) {
    return new Fault("date", { found });
  }
  if (month < 1 || month > MONTHS.length) return new Fault("no-such-month", { found, number: month });
  const named = MONTHS[month - 1], whole = dateText({ year, month, day: null, uncertain: false });
  const told = { found, month: year === null ? named : `${named} ${year}`, days: daysIn(year, month), whole };
  return new Fault("no-such-day", told);
}

/** @type {(date: PartialDate, today: string) => boolean} */
function isToCome(date, today) {
  const now = parseDate(today);
  return now !== null && isAfter(date, now);
}

/** @type {(date: PartialDate, at: At) => PartialDate} */
export function pastDate(date, { data: { today } }) {
  if (isToCome(date, today)) throw new Fault("future", { date: dateText(date), today });
  return date;
}

/** @type {(date: PartialDate, at: At) => PartialDate} */
export function happened(date, { data: { today }, before }) {
  if (before.kind === "report" && isToCome(date, today)) throw new Fault("not-yet", { date: dateText(date), today });
  return date;
}

/** @type {(end: PartialDate, at: At) => PartialDate} */
export function notBefore(end, { argument, field, before }) {
  const start = /** @type {PartialDate | null | undefined} */ (before[argument]); // only dates are named with this rule
  if (start && isAfter(start, end)) {
    throw new Fault("before-start", { end: dateText(end), start: dateText(start), first: argument, last: field });
  }
  return end;
}
