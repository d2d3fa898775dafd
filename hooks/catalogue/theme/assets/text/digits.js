/**
 * A number of two digits at least: `05`.
 *
 * @param {number} number
 */
export const twoDigits = (number) => String(number).padStart(2, "0");
