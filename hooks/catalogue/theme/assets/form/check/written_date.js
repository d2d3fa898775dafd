/* Dates as people write them: the twin of hooks/catalogue/model/types/written_date.py. */
import { constants } from "../../data/constants.js";
import { casefold, collapsed } from "../../text/texts.js";
import { dateText, parseDate } from "./dates.js";

/** @import { PartialDate } from "./check.d.ts" */

const { fromTheDay, fromTheYear, named } = constants.dates;
/** @param {string} expression */
const whole = (expression) => new RegExp(`^(?:${expression})$`, "u");
const FORMS = [
  ...fromTheDay.map((form) => ({ form: whole(form), dayFirst: true })),
  ...fromTheYear.map((form) => ({ form: whole(form), dayFirst: false })),
];

/**
 * The numbers that a text gives as a date, whether or not there is such a day; null where it gives none.
 *
 * @param {string} written
 * @returns {PartialDate | null}
 */
export function partsWritten(written) {
  const text = casefold(collapsed(written)), uncertain = text.endsWith("?");
  const plain = collapsed(uncertain ? text.slice(0, -1) : text);
  for (const { form, dayFirst } of FORMS) {
    const found = form.exec(plain)?.slice(1);
    if (!found) continue;
    const [day, month, year] = dayFirst ? found : found.reverse(), number = monthOf(month);
    if (month && number === null) continue;
    return { year: year === "xxxx" ? null : Number(year), month: number, day: day ? Number(day) : null, uncertain };
  }
  return null;
}

/**
 * The number of a month that is written as a number or a word; null where it is none.
 *
 * @param {string | undefined} text
 */
function monthOf(text) {
  if (!text) return null;
  if (/^[0-9]+$/.test(text)) return Number(text);
  return named.findIndex((names) => names.includes(text)) + 1 || null;
}

/**
 * The form of the date that a text as people write it means (`20.06.2017 r.`, `czerwiec 2017`), or an empty text.
 *
 * @param {string} written
 */
export function meantDate(written) {
  const parts = partsWritten(written), form = parts ? dateText(parts) : "";
  return parseDate(form) ? form : "";
}

/**
 * A date as it is to be written: as it stands where it is one already, or means none.
 *
 * @param {string} text
 */
export const dateWritten = (text) => parseDate(text) ? text : meantDate(text) || text;
