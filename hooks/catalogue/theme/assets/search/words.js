/* Words of a text as search sees them: the exact twin of hooks/catalogue/search/words.py. */
/** @import { Acronym } from "../data/shipped.d.ts" */
import { constants } from "../data/constants.js";

const WORD = /[\p{L}\p{N}]+/gu;
const { endings, fleeting: FLEETING, softened: SOFTENED } = constants.words;
/** @type {Record<string, string>} */
const FOLDED = constants.words.folded;
/** @type {Record<string, string>} */
const MARKS = constants.words.marks;
export const SHORTEST_STEM = constants.words.shortestStem;
export const ENDINGS = new Set(endings);
export const LONGEST_ENDING = Math.max(...endings.map((ending) => ending.length));

/**
 * The words of a text in NFC, each with its place.
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
 * The words of a query, in NFC; the ending of an inflected acronym (`CIS-ie`) is left out.
 *
 * @param {string} text
 * @param {Acronym[]} acronyms
 */
export function splitQuery(text, acronyms) {
  let cleaned = text.normalize("NFC");
  if (cleaned.includes("-") && acronyms.length) {
    const shorts = acronyms.map(([short]) => short.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
    cleaned = cleaned.replace(new RegExp(`(?<![\\p{L}\\p{N}])(${shorts})-\\p{L}{1,6}(?![\\p{L}\\p{N}])`, "giu"), "$1");
  }
  return wordsOf(cleaned).map((found) => found.word);
}
