/* Dates as sources give them, with parts unknown: the twin of hooks/catalogue/model/types/partial_date.py. */
import { constants } from "../../data/constants.js";
import { casefold, collapsed } from "../../text/texts.js";

const { spelling, fromTheDay, fromTheYear, months: MONTHS, ofMonth: OF_MONTH, noYear } = constants.dates;
const whole = (expression) => new RegExp(`^(?:${expression})$`, "u");
const SPELLING = whole(spelling), FROM_THE_DAY = fromTheDay.map(whole), FROM_THE_YEAR = whole(fromTheYear);

/* { year, month, day, uncertain }, null for what is unknown; null where there is no such date. */
export function parseDate(text) {
  if (!SPELLING.test(text)) return null;
  const [year, month = null, day = null] = text.replace("?", "").split("-").map(
    (part) => (part === "XXXX" ? null : Number(part)),
  );
  const common = year !== null && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0));
  return common && month === 2 && day === 29 ? null : { year, month, day, uncertain: text.endsWith("?") };
}

/* The form that `parse` reads. */
export function dateText({ year, month, day, uncertain }) {
  const two = (number) => (number === null ? "" : `-${String(number).padStart(2, "0")}`);
  return (year === null ? "XXXX" : String(year).padStart(4, "0")) + two(month) + two(day) + (uncertain ? "?" : "");
}

/* The form of the date that a text as people write it means (`20.06.2017 r.`, `czerwiec 2017`), or an empty text. */
export function meantDate(written) {
  const plain = casefold(collapsed(written));
  const whole = FROM_THE_YEAR.exec(plain),
    [, day, month, year] = whole
      ? [, whole[3], whole[2], whole[1]]
      : FROM_THE_DAY.map((form) => form.exec(plain)).find(Boolean) || [];
  if (!year) return "";
  const names = MONTHS.includes(month) ? MONTHS : OF_MONTH;
  const of = !month ? null : /^[0-9]/.test(month) ? Number(month) : names.indexOf(month) + 1;
  const form = dateText({ year: Number(year), month: of, day: day ? Number(day) : null, uncertain: false });
  return parseDate(form) ? form : "";
}

/* Whether a date lies after another, as far as both are given: what is unknown on a side proves nothing. */
export function isAfter(one, other) {
  for (const part of ["year", "month", "day"]) {
    if (one[part] === null || other[part] === null) return false;
    if (one[part] !== other[part]) return one[part] > other[part];
  }
  return false;
}

/* In Polish words: `20 czerwca 2017`, `czerwiec, rok nie podany`, `2021 (data niepewna)`. */
export function dateInWords({ year, month, day, uncertain }) {
  const within = month === null ? "" : day === null ? MONTHS[month - 1] : `${day} ${OF_MONTH[month - 1]}`;
  return (year === null ? `${within}, ${noYear}` : `${within} ${year}`.trim()) + (uncertain ? " (data niepewna)" : "");
}
