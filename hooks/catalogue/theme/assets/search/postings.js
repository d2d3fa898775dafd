/* Reads postings as hooks/catalogue/search/postings.py writes them. */
import { constants } from "../data/constants.js";

const LEVELS = constants.levels;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUE = new Uint8Array(128);
[...DIGITS].forEach((digit, value) => {
  VALUE[digit.charCodeAt(0)] = value;
});

/**
 * A text → [number, weight, number, weight, …].
 *
 * @param {string} text
 */
export const postingsOf = (text) => {
  const low = VALUE[text.charCodeAt(0)], end = text.length * 6;
  /** @type {number[]} */
  const found = [];
  let at = 6, number = -1;
  const bit = () => {
    const value = VALUE[text.charCodeAt(at / 6 | 0)] >> (5 - at % 6) & 1;
    at++;
    return value;
  };
  while (at < end) {
    let distance = 0, level = 0;
    while (bit()) {
      if (at >= end) return found; // the ones that fill the last digit
      distance++;
    }
    for (let left = low; left > 0; left--) distance = distance << 1 | bit();
    while (level < LEVELS.length - 1 && bit()) level++;
    number += distance + 1;
    found.push(number, LEVELS[level]);
  }
  return found;
};
