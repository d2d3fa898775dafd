/* Rules of what has to be there: a voivodeship, a practice, a picture. */
/** @import { RegionData } from "../../../data/shipped.d.ts" */
/** @import { At } from "../check.d.ts" */
import { casefold, messageOf, shownValue, strip } from "../../../text/texts.js";
import { Fault } from "../fault.js";
import { choiceOf, LISTED_WHOLE } from "../nearest.js";

/** @type {(value: string, at: At) => RegionData} */
export function region(value, { data: { regions, messages } }) {
  const text = strip(value), region = regions.find(({ name }) => name === text);
  if (region) return region;
  const meant = casefold(text).replace(/^województwo /, ""), names = regions.map(({ name }) => name);
  throw new Fault("region", { found: shownValue(text) }, choiceOf(messages, meant, names));
}

/**
 * A practice that exists, by its own id: a former one will not do. The entry itself counts.
 *
 * @type {(value: string, at: At) => Promise<string>}
 */
export async function practice(value, { data, context, look }) {
  if (data.kind === "praktyka" && value === context.id) return value;
  const path = await look.path("praktyka", value);
  if (path?.endsWith(`/${value}.md`)) return value;
  const found = shownValue(value), now = /([^/]+)\.md$/.exec(path ?? "")?.[1];
  if (now) {
    throw new Fault("practice", { found }, {
      hint: messageOf(data.messages, "practice-former", { now }).hint,
      fix: now,
    });
  }
  if (path) throw new Fault("practice-withdrawn", { found });
  const ids = await look.near(value), few = data.practices <= LISTED_WHOLE && ids.length === data.practices;
  const choice = choiceOf(data.messages, value, ids, { names: data.messages.practice.hint, few });
  throw new Fault("practice", { found }, choice);
}

/** @type {(file: string, at: At) => string} */
export function image(file, { context: { entry } }) {
  if (!entry?.images?.includes(file)) throw new Fault("image", { found: shownValue(file) });
  return file;
}
