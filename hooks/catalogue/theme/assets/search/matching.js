/* Which names of a list are meant by what is typed: words as search sees them. */
import { editDistance } from "../text/distance.js";
import { cleaned, fold, stem, wordsOf } from "./words.js";

const MENDED_FROM = 5, TWICE_FROM = 8; // letters of a word from which one typo, and two, are looked past

/** @param {string} text */
const split = (text) => wordsOf(cleaned(text)).map(({ word }) => fold(word));

/** @typedef {(wanted: string, word: string) => boolean} Like */

/** @type {Like} */
const alike = (wanted, word) => word.startsWith(wanted) || stem(word) === stem(wanted);

/**
 * Whether a word is the wanted one with a typo, as far as it is typed.
 *
 * @type {Like}
 */
function near(wanted, word) {
  const most = wanted.length >= TWICE_FROM ? 2 : wanted.length >= MENDED_FROM ? 1 : 0;
  return most > 0 && [word, word.slice(0, wanted.length)].some((part) => editDistance(wanted, part, most) <= most);
}

/**
 * The places of the names that fit what is typed, those that begin with it first: each typed word begins a word of
 * the name or is another form of it; where none fits, with a typo. All names fit nothing.
 *
 * @param {string[]} names
 * @param {string} text
 */
export const matching = (names, text) => {
  const wanted = split(text), words = names.map(split), all = names.map((_, index) => index);
  /** @param {Like} like */
  const fitting = (like) =>
    all.filter((index) => wanted.every((part) => words[index].some((word) => like(part, word))));
  /** @param {number} index */
  const begins = (index) => words[index].join(" ").startsWith(wanted.join(" "));
  const found = fitting(alike), fits = found.length ? found : fitting(near);
  return [...fits.filter(begins), ...fits.filter((index) => !begins(index))];
};
