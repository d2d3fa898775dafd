/* A query → the documents that answer it, best first. Pure but for the pieces that it loads. */
/** @import { Start } from "../data/shipped.d.ts" */
import { load, loadedPiece } from "../data/pieces.js";
import { element } from "../ui/element.js";
import { entryOf, keysOf, keysOfShown, spellings, startingWith, variantsOf } from "./lexicon.js";
import { named } from "./pasted.js";
import { postingsOf } from "./postings.js";
import { mended } from "./typos.js";
import { fold, marks, splitQuery, wordsOf } from "./words.js";

/**
 * What was done with a word of the query besides looking for it.
 *
 * @typedef {{ what: "acronym" | "prefix" | "typo" | "unknown", word: string, spellings: string[] }} Told
 */

/**
 * A word of the query: the keys to look for with what they are worth, and the first documents where these are too many.
 *
 * @typedef {{ word: string, keys: Map<string, number>, first: string }} Group
 */

/**
 * What is shown of a document.
 *
 * @typedef {{ path: string, title: string, line: string, summary: string }} Result
 */

/** A query word by word. */
class Query {
  /** @type {Told[]} */
  told = [];
  /** @type {Map<number, Group>} by the place of the word */
  groups = new Map();

  /**
   * @param {string[]} words
   * @param {string[][]} own - the keys of each
   * @param {Start} start
   */
  constructor(words, own, start) {
    this.words = words;
    this.own = own;
    this.start = start;
  }

  /** The places of the words to look for: of those that say little only where there is no other. */
  looked() {
    const little = new Set(this.start.frequent.split(" ")), all = [...this.words.keys()];
    const meant = all.filter((at) => this.words[at].length > 1 && !little.has(fold(this.words[at])));
    return meant.length ? meant : all;
  }

  /**
   * @param {Told["what"]} what
   * @param {string} word
   * @param {string[]} named
   */
  tell(what, word, named) {
    this.told.push({ what, word, spellings: named });
  }

  /**
   * Looks for the keys of a word, else for those that it begins, else for those that it may have been meant for.
   *
   * @param {number} at - its place
   * @param {boolean} typing - the last word is being typed
   */
  async look(at, typing) {
    const { start } = this, word = this.words[at], folded = fold(word);
    /** @type {Group["keys"]} */
    const keys = new Map();
    let first = "";
    for (const key of this.own[at]) if (await entryOf(key, start)) keys.set(key, 1);
    if (!keys.size || (typing && at === this.words.length - 1)) {
      const longer = await startingWith(folded, start);
      first = longer.first;
      for (const [key, factor] of longer.keys) if (!keys.has(key) && await entryOf(key, start)) keys.set(key, factor);
      if (!typing && keys.size) this.tell("prefix", word, await spellings(keys.keys(), start));
    }
    if (!keys.size && !first) await this.mend(word, keys);
    this.groups.set(at, { word, keys, first });
  }

  /**
   * @param {string} word
   * @param {Group["keys"]} keys
   */
  async mend(word, keys) {
    const { start } = this;
    for (const { key, form } of await mended(fold(word), start.lengths)) {
      for (const meant of key === undefined ? await keysOf(form, start) : [key]) keys.set(meant, start.ranking.typo);
    }
    if (keys.size) this.tell("typo", word, await spellings(keys.keys(), start));
    else this.tell("unknown", word, []);
  }

  /** Looks for acronyms also by what they stand for, and the other way round. */
  async expand() {
    const { words, own, groups, start } = this;
    for (const [short, full, key, expansion] of start.acronyms) {
      for (const at of groups.keys()) if (own[at][0] === key) this.tell("acronym", words[at], [full]);
      for (let at = 0; at + expansion.length <= words.length; at++) {
        if (!expansion.every((keys, offset) => own[at + offset].some((other) => keys.includes(other)))) continue;
        this.tell("acronym", words.slice(at, at + expansion.length).join(" "), [short]);
        for (let inside = at; inside < at + expansion.length; inside++) {
          if (await entryOf(key, start)) groups.get(inside)?.keys.set(key, start.ranking.acronym);
        }
      }
    }
  }
}

/**
 * What one word of the query is worth in each document, and where its diacritics are the same.
 *
 * @param {Group} group
 * @param {Start} start
 */
