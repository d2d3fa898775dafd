/* The hours and dates of a plan: minutes from the midnight with which its day begins, and days from its first. Pure. */
import { twoDigits } from "../text/digits.js";

export const DAY = 1440; // minutes

/**
 * As a clock shows it: `9:05`; beyond midnight `0:30 następnego dnia`, `0:30 po 2 dniach`.
 *
 * @param {number} minutes
 */
export function hourOf(minutes) {
  const days = Math.floor(minutes / DAY), rest = minutes % DAY;
  const clock = `${Math.floor(rest / 60)}:${twoDigits(rest % 60)}`;
  return days === 0 ? clock : days === 1 ? `${clock} następnego dnia` : `${clock} po ${days} dniach`;
}

/**
 * The date (`2027-05-10`) that comes some days after another.
 *
 * @param {string} first
 * @param {number} days
 */
export function dateOf(first, days) {
  const [year, month, day] = first.split("-").map(Number), found = new Date(0);
  found.setUTCFullYear(year, month - 1, day + days); // Date.UTC takes the year 27 for 1927
  return found.toISOString().slice(0, 10);
}
