/* Which of the hosts of the catalogue another may be: the twin of model/doubts/duplicates.KnownHosts, and beyond it. */
/** @import { Entry, Fields, Value } from "../../data/shipped.d.ts" */
/** @import { Look } from "./check.d.ts" */
import { hyphenated } from "../../text/slug.js";
import { listIn, textIn } from "../file/values.js";
import { alike, marks, mayBeOne, telling } from "./host_names.js";

/**
 * A host of the catalogue, with what its practice is called.
 *
 * @typedef {{ id: string, title: string, host: string, region: string, town: string, entity_type: string }} Host
 */

/** @param {Fields} fields */
const townOf = ({ locality, municipality }) => textIn(locality || municipality);

/**
 * @param {{ id: string, fields: Fields }} entry
 * @returns {Host}
 */
const asHost = ({ id, fields }) => ({
  id,
  title: textIn(fields.title),
  host: textIn(fields.host),
  region: textIn(fields.region),
  town: townOf(fields),
  entity_type: textIn(fields.entity_type),
});

/**
 * The first of the hosts with the same name in the same place, or else of the same type with a similar name in the same
 * town; or null.
 *
 * @param {Fields} fields
 * @param {Host[]} hosts
 */
export function similar(fields, hosts) {
  const host = textIn(fields.host), region = textIn(fields.region);
  const town = townOf(fields);
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

/** @type {(text: string, look: Look) => Promise<Entry[]>} */
async function entriesNear(text, look) {
  const entries = await Promise.all((await look.near(text)).map((id) => look.entry("praktyka", id)));
  return entries.filter((entry) => entry !== null);
}

/**
 * The practice that is described already, or one that may be it by its name though it is of another kind or without a
 * town; not one that is known to belong with it.
 *
 * @param {Fields} fields
 * @param {string} id - of the entry that is mended, or empty
 * @param {Look} look
 */
export async function alreadyThere(fields, id, look) {
  const others = (await entriesNear(`${fields.host} ${townOf(fields)}`, look)).filter((entry) => entry.id !== id);
  const own = asHost({ id, fields });
  const akin = [fields.part_of, fields.successor, fields.operator, fields.founders].flatMap(namesIn);
  const strange = others.filter((entry) => {
    const theirs = [entry.fields.part_of, entry.fields.successor, entry.fields.operator, entry.fields.founders];
    return !akin.includes(hyphenated(textIn(entry.fields.host))) && !akin.includes(entry.id) &&
      !theirs.flatMap(namesIn).some((name) => name === hyphenated(own.host) || name === id);
  });
  return similar(fields, others.map(asHost)) ?? strange.map(asHost).find((host) => mayBeOne(own, host)) ?? null;
}

/** @param {Value | undefined} value */
const namesIn = (value) => [value, ...listIn(value)].map((name) => hyphenated(textIn(name))).filter(Boolean);

/**
 * The practice that a stop may be of which there is a name alone, or a name with its town; or null.
 *
 * @param {Fields} stop
 * @param {Look} look
 */
export async function likePractice(stop, look) {
  const entries = await entriesNear(`${stop.place} ${textIn(stop.locality)}`, look), name = textIn(stop.place);
  const own = asHost({ id: "", fields: { ...stop, host: name } });
  const slug = hyphenated(name);
  return entries.filter(({ fields }) => ![fields.operator, fields.founders].flatMap(namesIn).includes(slug))
    .map(asHost).find((host) => mayBeOne(own, host)) ?? null;
}
