/* Words of a text as search sees them: the exact twin of hooks/catalogue/search/words.py. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});

  const WORD = /[\p{L}\p{N}]+/gu;
  const { folded: FOLDED, endings, fleeting: FLEETING, marks: MARKS, softened: SOFTENED, shortestStem: SHORTEST_STEM } = katalog.constants.words;
  const ENDINGS = new Set(endings), LONGEST = Math.max(...endings.map(ending => ending.length));

  /* The words of a text in NFC, each with its place: [{ word, at }]. */
  function wordsOf(text) {
    return [...text.matchAll(WORD)].map(match => ({ word: match[0], at: match.index }));
  }

  function fold(word) {
    return [...word.toLowerCase()].map(letter => FOLDED[letter] || letter).join("")
      .normalize("NFKD").replace(/\p{Mn}/gu, "");
  }

  function stem(folded) {
    for (let length = Math.min(LONGEST, [...folded].length - SHORTEST_STEM); length > 0; length--) {
      if (ENDINGS.has(folded.slice(-length))) {
        return withoutFleeting(folded.slice(0, -length));
      }
    }
    return withoutFleeting(folded);
  }

  /* A stem without a vowel that comes and goes: ośrodek, ośrodka. */
  function withoutFleeting(bare) {
    for (const [ending, instead] of FLEETING) {
      if (bare.endsWith(ending) && [...bare].length - ending.length + instead.length >= SHORTEST_STEM) {
        return bare.slice(0, -ending.length) + instead;
      }
    }
    return bare;
  }

  function marks(word, length) {
    const lower = [...word.toLowerCase()];
    let found = "";
    for (let at = 0; at < Math.min(lower.length, length); at++) {
      found += MARKS[lower[at]] || (SOFTENED.includes(lower[at]) && lower[at + 1] === "i" ? "s" : ".");
    }
    return found.replace(/\.+$/, "");
  }

  katalog.words = { ENDINGS, LONGEST, SHORTEST_STEM, wordsOf, fold, stem, withoutFleeting, marks };
})();
