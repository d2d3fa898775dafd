/* Which of many values is meant by one that is none of them: the twin of model/types/likeness.nearest and refusal.choice_of. */
/** @import { Messages } from "../../data/shipped.d.ts" */
/** @import { Advice } from "./check.d.ts" */
import { constants } from "../../data/constants.js";
import { editDistance } from "../../text/distance.js";
import { slugify } from "../../text/slug.js";
import { inOrder, messageOf } from "../../text/texts.js";

const BEGINNING = constants.beginning;
export const LISTED_WHOLE = constants.said.listed;

/**
 * The allowed value least far from the one found, or else one that begins like it (compared as slugs), or an empty text.
 *
 * @param {string} found
 * @param {string[]} allowed
 */
export function nearest(found, allowed) {
  const slug = slugify(found), bySlug = new Map([...allowed].sort().reverse().map((value) => [slugify(value), value]));
  const all = [...bySlug.keys()].sort();
  const meant = leastFar(all.map((other) => asWhole(slug, other))) ??
    leastFar(all.flatMap((other) => begun(slug, other)));
  return bySlug.get(meant ?? "") ?? "";
}

/**
 * How far a slug is from another, and by how much either goes on behind what was compared.
 *
 * @typedef {{ other: string, far: number, longer: number }} Way
 */

/** @type {(ways: Way[]) => string | undefined} */
const leastFar = (ways) =>
  ways.filter(({ far }) => far < Infinity).sort((a, b) => a.far - b.far || a.longer - b.longer)[0]?.other;

/** @type {(slug: string, other: string) => Way} */
const asWhole = (slug, other) => ({
  other,
  far: editDistance(slug, other, Math.floor(Math.max(slug.length, other.length) * 2 / 5)),
  longer: 0,
});

/**
 * By the beginnings alone, where there is enough of them.
 *
 * @param {string} slug
 * @param {string} other
 * @returns {Way[]}
 */
function begun(slug, other) {
  const both = Math.min(slug.length, other.length);
  if (both < BEGINNING || both * 5 < slug.length * 2) return [];
  const far = editDistance(slug.slice(0, both), other.slice(0, both), Math.floor(both / 5));
  return [{ other, far, longer: Math.abs(slug.length - other.length) }];
}

/**
 * The hint where a value is none of the allowed, and the value that it names, if one. Without one the allowed are
 * listed where they are few, and `names` says where else they stand.
 *
 * @param {Messages} messages
 * @param {string} found
 * @param {string[]} allowed
 * @param {{ names?: string, few?: boolean }} [told]
 * @returns {Advice}
 */
export function choiceOf(messages, found, allowed, { names = "", few = allowed.length <= LISTED_WHOLE } = {}) {
  const near = nearest(found, allowed);
  if (near) return { hint: messageOf(messages, "meant", { near }).hint, fix: near };
  if (allowed.length && (few || !names)) {
    return { hint: messageOf(messages, "allowed", { allowed: inOrder(allowed).join(", ") }).hint };
  }
  return { hint: names };
}
