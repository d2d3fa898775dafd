/* Slugs: the twin of hooks/catalogue/source/slug.py, but that a text too long is cut without a checksum behind it. */
import { constants } from "../data/constants.js";
import { fold } from "../search/words.js";

const { pattern, longest: MAX_LENGTH, reserved } = constants.slug, SLUG = new RegExp(`^${pattern}$`, "u");

/**
 * The words of a text, folded, with hyphens between them.
 *
 * @param {string} text
 */
export const hyphenated = (text) => fold(text).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

/**
 * A slug of at most 80 characters; empty where the text has no Latin letter and no digit.
 *
 * @param {string} text
 */
export const slugify = (text) => hyphenated(text).slice(0, MAX_LENGTH).replace(/-$/, "");

/**
 * What has a name that no entry may have, in words; an empty text where the name is free. The twin of source/names.py.
 *
 * @param {string} name
 */
export const ownerOfName = (name) =>
  Object.entries(reserved).find(([, names]) => names.includes(name.toLowerCase()))?.[0] ?? "";

/**
 * The slug with a number behind it, which makes it new where it is taken.
 *
 * @param {string} slug
 * @param {number} number
 */
export const numbered = (slug, number) =>
  `${slug.slice(0, MAX_LENGTH - `-${number}`.length).replace(/-$/, "")}-${number}`;

/**
 * A slug that an entry may have.
 *
 * @param {string} text
 */
export function permittedSlug(text) {
  const slug = slugify(text);
  return ownerOfName(slug) ? numbered(slug, 2) : slug;
}

/** @param {string} text */
export const isSlug = (text) => text.length <= MAX_LENGTH && SLUG.test(text);

/**
 * What an id is made of: host and town, unless the host names the town; the twin of editing/drafts.name_for_id.
 *
 * @param {string} host
 * @param {string} town
 */
export function nameForId(host, town) {
  const words = slugify(host).split("-");
  const stems = town ? slugify(town).split("-").map((part) => part.slice(0, Math.max(4, part.length - 2))) : [];
  return stems.every((stem) => words.some((word) => word.startsWith(stem))) ? host : `${host} ${town}`;
}

/**
 * The id in what was pasted for one: an address, the name of a file, capitals, a mark of the sentence behind it.
 *
 * @param {string} text
 */
export function pastedId(text) {
  let plain = text.replace(/[?#].*$/s, "");
  try {
    plain = decodeURIComponent(plain);
  } catch { /* as it is */ }
  const name = plain.normalize("NFKC").split(/[\\/]/).map((part) => part.replace(/[^\p{L}\p{N}._-]/gu, "")).filter(
    Boolean,
  ).pop();
  return (name ?? "").toLowerCase().replace(/^[._-]+|[._-]+$/g, "").replace(/\.(?:html?|md)$/, "");
}
