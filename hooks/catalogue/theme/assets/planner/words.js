/* Hours, lengths and days in words. Pure. */
import { dateOf } from "../plan/clock.js";
import { grouped } from "../ui/counted.js";

const two = (number) => String(number).padStart(2, "0");

/* What `<input type="time">` holds ⇄ minutes from midnight; empty ⇄ undefined. */
export const toField = (minutes) =>
  minutes === undefined ? "" : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
export function fromField(text) {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) || [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/* Minutes → `45 min`, `1 godz. 30 min`. */
export function lasting(minutes) {
  const hours = Math.floor(minutes / 60), rest = minutes % 60;
  return [hours ? `${hours}\u00a0godz.` : "", rest || !hours ? `${rest}\u00a0min` : ""].filter(Boolean).join(" ");
}

/* A sentence that may end with `godz.`, with one full stop. */
export const sentence = (text) => text.endsWith(".") ? text : `${text}.`;

/* An estimate of a drive: `ok. 34 km, 35 min jazdy`. */
export const driveInWords = ({ kilometres, minutes }) =>
  `ok.\u00a0${grouped(kilometres)}\u00a0km, ${lasting(minutes)} jazdy`;

/* `Dzień 1`, or with a date `Dzień 1 – poniedziałek, 10 maja 2027`; `index` from 0. */
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
