/* Which of the hosts of the catalogue another may be: the twin of model/checks/duplicates.KnownHosts. */
/** @import { Fields } from "../../data/shipped.d.ts" */
import { constants } from "../../data/constants.js";
import { editDistance } from "../../text/distance.js";
import { hyphenated } from "../../text/slug.js";
import { textIn } from "../file/values.js";

/**
 * A host of the catalogue, with what its practice is called.
 *
 * @typedef {{ id: string, title: string, host: string, region: string, town: string, entity_type: string }} Host
 */

const { apart: APART, mark, kinds: KINDS } = constants.hosts, MARK = new RegExp(`^(?:${mark})$`, "u");

/** @param {string} name */
const words = (name) => hyphenated(name).split("-");

/**
 * The words of a name that tell it from others of its kind in the town.
 *
 * @param {string} name
 * @param {string} town
 */
function telling(name, town) {
  const common = [...KINDS, ...words(town).map((word) => word.slice(0, 4))];
  return [...new Set(words(name))].filter((word) =>
    word.length > 2 && !common.some((begins) => word.startsWith(begins))
  ).sort();
}

/** @type {(one: string[], other: string[]) => boolean} */
function alike(one, other) {
  const both = one.filter((word) => other.includes(word)).length;
  if (APART * (one.length + other.length - 2 * both) <= one.length + other.length - both) return true;
  const mine = one.join(" "), theirs = other.join(" "), most = Math.floor(Math.max(mine.length, theirs.length) / APART);
  return editDistance(mine, theirs, most) <= most;
}

/**
 * Numbers and letters, by which two facilities of one kind differ: `WTZ nr 2`.
 *
 * @param {string} name
 */
const marks = (name) => words(name).filter((word) => MARK.test(word)).join("-");

/**
 * The first of the hosts with the same name in the same place, or else of the same type with a similar name in the same
 * town; or null.
 *
 * @param {Fields} fields
 * @param {Host[]} hosts
 */
export function similar(fields, hosts) {
  const host = textIn(fields.host), region = textIn(fields.region);
  const town = textIn(fields.locality) || textIn(fields.municipality);
  if (!host || !region) return null;
  /** @param {Host} other */
  const inPlace = (other) =>
    hyphenated(other.region) === hyphenated(region) && hyphenated(other.town || "-") === hyphenated(town || "-");
  const near = hosts.filter(inPlace), slug = hyphenated(host);
  const same = near.find((other) => hyphenated(other.host) === slug);
  if (same || !town) return same ?? null;
  const told = telling(host, town), own = marks(host);
  return near.find((other) =>
    other.entity_type === fields.entity_type && marks(other.host) === own &&
    alike(telling(other.host, other.town), told)
  ) ?? null;
}
