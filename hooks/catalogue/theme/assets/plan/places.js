/* Places in words: the one way in which a town and its voivodeship are told, as far as they are known. Pure. */
/**
 * @import { Brief } from "../data/shipped.d.ts"
 * @import { Place, Stop } from "./plan.d.ts"
 */
import { constants } from "../data/constants.js";

/** @type {Record<string, string>} */
const REGIONS = constants.regions;

/**
 * The name of a voivodeship; empty where there is none of this slug.
 *
 * @param {string | undefined} slug
 */
export const regionNamed = (slug = "") => Object.hasOwn(REGIONS, slug) ? REGIONS[slug] : "";

/**
 * `Rawicz, woj. wielkopolskie`, as far as it is known; empty where nothing is.
 *
 * @param {Partial<Pick<Place, "town" | "region">> | undefined} place
 */
export function placeInWords({ town, region } = {}) {
  const name = regionNamed(region);
  return [town ?? "", name && `woj.\u00a0${name}`].filter(Boolean).join(", ");
}

/**
 * Where a stop is, in words: as the catalogue says, or where that does not know where it lies, as the plan does.
 *
 * @param {Stop} stop
 * @param {Pick<Brief, "place" | "position"> | null} brief
 */
export const whereIs = (stop, brief) => brief && (brief.position || !stop.town) ? brief.place : placeInWords(stop);

/**
 * The same for a file, in which no space is of a kind of its own.
 *
 * @param {string} words
 */
export const inFile = (words) => words.replaceAll("\u00a0", " ");
