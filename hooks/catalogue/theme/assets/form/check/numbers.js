/* The digits of public registers' numbers that check the others. */
const weighed = (digits, weights) => weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;
export const nip = (digits) => weighed(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7, -1]) === 0;

const SHORT = [8, 9, 2, 3, 4, 5, 6, 7], LONG = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8];
export function regon(digits) {
  const checked = (weights) => weighed(digits, weights) % 10 === Number(digits[weights.length]);
  return checked(SHORT) && (digits.length === 9 || checked(LONG));
}
