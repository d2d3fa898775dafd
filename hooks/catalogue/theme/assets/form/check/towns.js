/* Which towns a name may mean that the table does not know: the twin of hooks/catalogue/model/doubts/towns.meant. */
import { constants } from "../../data/constants.js";
import { editDistance } from "../../text/distance.js";
import { hyphenated } from "../../text/slug.js";
import { casefold } from "../../text/texts.js";

const { long: LONG, short: SHORT, part } = constants.towns, PART = new RegExp(part, "u");

/**
 * The known towns that a name may mean: spelled otherwise, mistyped, or with a part of the town behind it; none where
 * it is one of them.
 *
 * @param {string} name
 * @param {string[]} known
 */
export function meant(name, known) {
  const own = casefold(name);
  if (known.some((town) => casefold(town) === own)) return [];
  const whole = hyphenated(name);
  for (const slug of new Set([whole, hyphenated(name.split(PART)[0])])) {
    const most = slug.length < SHORT || slug !== whole ? 0 : slug.length < LONG ? 1 : 2;
    const far = [...new Set(known)].map((town) => ({ town, far: editDistance(slug, hyphenated(town), most) }));
    const least = Math.min(...far.map((each) => each.far));
    if (least <= most) return far.filter((each) => each.far === least).map(({ town }) => town).sort();
  }
  return [];
}
