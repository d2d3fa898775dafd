/* A misspelt word → the words that it may have been meant for. */
import { editDistance } from "../text/distance.js";
import { load } from "../data/pieces.js";
import { ENDINGS, LONGEST_ENDING, SHORTEST_STEM, withoutFleeting } from "./words.js";

const SHORTEST_MENDED = 5, TWICE_FROM = 8, MENDED = 3;

/**
 * What a word may have been meant for: a key, as a stem with some ending, or a whole exception.
 *
 * @typedef {{ key: string, form?: undefined } | { key?: undefined, form: string }} Meant
 */

/** @typedef {{ words: string[], sets: Uint32Array }} Alphabet - words, and the letters of each as bits */

/**
 * What a misspelt word is nearest to, best first.
 *
 * @param {string} folded
 * @param {number[]} lengths - of all keys and exceptions
 * @returns {Promise<Meant[]>}
 */
export async function mended(folded, lengths) {
  if (folded.length < SHORTEST_MENDED) return [];
  const most = folded.length >= TWICE_FROM ? 2 : 1, stems = cuts(folded);
  /** @type {{ far: number, word: string, found: Meant }[]} */
  const near = [];
  for (const length of lengths) {
    if (length < folded.length - LONGEST_ENDING - most || length > folded.length + most) continue;
    const [keys, forms] = await letters(length);
    const fitting = stems.filter(([bare]) => Math.abs(bare.length - length) <= most);
    for (const [bare, cost] of length >= SHORTEST_MENDED - most ? fitting : []) {
      for (const key of alike(bare, keys, most - cost)) {
        near.push({ far: cost + editDistance(bare, key, most - cost), word: key, found: { key } });
      }
    }
    for (const form of alike(folded, forms, most)) {
      near.push({ far: editDistance(folded, form, most), word: form, found: { form } });
    }
  }
  const least = Math.min(...near.map(({ far }) => far));
  const best = near.filter(({ far }) => far === least).sort((a, b) =>
    common(b.word, folded) - common(a.word, folded) || (a.word < b.word ? -1 : 1)
  );
  return best.slice(0, MENDED).map(({ found }) => found);
}

/**
 * How many letters two words begin with alike.
 *
 * @param {string} one
 * @param {string} other
 */
function common(one, other) {
  let at = 0;
  while (one[at] && one[at] === other[at]) at++;
  return at;
}

/** @type {Map<number, Alphabet[]>} */
const byLength = new Map();

/**
 * The keys and the exceptions of a length.
 *
 * @param {number} length
 */
async function letters(length) {
  const piece = await load(`litery/${length}`), known = byLength.get(length) ?? piece.map(alphabet);
  byLength.set(length, known);
  return known;
}

/**
 * @param {string} text
 * @returns {Alphabet}
 */
function alphabet(text) {
  const words = text ? text.split(" ") : [];
  return { words, sets: Uint32Array.from(words, lettersOf) };
}

/** @param {string} word */
function lettersOf(word) {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

/**
 * The words that are at most so many letters apart: few are left to compare, since each letter changes two at most.
 *
 * @param {string} word
 * @param {Alphabet} among
 * @param {number} most
 */
function alike(word, { words, sets }, most) {
  const own = lettersOf(word), found = [];
  for (let index = 0; index < words.length; index++) {
    let other = own ^ sets[index], bits = 0;
    for (; other && bits <= 2 * most; bits++) other &= other - 1;
    if (bits <= 2 * most && editDistance(word, words[index], most) <= most) found.push(words[index]);
  }
  return found;
}

/**
 * What may be the stem of a word: all before an ending, or before a few letters that a typo made out of one (at a cost).
 *
 * @param {string} folded
 */
function cuts(folded) {
  /** @type {[bare: string, cost: number][]} */
  const found = [];
  for (let at = folded.length; at >= Math.max(folded.length - LONGEST_ENDING - 1, SHORTEST_STEM); at--) {
    const bare = folded.slice(0, at), tail = folded.slice(at);
    const cost = tail === "" || ENDINGS.has(tail) ? 0 : 1;
    for (const one of new Set([bare, withoutFleeting(bare)])) found.push([one, cost]);
  }
  return found;
}