async function worths(group, start) {
  const worth = new Float64Array(start.documents), same = new Uint8Array(start.documents);
  const hasMarks = fold(group.word) !== group.word.toLowerCase();
  /**
   * @param {number[]} postings
   * @param {number} factor
   * @param {boolean} alike
   */
  const note = (postings, factor, alike) => {
    for (let at = 0; at < postings.length; at += 2) {
      const number = postings[at], value = postings[at + 1] * factor;
      if (value > worth[number]) worth[number] = value;
      if (alike) same[number] = 1;
    }
  };
  for (const [key, factor] of group.keys) {
    const variants = await variantsOf(key, start);
    const documents = variants.reduce((sum, [, postings]) => sum + postings.length / 2, 0);
    const rare = Math.log(1 + start.documents / documents);
    const own = marks(group.word, key.length - 1);
    for (const [spelled, postings] of variants) {
      const alike = spelled === null || spelled === own;
      note(postings, factor * rare * (alike ? 1 : start.ranking.otherMarks), alike || !hasMarks);
    }
  }
  note(postingsOf(group.first), start.ranking.prefix, true);
  return { worth, same };
}

/**
 * The documents that answer a query, those with all words first, then by diacritics, then by worth: their numbers in
 * order, how many of them have every word (`whole`), what to tell the reader, and the keys to mark.
 *
 * @param {string} text
 * @param {{ typing?: boolean }} [how] - `typing` takes the last word for the beginning of one
 */
export const find = async (text, { typing = false } = {}) => {
  const start = await load("start"), words = splitQuery(named(text), start.acronyms);
  const own = await Promise.all(words.map((word) => keysOf(fold(word), start)));
  const query = new Query(words, own, start);
  for (const at of query.looked()) await query.look(at, typing && !/\s$/.test(text));
  await query.expand();
  const groups = [...query.groups.values()];
  const ranked = inOrder(await Promise.all(groups.map((group) => worths(group, start))), start);
  return { ...ranked, told: query.told, keys: new Set(groups.flatMap((group) => [...group.keys.keys()])) };
};

/**
 * @param {Awaited<ReturnType<typeof worths>>[]} every - of each word
 * @param {Start} start
 */
function inOrder(every, { documents, ranking: { everyWord, sameMarks } }) {
  const rank = new Float64Array(documents), has = new Uint8Array(documents);
  for (const { worth, same } of every) {
    for (let number = 0; number < documents; number++) {
      if (!worth[number]) continue;
      has[number]++;
      rank[number] += everyWord + (same[number] ? sameMarks : 0) + worth[number];
    }
  }
  /** @type {number[]} */
  const numbers = [];
  let whole = 0;
  for (let number = 0; number < documents; number++) {
    if (rank[number]) numbers.push(number);
    if (has[number] && has[number] === every.length) whole++;
  }
  numbers.sort((a, b) => rank[b] - rank[a] || a - b);
  return { numbers, whole };
}

/** @type {Map<number, string[][]>} */
const byRun = new Map();

/** @param {number} part */
async function columns(part) {
  const texts = await load(`strony/${part}`), known = byRun.get(part) ?? texts.map((text) => text.split("\n"));
  byRun.set(part, known);
  return known;
}

/**
 * What is shown of documents, in the order of their numbers given.
 *
 * @param {number[]} numbers
 * @returns {Promise<Result[]>}
 */
export const shownOf = async (numbers) => {
  const { run } = await load("start");
  return Promise.all(numbers.map(async (number) => {
    const [path, title, line, summary] = (await columns(Math.floor(number / run))).map((column) =>
      column[number % run]
    );
    return { path, title, line, summary };
  }));
};

/**
 * A text as nodes, with the words that a query found (its `keys`) in <mark>.
 *
 * @param {string} text
 * @param {Set<string>} keys
 */
export const marked = (text, keys) => {
  const start = loadedPiece("start");
  if (!start) return [text];
  /** @type {(Node | string)[]} */
  const nodes = [];
  let done = 0;
  for (const { word, at } of wordsOf(text)) {
    if (!keysOfShown(fold(word), start).some((key) => keys.has(key))) continue;
    nodes.push(text.slice(done, at), element("mark", { textContent: word }));
    done = at + word.length;
  }
  return [...nodes, text.slice(done)];
};
