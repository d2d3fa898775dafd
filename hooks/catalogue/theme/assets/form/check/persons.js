/* Names of people where only their function may stand: the twin of hooks/catalogue/model/doubts/persons.py, whose words the
   form is given. */
import { fold } from "../../search/words.js";
import { hyphenated } from "../../text/slug.js";
import { constants } from "../../data/constants.js";

/** @typedef {Record<string, string[]>} Words */
/** @typedef {(one: string, other: string) => boolean} IsPlace */

/**
 * A word of a text; `joined`: nothing but a gap stands between it and the word before.
 *
 * @typedef {{ start: number, end: number, text: string, small: string, joined: boolean }} Word
 */

const { ending: ENDING, capitals: CAPITALS, short: SHORT } = constants.persons;
/** @type {Record<string, string>} */
const CASES = constants.persons.cases;
const WORD = /\p{L}+(?:[-'’]\p{L}+)*\.?/gu, GAP = /^(?:[ \t\u00a0*_[]+|[ \t]*\n[ \t]*)+$/u;

/**
 * What looks like the name of a person behind a function: where the function begins, and the words to the end of the name.
 *
 * @param {string} text
 * @param {Words} lists
 * @param {IsPlace} isPlace
 */
export function persons(text, lists, isPlace) {
  const words = wordsOf(text, lists), found = [];
  for (let at = 0; at < words.length; at++) {
    const end = isFunction(words[at], lists) ? endOfPerson(words, at, lists, isPlace) : 0;
    if (end && !isPatron(words, at, lists)) {
      const told = text.slice(words[at].start, words[end].end).replace(/\.+$/, "").trim().split(/\s+/).join(" ");
      found.push({ at: words[at].start, found: told });
    }
    at = Math.max(at, end);
  }
  return found;
}

/** @type {(text: string, lists: Words) => Word[]} */
function wordsOf(text, lists) {
  /** @type {Word[]} */
  const words = [];
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const before = words.at(-1), small = found.replace(/\.+$/, "").toLowerCase();
    const joined = Boolean(before && GAP.test(text.slice(before.end, index)) && goesOn(before, lists));
    words.push({ start: index, end: index + found.length, text: found, small, joined });
  }
  return words;
}

/** @type {(word: Word, lists: Words) => boolean} */
const goesOn = ({ text, small }, { shortened }) =>
  !text.endsWith(".") || small.length === 1 || shortened.includes(small);

/** @type {(word: Word, lists: Words) => boolean} */
function isFunction({ small }, { functions, beginnings, others }) {
  if (functions.includes(small)) return true;
  const beginning = beginnings.find((each) => small.startsWith(each));
  if (beginning === undefined) return false;
  const ending = small.slice(beginning.length);
  return ending.length <= ENDING && !others.some((other) => ending.startsWith(other));
}

/** @type {(words: Word[], at: number, lists: Words, isPlace: IsPlace) => number} */
function endOfPerson(words, at, lists, isPlace) {
  let first = at + 1;
  while (words[first]?.joined && mayStandBetween(words[first], lists)) first++;
  const [one, other] = [words[first], words[first + 1]];
  if (!one?.joined || !other?.joined || !isName(one) || !(isName(other) || isInCapitals(other))) return 0;
  if (one.small.length === 1 && other.small.length === 1) return 0;
  if (isThing(one, lists) || isThing(other, lists) || isPlace(one.small, other.small)) return 0;
  let end = first + 1;
  while (end < first + 3 && words[end + 1]?.joined && isName(words[end + 1])) end++;
  return end;
}

/** @type {(word: Word, lists: Words) => boolean} */
const mayStandBetween = (word, lists) =>
  isFunction(word, lists) || lists.between.includes(word.small) || (word.small.length > 1 && isUpper(word.text));

/** @param {string} text */
const isUpper = (text) => text === text.toUpperCase() && text !== text.toLowerCase();

/** @param {Word} word */
function isName({ text, small }) {
  if (small.length === 1) return isUpper(text[0]) && text.endsWith(".");
  return text.split(/[-'’]/).every((part) => isUpper([...part][0])) && !isUpper(text);
}

/** @param {Word} word */
const isInCapitals = ({ text, small }) => isUpper(text) && small.length >= CAPITALS;

/** @type {(word: Word, lists: Words) => boolean} */
function isThing({ small }, { things, kinds }) {
  const folded = fold(small);
  return things.includes(folded) || kinds.some((kind) => folded.startsWith(kind));
}

/** @type {(words: Word[], at: number, lists: Words) => boolean} */
function isPatron(words, at, lists) {
  for (let before = at; before > 0 && words[before].joined; before--) {
    if (lists.patrons.includes(words[before - 1].small)) return true;
    if (!isFunction(words[before - 1], lists)) return false;
  }
  return false;
}

/**
 * What says of two words whether they are a place that is shipped, or one of some more.
 *
 * @param {Words} lists
 * @param {string[]} more
 * @returns {IsPlace}
 */
export function placeFinder({ places }, more) {
  const keys = new Set([
    ...places,
    ...more.map((name) => key(.../** @type {[string, string?]} */ (name.split(/\s+/)))),
  ]);
  return (one, other) => keys.has(key(one, other));
}

/** @type {(one: string, other?: string) => string} */
function key(one, other = "") {
  const [first, second] = [one, other].map((word) => hyphenated(word).slice(0, SHORT)).map((start) =>
    CASES[start] ?? start
  );
  return first && second ? `${first} ${second}` : "";
}
