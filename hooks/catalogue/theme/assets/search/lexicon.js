/* The keys of words and what the index has of them, loaded piece by piece. */
/** @import { KeyEntry, Pieces, Start, WordsPiece } from "../data/shipped.d.ts" */
import { load, loadedPiece } from "../data/pieces.js";
import { postingsOf } from "./postings.js";
import { ENDINGS, SHORTEST_STEM, stem } from "./words.js";

/** @typedef {keyof Pieces & `slowa/${number}`} NameOfWords */

const SHORTEST_PREFIX = 2, PREFIXED = 40, NAMED = 5;
/** @type {WordsPiece} */
const EMPTY = [{}, {}, ""];
/** @type {WeakMap<Start, Known>} */
const knownOf = new WeakMap();

/** What is worked out once of what every query needs. */
class Known {
  /** @param {Start} start */
  constructor({ prefixes, acronyms }) {
    /** @type {Map<string, NameOfWords>} */
    this.byPrefix = new Map(prefixes.split(" ").map((prefix, number) => [prefix, `slowa/${number}`]));
    this.longest = Math.max(...[...this.byPrefix.keys()].map((prefix) => prefix.length));
    this.shorts = new Set(acronyms.map(([, , key]) => key));
  }
}

/** @param {Start} start */
function known(start) {
  const there = knownOf.get(start) ?? new Known(start);
  knownOf.set(start, there);
  return there;
}

/**
 * The name of the piece that holds a key or an exception, by the longest prefix that has one; null where there is none.
 *
 * @param {string} word
 * @param {Start} start
 */
function pieceOf(word, start) {
  const { byPrefix, longest } = known(start);
  for (let length = Math.min(word.length, longest); length > 0; length--) {
    const name = byPrefix.get(word.slice(0, length));
    if (name) return name;
  }
  return null;
}

/**
 * @param {string} word
 * @param {Start} start
 */
async function piece(word, start) {
  const name = pieceOf(word, start);
  return name ? await load(name) : EMPTY;
}

/**
 * @param {WordsPiece} piece
 * @param {string} folded
 */
function keysIn([, exceptions], folded) {
  return Object.hasOwn(exceptions, folded) ? exceptions[folded].split(" ") : [stem(folded)];
}

/**
 * The keys of an acronym, which is its own, and of an abbreviation; nothing of other words.
 *
 * @param {string} folded
 * @param {Start} start
 */
function keysOfShort(folded, start) {
  if (known(start).shorts.has(folded)) return [folded];
  return Object.hasOwn(start.shortened, folded) ? start.shortened[folded].split(" ") : null;
}

/**
 * The keys of a word: an acronym is its own, then come abbreviations, the exceptions, the stem.
 *
 * @param {string} folded
 * @param {Start} start
 */
export async function keysOf(folded, start) {
  return keysOfShort(folded, start) ?? keysIn(await piece(folded, start), folded);
}

/**
 * The same with the pieces that are here already: to mark words in what is shown.
 *
 * @param {string} folded
 * @param {Start} start
 */
export function keysOfShown(folded, start) {
  const name = pieceOf(folded, start);
  return keysOfShort(folded, start) ?? keysIn((name && loadedPiece(name)) ?? EMPTY, folded);
}

/**
 * A key as the index has it; null where no document does.
 *
 * @param {string} key
 * @param {Start} start
 * @returns {Promise<KeyEntry | null>}
 */
export async function entryOf(key, start) {
  const [keys] = await piece(key, start);
  return Object.hasOwn(keys, key) ? keys[key] : null;
}

/**
 * The postings of a key that the index has by the diacritics of its spellings; by null where all are alike.
 *
 * @param {string} key
 * @param {Start} start
 */
export async function variantsOf(key, start) {
  const [, ...written] = await entryOf(key, start) ?? [""];
  /** @type {[spelled: string | null, postings: number[]][]} */
  const variants = [];
  for (let at = written.length === 1 ? -1 : 0; at < written.length; at += 2) {
    const postings = written[at + 1], text = typeof postings === "number" ? await load(`liczne/${postings}`) : postings;
    variants.push([at < 0 ? null : String(written[at]), postingsOf(text)]);
  }
  return variants;
}

/**
 * Keys that a word which is being typed may become, with what each is worth, and the piece's own choice of documents
 * where there are too many.
 *
 * @param {string} folded
 * @param {Start} start
 * @returns {Promise<{ keys: [key: string, factor: number][], first: string }>}
 */
export async function startingWith(folded, start) {
  const name = pieceOf(folded, start);
  if (folded.length < SHORTEST_PREFIX || !name) return { keys: [], first: "" };
  const [keys, exceptions, first] = await load(name);
  const inflected = Object.keys(exceptions).filter((form) => form.startsWith(folded)).flatMap((form) =>
    exceptions[form].split(" ")
  );
  const longer = Object.keys(keys).filter((key) => key.startsWith(folded));
  const shorter = Object.keys(keys).filter((key) => isCut(key, folded));
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const key of inflected) found.set(key, start.ranking.form);
  for (const key of [...longer, ...shorter]) found.set(key, start.ranking.prefix);
  return { keys: [...found].slice(-PREFIXED), first };
}

/**
 * Whether a word is a key with the beginning of an ending.
 *
 * @param {string} key
 * @param {string} folded
 */
const isCut = (key, folded) =>
  key.length >= SHORTEST_STEM && folded.startsWith(key) &&
  [...ENDINGS].some((ending) => ending.startsWith(folded.slice(key.length)));

/**
 * How the first of some keys are spelled most often.
 *
 * @param {Iterable<string>} keys
 * @param {Start} start
 */
export async function spellings(keys, start) {
  const named = [];
  for (const key of [...keys].slice(0, NAMED)) named.push((await entryOf(key, start))?.[0] || key);
  return named;
}
