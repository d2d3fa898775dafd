/* A query → the documents that answer it, best first. Pure but for the pieces that it loads. */
(function () {
  "use strict";
  const katalog = window.katalog;
  const { ENDINGS, wordsOf, fold, stem, withoutFleeting, marks } = katalog.words;

  const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
  const VALUE = Object.fromEntries([...DIGITS].map((digit, value) => [digit, value]));
  const BY_ACRONYM = 0.9, BY_PREFIX = 0.5, BY_FORM = 0.25, BY_TYPO = 0.5, OTHER_MARKS = 0.9; // what such a find is worth
  const BY_WORD = 1e9, BY_MARKS = 1e5; // more than all that comes after them can be worth
  const SHORTEST_PREFIX = 2, SHORTEST_STEM = 3, SHORTEST_MENDED = 5, TWICE_FROM = 8, MENDED = 3, LONGEST_ENDING = 4, PREFIXED = 40, NAMED = 5;

  /* Postings as the index writes them → [number, weight, number, weight, …]. */
  function decoded(text) {
    const found = [];
    let number = -1, distance = 0, scale = 1;
    for (let at = 0; at < text.length; at++) {
      const value = VALUE[text[at]];
      distance += (value % 32) * scale;
      scale *= 32;
      if (value < 32) {
        number += distance;
        found.push(number, VALUE[text[++at]]);
        distance = 0;
        scale = 1;
      }
    }
    return found;
  }

  /* How many letters are changed, missing, added or swapped with a neighbour between two words; Infinity above `most`. */
  function distance(a, b, most) {
    if (a === b) return 0;
    if (most < 1 || Math.abs(a.length - b.length) > most) return Infinity;
    let start = 0, endA = a.length, endB = b.length;
    while (start < endA && start < endB && a[start] === b[start]) start++;
    while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) endA--, endB--;
    if (most === 1 && Math.max(endA, endB) - start > 2) return Infinity; // more than a swap
    let before = [], row = Array.from({ length: endB - start + 1 }, (_, index) => index);
    for (let i = start; i < endA; i++) {
      const next = [row[0] + 1];
      for (let j = start; j < endB; j++) {
        const at = j - start + 1;
        next[at] = Math.min(next[at - 1] + 1, row[at] + 1, row[at - 1] + (a[i] === b[j] ? 0 : 1));
        if (i > start && j > start && a[i] === b[j - 1] && a[i - 1] === b[j]) next[at] = Math.min(next[at], before[at - 2] + 1);
      }
      before = row;
      row = next;
    }
    const found = row[row.length - 1];
    return found <= most ? found : Infinity;
  }

  /* The words of a query, in NFC; the ending of an inflected acronym (`CIS-ie`) is left out. */
  function split(text, acronyms) {
    let cleaned = text.normalize("NFC");
    if (cleaned.includes("-") && acronyms.length) {
      const shorts = acronyms.map(([short]) => short.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
      cleaned = cleaned.replace(new RegExp(`(?<![\\p{L}\\p{N}])(${shorts})-\\p{L}{1,6}(?![\\p{L}\\p{N}])`, "giu"), "$1");
    }
    return wordsOf(cleaned).map(found => found.word);
  }

  /* The name of the piece that holds a key or an exception, by the longest prefix that has one; null where there is none. */
  function pieceOf(word, start) {
    start.byPrefix = start.byPrefix || new Map(start.prefixes.split(" ").map((prefix, number) => [prefix, `slowa/${number}`]));
    for (let length = word.length; length > 0; length--) {
      const name = start.byPrefix.get(word.slice(0, length));
      if (name) return name;
    }
    return null;
  }

  async function piece(word, start) {
    const name = pieceOf(word, start);
    return name ? katalog.load(name) : [{}, {}, ""];
  }

  function isAcronym(folded, start) {
    start.shorts = start.shorts || new Set(start.acronyms.map(([, , key]) => key));
    return start.shorts.has(folded);
  }

  function keysIn([, exceptions], folded) {
    return Object.hasOwn(exceptions, folded) ? exceptions[folded].split(" ") : [stem(folded)];
  }

  /* The keys of a word: an acronym is its own, then come the exceptions, then the stem. */
  async function keysOf(folded, start) {
    if (isAcronym(folded, start)) return [folded];
    return keysIn(await piece(folded, start), folded);
  }

  /* The same with the pieces that are here already: to mark words in what is shown. */
  function keysOfShown(folded, start) {
    if (isAcronym(folded, start)) return [folded];
    return keysIn(katalog.loaded(pieceOf(folded, start)) || [{}, {}], folded);
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
      variants.push([written[at], decoded(typeof postings === "number" ? await katalog.load(`liczne/${postings}`) : postings)]);
    }
    return variants;
  }

  /* Keys that a word which is being typed may become, with what each is worth, and the piece's own choice of documents
     where there are too many. */
  async function startingWith(folded, start) {
    const name = pieceOf(folded, start);
    if (folded.length < SHORTEST_PREFIX || !name) return { keys: [], first: "" };
    const [keys, exceptions, first] = await katalog.load(name);
    const longer = Object.keys(keys).filter(key => key.startsWith(folded));
    const inflected = Object.keys(exceptions).filter(form => form.startsWith(folded)).flatMap(form => exceptions[form].split(" "));
    const shorter = Object.keys(keys).filter(key => key.length >= SHORTEST_STEM && folded.startsWith(key) && [...ENDINGS].some(ending => ending.startsWith(folded.slice(key.length))));
    const found = [...inflected.map(key => [key, BY_FORM]), ...[...longer, ...shorter].map(key => [key, BY_PREFIX])];
    return { keys: [...new Map(found)].slice(-PREFIXED), first };
  }

  /* The keys that a misspelt word is nearest to: as a stem with some ending, or as a whole form that is an exception. */
  async function mended(folded, start) {
    const most = folded.length >= TWICE_FROM ? 2 : 1, near = [];
    if (folded.length < SHORTEST_MENDED) return [];
    const stems = cuts(folded);
    for (const length of start.lengths) {
      if (length < folded.length - LONGEST_ENDING - most || length > folded.length + most) continue;
      const [keys, forms] = await letters(length);
      const fitting = stems.filter(([bare]) => Math.abs(bare.length - length) <= most);
      for (const [bare, cost] of length >= SHORTEST_MENDED - most ? fitting : []) {
        for (const key of alike(bare, keys, most - cost)) near.push([cost + distance(bare, key, most - cost), key, [key]]);
      }
      for (const form of alike(folded, forms, most)) near.push([distance(folded, form, most), form, await keysOf(form, start)]);
    }
    const least = Math.min(...near.map(([far]) => far));
    const common = word => { let at = 0; while (word[at] && word[at] === folded[at]) at++; return at; };
    const best = near.filter(([far]) => far === least).sort((a, b) => common(b[1]) - common(a[1]) || (a[1] < b[1] ? -1 : 1));
    return [...new Set(best.slice(0, MENDED).flatMap(([, , keys]) => keys))];
  }

  /* The keys and the exceptions of a length, each as { words, sets }: the letters of a word as bits. */
  const byLength = new Map();
  async function letters(length) {
    const piece = await katalog.load(`litery/${length}`);
    if (!byLength.has(length)) {
      byLength.set(length, piece.map(text => {
        const words = text ? text.split(" ") : [];
        return { words, sets: Uint32Array.from(words, lettersOf) };
      }));
    }
    return byLength.get(length);
  }

  function lettersOf(word) {
    let set = 0;
    for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
    return set;
  }

  /* The words that are at most so many letters apart: few are left to compare, since each letter changes two at most. */
  function alike(word, { words, sets }, most) {
    const own = lettersOf(word), found = [];
    for (let index = 0; index < words.length; index++) {
      let other = own ^ sets[index], bits = 0;
      for (; other && bits <= 2 * most; bits++) other &= other - 1;
      if (bits <= 2 * most && distance(word, words[index], most) <= most) found.push(words[index]);
    }
    return found;
  }

  /* What may be the stem of a word: all before an ending, or before a few letters that a typo made out of one (at a cost). */
  function cuts(folded) {
    const found = [];
    for (let at = folded.length; at >= Math.max(folded.length - LONGEST_ENDING - 1, SHORTEST_STEM); at--) {
      const bare = folded.slice(0, at), tail = folded.slice(at);
      const cost = tail === "" || ENDINGS.has(tail) ? 0 : 1;
      for (const one of new Set([bare, withoutFleeting(bare)])) found.push([one, cost]);
    }
    return found;
  }

  /* For each word of the query: the keys to look for with what they are worth, and what to tell the reader. */
  async function wanted(words, start, typing) {
    const told = [];
    const own = await Promise.all(words.map(word => keysOf(fold(word), start)));
    const said = new Set(start.frequent.split(" "));
    const meant = words.map((word, at) => at).filter(at => words[at].length > 1 && !said.has(fold(words[at])));
    const looked = (meant.length ? meant : words.map((_, at) => at));
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
        for (const key of await mended(folded, start)) keys.set(key, BY_TYPO);
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
        if (!pattern.every((keys, offset) => own[at + offset].some(other => keys.includes(other)))) continue;
        told.push({ what: "acronym", word: words.slice(at, at + pattern.length).join(" "), spellings: [short] });
        for (let inside = at; inside < at + pattern.length; inside++) {
          if (groups.has(inside) && await entryOf(key, start)) groups.get(inside).keys.set(key, BY_ACRONYM);
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
    const marked = fold(group.word) !== group.word.toLowerCase();
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
        note(postings, factor * rare * (alike ? 1 : OTHER_MARKS), alike || !marked);
      }
    }
    note(decoded(group.first), BY_PREFIX, true);
    return { worth, same };
  }

  /* The documents that answer a query: those with all words first, then by diacritics, then by worth.

     `typing` takes the last word for the beginning of one. Gives { numbers, whole, told, keys }: the
     documents' numbers in order, how many of them have every word, what to tell the reader, and the
     keys to mark. */
  katalog.find = async (text, { typing = false } = {}) => {
    const start = await katalog.load("start");
    const words = split(text, start.acronyms);
    const { groups, told } = await wanted(words, start, typing && !/\s$/.test(text));
    const every = await Promise.all(groups.map(group => worths(group, start)));
    const rank = new Float64Array(start.documents), has = new Uint8Array(start.documents);
    for (const { worth, same } of every) {
      for (let number = 0; number < rank.length; number++) {
        if (!worth[number]) continue;
        has[number]++;
        rank[number] += BY_WORD + (same[number] ? BY_MARKS : 0) + worth[number];
      }
    }
    const numbers = [];
    let whole = 0;
    for (let number = 0; number < rank.length; number++) {
      if (rank[number]) numbers.push(number);
      if (has[number] && has[number] === groups.length) whole++;
    }
    numbers.sort((a, b) => rank[b] - rank[a] || a - b);
    return { numbers, whole, told, keys: new Set(groups.flatMap(group => [...group.keys.keys()])) };
  };

  /* What is shown of documents, in the order of their numbers given: [{ path, title, line, summary }]. */
  katalog.shown = async numbers => {
    const { run } = await katalog.load("start");
    await Promise.all([...new Set(numbers.map(number => Math.floor(number / run)))].map(part => katalog.load(`strony/${part}`)));
    return numbers.map(number => {
      const [path, title, line, summary] = katalog.loaded(`strony/${Math.floor(number / run)}`)[number % run];
      return { path, title, line, summary };
    });
  };

  /* A text as nodes, with the words that a query found (its `keys`) in <mark>. */
  katalog.marked = (text, keys) => {
    const start = katalog.loaded("start"), nodes = [];
    let done = 0;
    for (const { word, at } of wordsOf(text)) {
      if (!keysOfShown(fold(word), start).some(key => keys.has(key))) continue;
      const mark = document.createElement("mark");
      mark.textContent = word;
      nodes.push(text.slice(done, at), mark);
      done = at + word.length;
    }
    return [...nodes, text.slice(done)];
  };

  katalog.query = { decoded, distance, split, keysOf };
})();
