/* Rules of places. */
/** @import { At, Held, HeldFields, Point, Town } from "../check.d.ts" */
import { casefold, floatText } from "../../../text/texts.js";
import { Fault } from "../fault.js";

const NEAREST = 9, NAMED = 2; // of the places around one that are looked at, and that are named

/** @type {(value: number, at: At) => number} */
export function inPoland(value, { schema: { title = "", minimum = -Infinity, maximum = Infinity } }) {
  if (value >= minimum && value <= maximum) return value;
  const name = title[0].toUpperCase() + title.slice(1);
  throw new Fault("in-poland", { name, value: floatText(value), low: floatText(minimum), high: floatText(maximum) });
}

/** @type {(identifiers: HeldFields, at: At) => HeldFields} */
export function inRegion(identifiers, { before: { region } }) {
  const { teryt } = identifiers;
  if (teryt && region && !teryt.startsWith(region.teryt)) {
    throw new Fault("in-region", { teryt, region: region.name, digits: region.teryt }, { below: ["teryt"] });
  }
  return identifiers;
}

/**
 * A town whose voivodeship has several of that name needs coordinates; faulty ones were told of already.
 *
 * @type {(name: string, at: At) => Promise<string>}
 */
export async function place(name, { before, look }) {
  const { region, locality } = before;
  if (!region || locality || before.coordinates !== null) return name;
  const towns = await look.places(region.slug), found = towns.filter((town) => isNamed(town, name));
  if (found.length < 2) return name;
  const choice = found.map((town) => pointOf(town, towns));
  const points = choice.map(({ lat, lon }) => `lat: ${lat} i lon: ${lon}`).join(" albo ");
  throw new Fault("ambiguous", { region: region.locative, name, number: found.length, points }, { choice });
}

/** @type {(town: Town, name: string) => boolean} */
const isNamed = (town, name) => casefold(town.name) === casefold(name);

/**
 * The point of a town, with the two nearest places of another name, by which people know it from its namesakes.
 *
 * @type {(town: Town, towns: Town[]) => Point}
 */
function pointOf({ name, lat, lon }, towns) {
  /** @param {Town} other */
  const far = (other) => Math.hypot(other.lat - lat, (other.lon - lon) * Math.cos(lat * Math.PI / 180));
  const others = towns.filter((other) => !isNamed(other, name)).sort((one, other) => far(one) - far(other));
  const near = [...new Set(others.slice(0, NEAREST).map((other) => other.name))].slice(0, NAMED);
  return { lat: floatText(lat), lon: floatText(lon), near };
}

/** @type {(place: Held | undefined, at: At) => Held | undefined} */
export function practiceOrPlace(place, { before }) {
  if (!("practice" in before)) return place;
  if ((before.practice === null) === (place === undefined)) throw new Fault(place === undefined ? "neither" : "both");
  return place;
}

/** @type {(value: Held, at: At) => Held} */
export function ofPlace(value, { field, before }) {
  if (before.practice) throw new Fault("of-place", { name: field });
  return value;
}
