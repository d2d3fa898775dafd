/* What the planner knows of the practices of a plan, loaded one by one: `szukaj/praktyki/<id>.js`. */
/**
 * @import { Brief } from "../../data/shipped.d.ts"
 * @import { Lookups } from "../../data/lookups.js"
 */

export class Briefs {
  /** By ids. @type {Map<string, Brief>} */
  #known = new Map();
  #look;

  /** @param {Lookups} look */
  constructor(look) {
    this.#look = look;
  }

  /**
   * The brief of a practice that was asked for before.
   *
   * @param {string} id
   */
  of(id) {
    const brief = this.#known.get(id);
    if (!brief) throw new Error(`the brief of ${id} was not asked for`);
    return brief;
  }

  /**
   * Loads the briefs of these ids; gives the ids by those that they have now, and those that are not known.
   *
   * @param {string[]} ids
   */
  async prepare(ids) {
    /** @type {Map<string, string>} */
    const now = new Map();
    const asked = [...new Set(ids)];
    await Promise.all(asked.map(async (id) => {
      const current = this.#known.has(id) ? id : await this.#look.current("praktyka", id);
      if (!current) return;
      now.set(id, current);
      if (!this.#known.has(current)) this.#known.set(current, await this.#look.brief(current));
    }));
    return { now, unknown: asked.filter((id) => !now.has(id)) };
  }
}
