/* The towns of Poland, as far as they were asked for: where they lie, and which is meant. */
/**
 * @import { PlannerData, Position } from "../../data/shipped.d.ts"
 * @import { Lookups } from "../../data/lookups.js"
 * @import { Place } from "../../plan/plan.d.ts"
 */
import { regionNamed } from "../../plan/places.js";
import { largerBeside, townsMeant, townsNamed } from "../../search/towns.js";

/** @typedef {Awaited<ReturnType<Lookups["places"]>>[number]} Town */
/** @typedef {Town & { region: string }} TownOfRegion - with the slug of its voivodeship */

export class Towns {
  /** By the slug of their voivodeship. @type {Map<string, Town[]>} */
  #byRegion = new Map();
  #look;
  #regions;

  /**
   * @param {Lookups} look
   * @param {PlannerData["regions"]} regions
   */
  constructor(look, regions) {
    this.#look = look;
    this.#regions = regions;
  }

  /**
   * Where a town lies; null where it is not known, or is one of several of its name.
   *
   * @param {Partial<Place>} place
   * @returns {Position | null}
   */
  position({ town = "", region = "" }) {
    const all = this.#byRegion.get(region) ?? [], wanted = town.toLowerCase();
    const labelled = all.filter(({ label }) => label.toLowerCase() === wanted);
    const found = labelled.length ? labelled : all.filter(({ name }) => name.toLowerCase() === wanted);
    return found.length === 1 ? [found[0].lat, found[0].lon] : null;
  }

  /**
   * Loads the towns of these places, so that `position` knows them.
   *
   * @param {Partial<Place>[]} places
   */
  prepare(places) {
    return Promise.all([...new Set(places.flatMap(({ region }) => region || []))].map((slug) => this.#load(slug)));
  }

  /**
   * The towns that fit what is typed, as places, in the order in which they are meant.
   *
   * @param {string} text
   */
  async meant(text) {
    return townsMeant(await this.#all(), text).map(placeOf);
  }

  /**
   * The towns that a text names, with or without their voivodeship, in the same order.
   *
   * @param {string} text
   */
  async named(text) {
    return townsNamed(await this.#all(), text, ({ region }) => regionNamed(region));
  }

  /**
   * The much larger towns whose names go on where that of a town ends.
   *
   * @param {TownOfRegion} town
   */
  async larger(town) {
    return largerBeside(await this.#all(), town);
  }

  /** @returns {Promise<TownOfRegion[]>} */
  async #all() {
    await Promise.all(this.#regions.map(({ slug }) => this.#load(slug)));
    return this.#regions.flatMap(({ slug: region }) =>
      (this.#byRegion.get(region) ?? []).map((town) => ({ ...town, region }))
    );
  }

  /** @param {string} slug */
  async #load(slug) {
    if (!this.#byRegion.has(slug) && this.#regions.some((region) => region.slug === slug)) {
      this.#byRegion.set(slug, await this.#look.places(slug));
    }
  }
}

/**
 * A town as a plan has it.
 *
 * @param {TownOfRegion} town
 * @returns {Place}
 */
export const placeOf = ({ label, region }) => ({ town: label, region });
