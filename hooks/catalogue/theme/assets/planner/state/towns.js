/* The towns of Poland, as far as they were asked for: where they lie, and which is meant. */
/**
 * @import { PlannerData, Position } from "../../data/shipped.d.ts"
 * @import { Lookups } from "../../data/lookups.js"
 * @import { Place } from "../../plan/plan.d.ts"
 */
import { fold } from "../../search/words.js";

export class Towns {
  /** By the slug of their voivodeship. @type {Map<string, { name: string, lat: number, lon: number }[]>} */
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
   * The name of a voivodeship.
   *
   * @param {string} slug
   */
  regionOf(slug) {
    return this.#regions.find((region) => region.slug === slug)?.name || slug;
  }

  /**
   * Where a town lies; null where it is not known, or is one of several of its name.
   *
   * @param {Partial<Place>} place
   * @returns {Position | null}
   */
  position({ town = "", region = "" }) {
    const found = (this.#byRegion.get(region) || []).filter(({ name }) => name.toLowerCase() === town.toLowerCase());
    return found.length === 1 ? [found[0].lat, found[0].lon] : null;
  }

  /**
   * A town with its voivodeship, in words.
   *
   * @param {Place | null} [place]
   */
  words(place) {
    return place ? `${place.town}, woj.\u00a0${this.regionOf(place.region)}` : "";
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
   * All towns of Poland.
   *
   * @returns {Promise<Place[]>}
   */
  async all() {
    await Promise.all(this.#regions.map(({ slug }) => this.#load(slug)));
    return this.#regions.flatMap(({ slug }) =>
      (this.#byRegion.get(slug) || []).map(({ name }) => ({ town: name, region: slug }))
    );
  }

  /**
   * The towns that a text names, with or without their voivodeship; those of its very letters, else as one types in a
   * hurry: poznan.
   *
   * @param {string} text
   */
  async named(text) {
    const every = await this.all();
    const [town, where = ""] = text.split(",").map((part) =>
      part.trim().replace(/^(woj\.|województwo)\s*/i, "").toLowerCase()
    );
    /** @param {(name: string) => string} like */
    const found = (like) =>
      every.filter((place) =>
        like(place.town.toLowerCase()) === like(town) &&
        (!where || like(this.regionOf(place.region)) === like(where))
      );
    const exact = found((name) => name);
    return exact.length ? exact : found(fold);
  }

  /** @param {string} slug */
  async #load(slug) {
    if (!this.#byRegion.has(slug) && this.#regions.some((region) => region.slug === slug)) {
      this.#byRegion.set(slug, await this.#look.places(slug));
    }
  }
}
