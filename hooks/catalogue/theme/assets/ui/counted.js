/* Numbers and nouns. Pure. */

/**
 * A number with its thousands apart: 1 200.
 *
 * @param {number} number
 */
export const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, "\u00a0");

/**
 * A number with the form of the noun that goes with it: 1 wynik, 2 wyniki, 5 wyników.
 *
 * @param {number} number
 * @param {string} one
 * @param {string} few
 * @param {string} many
 */
export const counted = (number, one, few, many) => {
  const tens = number % 100, units = number % 10;
  const form = number === 1 ? one : units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? few : many;
  return `${grouped(number)}\u00a0${form}`;
};

/**
 * How often: raz, 2 razy.
 *
 * @param {number} times
 */
export const howOften = (times) => times === 1 ? "raz" : counted(times, "raz", "razy", "razy");
