/* How much two texts have in common, and which of many is most like one: the twins of Python's difflib and of model/types/refusal.py. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});
  const { inOrder } = katalog.texts, { slugify } = katalog.slug;
  const CUTOFF = 0.6, LISTED_WHOLE = 8;

  /* difflib.SequenceMatcher(None, one, other).ratio(), for texts below 200 characters. */
  const ratio = (one, other) => (one.length + other.length ? 2 * common(one, other) / (one.length + other.length) : 1);

  /* The length of the longest text that both have, and of those on either side of it. */
  function common(one, other) {
    let best = 0, endOne = 0, endOther = 0, before = [];
    for (let i = 0; i < one.length; i++) {
      const row = [];
      for (let j = 0; j < other.length; j++) {
        if (one[i] !== other[j]) continue;
        row[j] = (before[j - 1] || 0) + 1;
        if (row[j] > best) [best, endOne, endOther] = [row[j], i + 1, j + 1];
      }
      before = row;
    }
    if (!best) return 0;
    return best + common(one.slice(0, endOne - best), other.slice(0, endOther - best)) + common(one.slice(endOne), other.slice(endOther));
  }

  /* The allowed value most like the one found, compared as slugs; an empty text where none is. */
  function nearest(found, allowed) {
    const slug = slugify(found), bySlug = new Map([...allowed].sort().reverse().map(value => [slugify(value), value]));
    let best = "", most = CUTOFF;
    for (const other of bySlug.keys()) {
      const like = ratio(other, slug);
      if (like > most || (like === most && other > best)) [best, most] = [other, like];
    }
    return bySlug.get(best) ?? "";
  }

  /* The hint where a value is none of the allowed, and the value that it names, if one: { hint, fix }. */
  function choice(messages, found, allowed, { names = "", few = allowed.length <= LISTED_WHOLE } = {}) {
    const near = nearest(found, allowed);
    if (near) return { hint: katalog.texts.said(messages, "meant", { near }).hint, fix: near };
    if (allowed.length && (few || !names)) return { hint: katalog.texts.said(messages, "allowed", { allowed: inOrder(allowed).join(", ") }).hint };
    return { hint: names };
  }

  katalog.nearest = { ratio, nearest, choice, LISTED_WHOLE };
})();
