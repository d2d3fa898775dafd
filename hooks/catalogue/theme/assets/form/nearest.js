/* Which of many values is meant by one that is none of them: the twin of model/types/likeness.nearest and refusal.choice_of. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});
  const { inOrder } = katalog.texts, { slugify } = katalog.slug, { distance } = katalog.typos;
  const { beginning: BEGINNING, said: { listed: LISTED_WHOLE } } = katalog.constants;

  /* The allowed value least far from the one found, or else one that begins like it (compared as slugs), or an empty text. */
  function nearest(found, allowed) {
    const slug = slugify(found), bySlug = new Map([...allowed].sort().reverse().map(value => [slugify(value), value]));
    const all = [...bySlug.keys()].sort();
    const first = ways => ways.filter(({ far }) => far < Infinity).sort((a, b) => a.far - b.far || a.longer - b.longer)[0];
    const near = all.map(other => ({ other, longer: 0, far: distance(slug, other, Math.floor(Math.max(slug.length, other.length) * 2 / 5)) }));
    const begins = all.map(other => ({ other, both: Math.min(slug.length, other.length) })).filter(({ both }) => both >= BEGINNING && both * 5 >= slug.length * 2)
      .map(({ other, both }) => ({ other, longer: Math.abs(slug.length - other.length), far: distance(slug.slice(0, both), other.slice(0, both), Math.floor(both / 5)) }));
    return bySlug.get((first(near) || first(begins))?.other) ?? "";
  }

  /* The hint where a value is none of the allowed, and the value that it names, if one: { hint, fix }. */
  function choice(messages, found, allowed, { names = "", few = allowed.length <= LISTED_WHOLE } = {}) {
    const near = nearest(found, allowed);
    if (near) return { hint: katalog.texts.said(messages, "meant", { near }).hint, fix: near };
    if (allowed.length && (few || !names)) return { hint: katalog.texts.said(messages, "allowed", { allowed: inOrder(allowed).join(", ") }).hint };
    return { hint: names };
  }

  katalog.nearest = { nearest, choice, LISTED_WHOLE };
})();
