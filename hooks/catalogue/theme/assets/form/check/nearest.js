/* Which of many values is meant by one that is none of them: the twin of model/types/likeness.nearest and refusal.choice_of. */
import { constants } from "../../data/constants.js";
import { editDistance } from "../../text/distance.js";
import { inOrder, messageOf } from "../../text/texts.js";
import { slugify } from "../../text/slug.js";

const BEGINNING = constants.beginning;
export const LISTED_WHOLE = constants.said.listed;

/* The allowed value least far from the one found, or else one that begins like it (compared as slugs), or an empty text. */
export function nearest(found, allowed) {
  const slug = slugify(found), bySlug = new Map([...allowed].sort().reverse().map((value) => [slugify(value), value]));
  const all = [...bySlug.keys()].sort();
  const first = (ways) =>
    ways.filter(({ far }) => far < Infinity).sort((a, b) => a.far - b.far || a.longer - b.longer)[0];
  const near = all.map((other) => ({
    other,
    longer: 0,
    far: editDistance(slug, other, Math.floor(Math.max(slug.length, other.length) * 2 / 5)),
  }));
  const begins = all.map((other) => ({ other, both: Math.min(slug.length, other.length) })).filter(({ both }) =>
    both >= BEGINNING && both * 5 >= slug.length * 2
  )
    .map(({ other, both }) => ({
      other,
      longer: Math.abs(slug.length - other.length),
      far: editDistance(slug.slice(0, both), other.slice(0, both), Math.floor(both / 5)),
    }));
  return bySlug.get((first(near) || first(begins))?.other) ?? "";
}

/* The hint where a value is none of the allowed, and the value that it names, if one: { hint, fix }. */
export function choiceOf(messages, found, allowed, { names = "", few = allowed.length <= LISTED_WHOLE } = {}) {
  const near = nearest(found, allowed);
  if (near) return { hint: messageOf(messages, "meant", { near }).hint, fix: near };
  if (allowed.length && (few || !names)) {
    return { hint: messageOf(messages, "allowed", { allowed: inOrder(allowed).join(", ") }).hint };
  }
  return { hint: names };
}
