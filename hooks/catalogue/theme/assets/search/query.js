/* A query → the documents that answer it, best first. Pure but for the pieces that it loads. */
import { load, loadedPiece } from "../data/pieces.js";
import { postingsOf } from "./postings.js";
import { mended } from "./typos.js";
import { ENDINGS, fold, marks, SHORTEST_STEM, splitQuery, stem, wordsOf } from "./words.js";

const SHORTEST_PREFIX = 2, PREFIXED = 40, NAMED = 5;

/* The name of the piece that holds a key or an exception, by the longest prefix that has one; null where there is none. */
function pieceOf(word, start) {
  start.byPrefix = start.byPrefix ||
    new Map(start.prefixes.split(" ").map((prefix, number) => [prefix, `slowa/${number}`]));
  start.longest = start.longest || Math.max(...[...start.byPrefix.keys()].map((prefix) => prefix.length));
  for (let length = Math.min(word.length, start.longest); length > 0; length--) {
    const name = start.byPrefix.get(word.slice(0, length));
    if (name) return name;
  }
  return null;
}

async function piece(word, start) {
  const name = pieceOf(word, start);
  return name ? await load(name) : [{}, {}, ""];
}

function isAcronym(folded, start) {
  start.shorts = start.shorts || new Set(start.acronyms.map(([, , key]) => key));
  return start.shorts.has(folded);
}

function keysIn([, exceptions], folded) {
  return Object.hasOwn(exceptions, folded) ? exceptions[folded].split(" ") : [stem(folded)];
}

/* The keys of a word: an acronym is its own, then come the exceptions, then the stem. */
export async function keysOf(folded, start) {
  if (isAcronym(folded, start)) return [folded];
  return keysIn(await piece(folded, start), folded);
}

/* The same with the pieces that are here already: to mark words in what is shown. */
function keysOfShown(folded, start) {
  if (isAcronym(folded, start)) return [folded];
  return keysIn(loadedPiece(pieceOf(folded, start)) || [{}, {}], folded);
}

/* A key as the index writes it: its commonest spelling, then its postings; null where no document has it. */
async function entryOf(key, start) {
  const [keys] = await piece(key, start);
  return Object.hasOwn(keys, key) ? keys[key] : null;
}

/* The postings of a key by the diacritics of its spellings; without these where all are alike. */
async function variantsOf(key, start) {
  const [, ...written] = await entryOf(key, start), variants = [];
  if (written.length === 1) written.unshift(null);
  for (let at = 0; at < written.length; at += 2) {
    const postings = written[at + 1];
    variants.push([
      written[at],
      postingsOf(typeof postings === "number" ? await load(`liczne/${postings}`) : postings),
    ]);
  }
  return variants;
}

/* Keys that a word which is being typed may become, with what each is worth, and the piece's own choice of documents
   where there are too many. */
async function startingWith(folded, start) {
  const name = pieceOf(folded, start);
  if (folded.length < SHORTEST_PREFIX || !name) return { keys: [], first: "" };
  const [keys, exceptions, first] = await load(name);
  const longer = Object.keys(keys).filter((key) => key.startsWith(folded));
  const inflected = Object.keys(exceptions).filter((form) => form.startsWith(folded)).flatMap((form) =>
    exceptions[form].split(" ")
  );
  const shorter = Object.keys(keys).filter((key) =>
    key.length >= SHORTEST_STEM && folded.startsWith(key) &&
    [...ENDINGS].some((ending) => ending.startsWith(folded.slice(key.length)))
  );
  const found = [
    ...inflected.map((key) => [key, start.ranking.form]),
    ...[...longer, ...shorter].map((key) => [key, start.ranking.prefix]),
  ];
  return { keys: [...new Map(found)].slice(-PREFIXED), first };
}

