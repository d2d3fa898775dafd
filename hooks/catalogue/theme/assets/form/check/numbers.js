/* The digits of public registers' numbers that check the others. */
const SHORT = [8, 9, 2, 3, 4, 5, 6, 7], LONG = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8];

/** @type {(digits: string, weights: number[]) => number} */
const weighed = (digits, weights) => weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;

/**
 * Whether ten digits are a NIP.
 *
 * @param {string} digits
 */
export const isNip = (digits) => weighed(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7, -1]) === 0;

/**
 * Whether nine or fourteen digits are a REGON.
 *
 * @param {string} digits
 */
export function isRegon(digits) {
  /** @param {number[]} weights */
  const checked = (weights) => weighed(digits, weights) % 10 === Number(digits[weights.length]);
  return checked(SHORT) && (digits.length === 9 || checked(LONG));
}
