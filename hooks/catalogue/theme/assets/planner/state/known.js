/* What is known of the stops of a plan: of practices their briefs, of one's own stops their towns. */
/**
 * @import { Brief, PlannerData, Position } from "../../data/shipped.d.ts"
 * @import { Place, Plan, Stop, StopTexts, Texts } from "../../plan/plan.d.ts"
 */
import { Lookups } from "../../data/lookups.js";
import { leadOn } from "../../plan/former.js";
import { whereIs } from "../../plan/places.js";
import { Briefs } from "./briefs.js";
import { Towns } from "./towns.js";

/**
 * What a stop is called, and what is known of it, for the page, the paper and the files: with what was written of it.
 *
 * @typedef {object} Described
 * @property {Brief | null} brief
 * @property {string[]} suggested - the questions of the brief
 * @property {string[]} questions - those that were written instead, else the same
 * @property {string} notes
 * @property {StopTexts} texts
 * @property {boolean} known - whether its place is
 * @property {boolean} settable - whether that is for the plan to say: the catalogue does not know it
 * @property {string} title
 * @property {string} line - its host and its place
 * @property {string} path - of its page; empty where it has none
 */

export class Known {
  /** @param {PlannerData} data */
  constructor(data) {
    const look = new Lookups(data.runs);
    this.briefs = new Briefs(look);
    this.towns = new Towns(look, data.regions);
  }

  /** @param {Stop} stop */
  briefOf(stop) {
    return stop.id ? this.briefs.of(stop.id) : null;
  }

  /**
   * @param {Stop | Place} place
   * @returns {Position | null}
   */
  positionOf(place) {
    const own = "id" in place && place.id ? this.briefs.of(place.id).position : null;
    return own ?? this.towns.position(place);
  }

  /** @param {Stop} stop */
  townOf(stop) {
    const brief = this.briefOf(stop);
    return brief?.position ? brief.town : stop.town ?? brief?.town;
  }

  /** @param {Stop} stop */
  titleOf(stop) {
    return this.briefOf(stop)?.title ?? stop.name ?? "";
  }

  /**
   * @param {Stop} stop
   * @param {StopTexts} texts
   * @returns {Described}
   */
  described(stop, texts) {
    const brief = this.briefOf(stop), suggested = brief ? brief.questions : [];
    return {
      brief,
      suggested,
      notes: texts.notes ?? "",
      texts,
      questions: texts.questions ?? suggested,
      known: Boolean(this.positionOf(stop)),
      title: this.titleOf(stop),
      settable: !brief?.position,
      line: [brief?.host, whereIs(stop, brief)].filter(Boolean).join(" · "),
      path: brief ? `praktyki/${brief.id}.html` : "",
    };
  }

  /**
   * Loads what a plan needs, and takes out of it what the catalogue does not have: gives the ids taken out.
   *
   * @param {Plan} plan
   * @param {Texts} texts
   */
  async prepare(plan, texts) {
    const stops = plan.days.flatMap((day) => day.stops);
    const { now, unknown } = await this.briefs.prepare(stops.flatMap(({ id }) => id ?? []));
    for (const day of plan.days) day.stops = day.stops.filter(({ id }) => !id || now.has(id));
    leadOn({ plan, texts }, (id) => now.get(id));
    await this.towns.prepare([plan.start, plan.end, ...stops].flatMap((place) => place ?? []));
    return unknown;
  }
}