/* For each word of the query: the keys to look for with what they are worth, and what to tell the reader. */
async function wanted(words, start, typing) {
  const told = [];
  const own = await Promise.all(words.map((word) => keysOf(fold(word), start)));
  const said = new Set(start.frequent.split(" "));
  const meant = [...words.keys()].filter((at) => words[at].length > 1 && !said.has(fold(words[at])));
  const looked = meant.length ? meant : words.map((_, at) => at);
  const groups = new Map();
  for (const at of looked) {
    const folded = fold(words[at]), last = at === words.length - 1;
    const keys = new Map();
    let first = "";
    for (const key of own[at]) if (await entryOf(key, start)) keys.set(key, 1);
    if (!keys.size || (typing && last)) {
      const longer = await startingWith(folded, start);
      first = longer.first;
      for (const [key, factor] of longer.keys) if (!keys.has(key) && await entryOf(key, start)) keys.set(key, factor);
      if (!typing && keys.size) told.push({ what: "prefix", word: words[at], spellings: await spellings(keys, start) });
    }
    if (!keys.size && !first) {
      for (const { key, form } of await mended(folded, start.lengths)) {
        for (const meant of key ? [key] : await keysOf(form, start)) keys.set(meant, start.ranking.typo);
      }
      if (keys.size) told.push({ what: "typo", word: words[at], spellings: await spellings(keys, start) });
    }
    if (!keys.size && !first) told.push({ what: "unknown", word: words[at], spellings: [] });
    groups.set(at, { word: words[at], keys, first });
  }
  for (const [short, full, key, pattern] of start.acronyms) {
    for (const at of looked) {
      if (own[at][0] === key) told.push({ what: "acronym", word: words[at], spellings: [full] });
    }
    for (let at = 0; at + pattern.length <= words.length; at++) {
      if (!pattern.every((keys, offset) => own[at + offset].some((other) => keys.includes(other)))) continue;
      told.push({ what: "acronym", word: words.slice(at, at + pattern.length).join(" "), spellings: [short] });
      for (let inside = at; inside < at + pattern.length; inside++) {
        if (groups.has(inside) && await entryOf(key, start)) groups.get(inside).keys.set(key, start.ranking.acronym);
      }
    }
  }
  return { groups: [...groups.values()], told };
}

async function spellings(keys, start) {
  const named = [];
  for (const key of [...keys.keys()].slice(0, NAMED)) named.push((await entryOf(key, start))[0] || key);
  return named;
}

/* What one word of the query is worth in each document, and where its diacritics are the same. */
async function worths(group, start) {
  const worth = new Float64Array(start.documents), same = new Uint8Array(start.documents);
  const hasMarks = fold(group.word) !== group.word.toLowerCase();
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

/* The documents that answer a query: those with all words first, then by diacritics, then by worth.

   `typing` takes the last word for the beginning of one. Gives { numbers, whole, told, keys }: the
   documents' numbers in order, how many of them have every word, what to tell the reader, and the
   keys to mark. */
export const find = async (text, { typing = false } = {}) => {
  const start = await load("start"), { everyWord, sameMarks } = start.ranking;
  const words = splitQuery(text, start.acronyms);
  const { groups, told } = await wanted(words, start, typing && !/\s$/.test(text));
  const every = await Promise.all(groups.map((group) => worths(group, start)));
  const rank = new Float64Array(start.documents), has = new Uint8Array(start.documents);
  for (const { worth, same } of every) {
    for (let number = 0; number < rank.length; number++) {
      if (!worth[number]) continue;
      has[number]++;
      rank[number] += everyWord + (same[number] ? sameMarks : 0) + worth[number];
    }
  }
  const numbers = [];
  let whole = 0;
  for (let number = 0; number < rank.length; number++) {
    if (rank[number]) numbers.push(number);
    if (has[number] && has[number] === groups.length) whole++;
  }
  numbers.sort((a, b) => rank[b] - rank[a] || a - b);
  return { numbers, whole, told, keys: new Set(groups.flatMap((group) => [...group.keys.keys()])) };
};

const byRun = new Map();
function columns(part) {
  if (!byRun.has(part)) byRun.set(part, loadedPiece(`strony/${part}`).map((text) => text.split("\n")));
  return byRun.get(part);
}

/* What is shown of documents, in the order of their numbers given: [{ path, title, line, summary }]. */
export const shownOf = async (numbers) => {
  const { run } = await load("start");
  await Promise.all(
    [...new Set(numbers.map((number) => Math.floor(number / run)))].map((part) => load(`strony/${part}`)),
  );
  return numbers.map((number) => {
    const [path, title, line, summary] = columns(Math.floor(number / run)).map((column) => column[number % run]);
    return { path, title, line, summary };
  });
};

/* A text as nodes, with the words that a query found (its `keys`) in <mark>. */
export const marked = (text, keys) => {
  const start = loadedPiece("start"), nodes = [];
  let done = 0;
  for (const { word, at } of wordsOf(text)) {
    if (!keysOfShown(fold(word), start).some((key) => keys.has(key))) continue;
    const mark = document.createElement("mark");
    mark.textContent = word;
    nodes.push(text.slice(done, at), mark);
    done = at + word.length;
  }
  return [...nodes, text.slice(done)];
};
