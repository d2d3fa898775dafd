/* The checks that the schema names in `x-rules`: the twins of those that stand beside the fields in hooks/catalogue/model. */
/** @import { At, Held } from "./check.d.ts" */
import { constants } from "../../data/constants.js";
import { image, practice, region } from "./rules/known.js";
import { inPoland, inRegion, ofPlace, place, practiceOrPlace } from "./rules/places.js";
import { count, degrees, described, flag, nip, regon, slug, spelled, text } from "./rules/texts.js";
import { date, happened, notBefore, pastDate } from "./rules/times.js";

/**
 * Gives the value as the record holds it, or throws a Fault. The schema names rules in an order in which each takes what
 * those before it give, hence no type that they have in common.
 *
 * @typedef {(value: never, at: At) => Held | undefined | Promise<Held | undefined>} Rule
 */

/** @type {Record<string, Rule>} */
const spellings = Object.fromEntries(
  Object.keys(constants.patterns).map((name) => [name, /** @param {Held} value */ (value) => spelled(name, value)]),
);

/** @type {Record<string, Rule>} */
export const rules = {
  ...spellings,
  text,
  flag,
  region,
  practice,
  slug,
  date,
  "past-date": pastDate,
  "not-before": notBefore,
  happened,
  count,
  degrees,
  "in-poland": inPoland,
  nip,
  regon,
  "in-region": inRegion,
  place,
  "practice-or-place": practiceOrPlace,
  "of-place": ofPlace,
  image,
  described,
};

/** These are asked where the field is left out, too. */
export const WHEN_ABSENT = new Set(["practice-or-place", "described"]);

/**
 * A value as the record holds it, by the rules of its field. Throws a Fault.
 *
 * @param {Held | undefined} value
 * @param {Omit<At, "argument">} at
 */
export async function byRules(value, at) {
  let found = value;
  for (const rule of at.schema["x-rules"] ?? []) {
    const [name, argument] = rule.split(" ");
    if (value === undefined && !WHEN_ABSENT.has(name)) continue;
    found = await rules[name](/** @type {never} */ (found), { ...at, argument });
  }
  return found;
}
