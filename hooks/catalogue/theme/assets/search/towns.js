/* Which towns are meant by what is typed, and in which order: the same where they are suggested and where they are taken. Pure. */
import { matching } from "./matching.js";
import { fold, wordsOf } from "./words.js";

/** So many times as many people as in the next of its name make it clear which town is meant. */
const CLEARLY = 10;

/**
 * A town; of a part of a city it is not said how many `people` live there, and nobody who types means it.
 *
 * @typedef {{ name: string, label: string, people: number | null }} Town
 */

/** @param {string} text */
const letters = (text) => wordsOf(text.normalize("NFC").toLowerCase()).map(({ word }) => word).join(" ");

/** @param {string} text */
const folded = (text) => wordsOf(text.normalize("NFC")).map(({ word }) => fold(word)).join(" ");

/**
 * @param {Town} one
 * @param {Town} other
 */
const byPeople = (one, other) => (other.people ?? 0) - (one.people ?? 0);

/**
 * The towns that fit what is typed: those of this very name first, then those whose name begins so; the larger before
 * the smaller.
 *
 * @template {Town} Of
 * @param {Of[]} all
 * @param {string} text
 * @returns {Of[]}
 */
export function townsMeant(all, text) {
  const towns = all.filter(({ people }) => people !== null), wanted = letters(text), plain = folded(text);
  /** @param {string} name */
  const rank = (name) =>
    letters(name) === wanted ? 0 : folded(name) === plain ? 1 : folded(name).startsWith(plain) ? 2 : 3;
  const found = matching(towns.map(({ name }) => name), text).map((index) => towns[index]);
  const ranks = new Map(found.map((town) => [town, rank(town.name)]));
  return found.sort((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0) || byPeople(one, other));
}

/**
 * The towns that a text names, with or without their voivodeship, the largest first: those of its very letters, else as
 * one types in a hurry (poznan).
 *
 * @template {Town} Of
 * @param {Of[]} all
 * @param {string} text
 * @param {(town: Of) => string} regionOf - the name of the voivodeship of a town
 * @returns {Of[]}
 */
export function townsNamed(all, text, regionOf) {
  const plain = text.normalize("NFC").toLowerCase().replace(/(^|[^\p{L}])(?:woj\.?|województwo)(?=[^\p{L}])/gu, "$1 ");
  const towns = all.filter(({ people }) => people !== null).sort(byPeople);
  for (const like of [letters, folded]) {
    const wanted = like(plain);
    /** @param {Of} town */
    const fits = (town) =>
      [town.name, town.label].some((name) =>
        wanted === like(name) || wanted === `${like(name)} ${like(regionOf(town))}`
      );
    const found = towns.filter(fits);
    if (found.length) return found;
  }
  return [];
}

/**
 * Of several towns of a name, the largest first, the one that is clearly meant; none where it is not clear.
 *
 * @template {Town} Of
 * @param {Of[]} named
 * @returns {Of | null}
 */
export function clearlyMeant([first, second]) {
  if (!first) return null;
  return !second || (first.people ?? 0) >= CLEARLY * Math.max(1, second.people ?? 0) ? first : null;
}

/**
 * The much larger towns whose names begin with that of a town, the largest first: they may be meant by those who leave
 * out the rest (Ostrowiec for Ostrowiec Świętokrzyski).
 *
 * @template {Town} Of
 * @param {Of[]} all
 * @param {Town} town
 * @returns {Of[]}
 */
export function largerBeside(all, { name, people }) {
  const begun = `${folded(name)} `, least = CLEARLY * Math.max(1, people ?? 0);
  return all.filter((other) => (other.people ?? 0) >= least && folded(other.name).startsWith(begun)).sort(byPeople);
}
