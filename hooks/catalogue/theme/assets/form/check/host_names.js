/* What a name tells of a host besides its kind and its town, and whether two names may mean one host: the twin of
   hooks/catalogue/model/doubts/host_names.py. */
import { constants } from "../../data/constants.js";
import { editDistance } from "../../text/distance.js";
import { hyphenated } from "../../text/slug.js";

/**
 * A host by what is known of it: empty texts where that is nothing.
 *
 * @typedef {{ host: string, region: string, town: string, entity_type: string }} Named
 */

const { apart: APART, mark, kinds: KINDS, acronyms: ACRONYMS, enough: ENOUGH, quoted, placed } = constants.hosts;
const MARK = new RegExp(`^(?:${mark})$`, "u"), QUOTED = new RegExp(quoted, "gu"), PLACED = new RegExp(placed, "gu");

/** @param {string} name */
const words = (name) => hyphenated(name).split("-");

/** @param {string[]} told */
const kept = (told) => [...new Set(told)].filter((word) => word.length > 2).sort();

/** @param {string} town */
const starts = (town) => words(town).filter(Boolean).map((word) => word.slice(0, 4));

/**
 * The words of a name that tell it from others of its kind in the town.
 *
 * @param {string} name
 * @param {string} town
 */
export function telling(name, town) {
  const common = [...KINDS, ...starts(town)];
  return kept(words(name).filter((word) => !common.some((begins) => word.startsWith(begins))));
}

/**
 * The words that tell it from hosts of every kind: none of a name that quotes several names.
 *
 * @param {string} name
 * @param {string} town
 */
function itsOwn(name, town) {
  const names = [...name.matchAll(QUOTED)].map(([, inner]) => inner), common = [...KINDS, ...starts(town)];
  if (names.length > 1) return [];
  const told = words(names[0] ?? name.replace(PLACED, " "));
  return kept(told.filter((word) => !ACRONYMS.includes(word) && !common.some((begins) => word.startsWith(begins))));
}

/** @type {(one: string[], other: string[]) => boolean} */
export function alike(one, other) {
  const both = one.filter((word) => other.includes(word)).length;
  if (APART * (one.length + other.length - 2 * both) <= one.length + other.length - both) return true;
  const mine = one.join(" "), theirs = other.join(" "), most = Math.floor(Math.max(mine.length, theirs.length) / APART);
  return editDistance(mine, theirs, most) <= most;
}

/** @type {(one: string[], other: string[]) => boolean} */
const tellAlike = (one, other) => one.length > 0 && other.length > 0 && alike(one, other);

/** @type {(one: string[], other: string[]) => boolean} */
function saysMore(one, other) {
  const [less, more] = one.length <= other.length ? [one, other] : [other, one];
  return less.every((word) => more.includes(word)) && less.join("").length >= ENOUGH;
}

/**
 * Numbers and letters, by which two facilities of one kind differ: `WTZ nr 2`.
 *
 * @param {string} name
 */
export const marks = (name) => words(name).filter((word) => MARK.test(word)).join("-");

/** @type {(one: Named, other: Named) => boolean} */
function mayLieTogether(one, other) {
  if (one.region && other.region && hyphenated(one.region) !== hyphenated(other.region)) return false;
  return !one.town || !other.town || words(one.town).some((word) => words(other.town).includes(word));
}

/**
 * Whether two hosts may be one: by nearly the same name among hosts of a kind, by their own names across kinds.
 *
 * @type {(one: Named, other: Named) => boolean}
 */
export function mayBeOne(one, other) {
  if (marks(one.host) !== marks(other.host) || !mayLieTogether(one, other)) return false;
  const untyped = !one.entity_type || !other.entity_type, town = hyphenated(one.town);
  if (untyped && tellAlike(kept(words(one.host)), kept(words(other.host)))) return true;
  if (one.entity_type === other.entity_type) {
    if (town && town === hyphenated(other.town) && one.region && other.region) {
      return alike(telling(one.host, town), telling(other.host, town));
    }
    if ((!one.town || !other.town) && tellAlike(telling(one.host, ""), telling(other.host, ""))) return true;
  }
  const own = itsOwn(one.host, one.town), others = itsOwn(other.host, other.town);
  return tellAlike(own, others) || saysMore(own, others);
}
