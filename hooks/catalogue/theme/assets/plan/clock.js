/* The hours and dates of a plan: minutes from the midnight with which its day begins, and days from its first. Pure. */
import { twoDigits } from "../text/digits.js";

export const DAY = 1440; // minutes

/**
 * As a clock shows it: `9:05`; beyond midnight `0:30 następnego dnia`, `0:30 po 2 dniach`.
 *
 * @param {number} minutes
 */
export const hourOf = (minutes) => [clockOf(minutes), laterOf(minutes)].filter(Boolean).join(" ");

/**
 * From when to when: `9:00–9:45`, `23:30–0:15 następnego dnia`, `0:15–1:00 następnego dnia`.
 *
 * @param {number} start
 * @param {number} end
 */
export const hoursOf = (start, end) =>
  `${laterOf(start) === laterOf(end) ? clockOf(start) : hourOf(start)}–${hourOf(end)}`;

/** @param {number} minutes */
const clockOf = (minutes) => `${Math.floor(minutes % DAY / 60)}:${twoDigits(minutes % 60)}`;

/** @param {number} minutes */
function laterOf(minutes) {
  const days = Math.floor(minutes / DAY);
  return days === 0 ? "" : days === 1 ? "następnego\u00a0dnia" : `po\u00a0${days}\u00a0dniach`;
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
