/* Words of a text as search sees them: the exact twin of hooks/catalogue/search/words.py. */
/** @import { Acronym } from "../data/shipped.d.ts" */
import { constants } from "../data/constants.js";

const WORD = /[\p{L}\p{N}]+/gu;
const SIGN = "[\\p{L}\\p{N}]", LETTER = "[\\p{L}\\p{Nl}\\p{No}]";
/** @param {string} spelling */
const expression = (spelling) => new RegExp(spelling.replaceAll("SIGN", SIGN).replaceAll("LETTER", LETTER), "gu");
const INVISIBLE = expression(constants.words.invisible);
const DOTS = expression(constants.words.dots), NUMBERS = expression(constants.words.numbers);
const { endings, fleeting: FLEETING, softened: SOFTENED } = constants.words;
/** @type {Record<string, string>} */
const FOLDED = constants.words.folded;
/** @type {Record<string, string>} */
const MARKS = constants.words.marks;
export const SHORTEST_STEM = constants.words.shortestStem;
export const ENDINGS = new Set(endings);
export const LONGEST_ENDING = Math.max(...endings.map((ending) => ending.length));

/**
 * A text as its words are read: in NFKC, without what nobody sees, dots between single letters, gaps in numbers.
 *
 * @param {string} text
 */
export const cleaned = (text) =>
  text.replace(INVISIBLE, "").normalize("NFKC").replace(DOTS, "")
    .replace(NUMBERS, (number) => number.replace(/[ -]/g, ""));

/**
 * The words of a text, each with its place.
 *
 * @param {string} text
 */
export function wordsOf(text) {
  return [...text.matchAll(WORD)].map((match) => ({ word: match[0], at: match.index }));
}

/**
 * A word without case and marks: `Żłóbek` is `zlobek`.
 *
 * @param {string} word
 */
export function fold(word) {
  return [...word.toLowerCase()].map((letter) => FOLDED[letter] || letter).join("")
    .normalize("NFKD").replace(/\p{Mn}/gu, "");
}

/**
 * A folded word without its ending.
 *
 * @param {string} folded
 */
export function stem(folded) {
  for (let length = Math.min(LONGEST_ENDING, [...folded].length - SHORTEST_STEM); length > 0; length--) {
    if (ENDINGS.has(folded.slice(-length))) {
      return withoutFleeting(folded.slice(0, -length));
    }
  }
  return withoutFleeting(folded);
}

/**
 * A stem without a vowel that comes and goes: ośrodek, ośrodka.
 *
 * @param {string} bare
 */
export function withoutFleeting(bare) {
  for (const [ending, instead] of FLEETING) {
    if (bare.endsWith(ending) && [...bare].length - ending.length + instead.length >= SHORTEST_STEM) {
      return bare.slice(0, -ending.length) + instead;
    }
  }
  return bare;
}

/**
 * The diacritics in the first `length` letters of a word in NFC: a letter each, `.` for none; dots at the end cut.
 *
 * @param {string} word
 * @param {number} length
 */
export function marks(word, length) {
  const lower = [...word.toLowerCase()];
  let found = "";
  for (let at = 0; at < Math.min(lower.length, length); at++) {
    found += MARKS[lower[at]] || (SOFTENED.includes(lower[at]) && lower[at + 1] === "i" ? "s" : ".");
  }
  return found.replace(/\.+$/, "");
}

/**
 * The words of a query, cleaned; the ending of an inflected acronym (`CIS-ie`) is left out.
 *
 * @param {string} text
 * @param {Acronym[]} acronyms
 */
export function splitQuery(text, acronyms) {
  let read = cleaned(text);
  if (acronyms.length) {
    const shorts = acronyms.map(([short]) => short.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
    const { beforeEnding } = constants.words;
    read = read.replace(new RegExp(`(?<!${SIGN})(${shorts})${beforeEnding}\\p{L}{1,6}(?!${SIGN})`, "giu"), "$1");
  }
  return wordsOf(read).map((found) => found.word);
}
