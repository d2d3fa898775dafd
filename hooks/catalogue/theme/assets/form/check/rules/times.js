/* Rules of dates. */
/** @import { At, PartialDate } from "../check.d.ts" */
import { shownValue, strip } from "../../../text/texts.js";
import { dateText, isAfter, meantDate, parseDate } from "../dates.js";
import { Fault } from "../fault.js";

/** @param {string} value */
export function date(value) {
  const text = strip(value), date = parseDate(text), meant = meantDate(text);
  if (date) return date;
  if (meant) throw new Fault("date-turned", { found: shownValue(text), date: meant }, { fix: meant });
  throw new Fault("date", { found: shownValue(text) });
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
