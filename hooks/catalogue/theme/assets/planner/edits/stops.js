/* Edits of the stops of a plan: their order, what is known of them, new ones. */
/**
 * @import { Day, Place, Stop, StopTexts } from "../../plan/plan.d.ts"
 * @import { Planner } from "./edits.js"
 */
import { countedStops } from "../../plan/choice.js";
import { LIMITS } from "../../plan/link.js";
import { say } from "../../ui/notices.js";
import { announce } from "../page.js";
import { put } from "../state/opened.js";

export class StopEdits {
  #planner;

  /** @param {Planner} planner */
  constructor(planner) {
    this.#planner = planner;
  }

  /**
   * Moves a stop one place up (-1) or down (1), also into the next day.
   *
   * @param {Stop} stop
   * @param {-1 | 1} by
   */
  step(stop, by) {
    const { opened, days } = this.#planner, all = opened.plan.days, day = opened.dayOf(stop);
    const index = day.stops.indexOf(stop) + by, other = all[all.indexOf(day) + by];
    if (index >= 0 && index < day.stops.length) this.#place(stop, day, index);
    else if (other) this.#place(stop, other, by > 0 ? 0 : other.stops.length);
    days.focusStop(stop, by > 0 ? "w-dol" : "w-gore");
  }

  /**
   * Moves a stop to the end of a day, by its index, or of a new one.
   *
   * @param {Stop} stop
   * @param {number | null} index
   */
  toDay(stop, index) {
    const { opened, days } = this.#planner, all = opened.plan.days;
    if (index === null) all.push({ stops: [] });
    const day = all[index ?? all.length - 1];
    this.#place(stop, day, day.stops.length);
    days.focusStop(stop, "dzien");
  }

  /**
   * Puts a stop where it was dropped.
   *
   * @param {Stop} stop
   * @param {Element} list - the stops of a day on the page
   * @param {number} index
   */
  drop(stop, list, index) {
    const day = this.#planner.days.dayOf(list);
    if (day) this.#place(stop, day, index);
  }

  /** @param {Stop} stop */
  remove(stop) {
    const { opened, known, days, undoable } = this.#planner;
    const day = opened.dayOf(stop), number = opened.plan.days.indexOf(day), index = day.stops.indexOf(stop);
    undoable(() => opened.take(stop), `Usunięto z planu: ${known.titleOf(stop)}.`, {
      put: (notice) => days.noteAtStop(day, index, notice),
      back: () => days.focusStop(opened.plan.days[number].stops[index], "usun"),
    });
  }

  /**
   * Gives a field of a stop a value, or takes it away.
   *
   * @template {keyof Stop} Field
   * @param {Stop} stop
   * @param {Field} field
   * @param {Stop[Field] | undefined} value
   */
  set(stop, field, value) {
    put(stop, field, value);
    this.#planner.changed();
  }

  /**
   * Says where a stop is, of which the catalogue does not know it.
   *
   * @param {Stop} stop
   * @param {Place | null} place
   */
  setPlace(stop, place) {
    put(stop, "town", place?.town);
    put(stop, "region", place?.region);
    this.#planner.changed();
  }

  /**
   * Writes something of a stop, or takes away what was written.
   *
   * @template {keyof StopTexts} Field
   * @param {Stop} stop
   * @param {Field} field
   * @param {StopTexts[Field] | undefined} value
   */
  write(stop, field, value) {
    this.#planner.opened.write(stop, field, value);
    this.#planner.changed();
  }

  /**
   * Adds a practice at the end of a day, by its index; of the last where none is said.
   *
   * @param {string} id
   * @param {number} [index]
   */
  async add(id, index) {
    const { opened, known, changed, sayAdd } = this.#planner;
    if (!this.#room()) return;
    const { days } = opened.plan;
    if (!days.length) days.push({ stops: [] });
    const day = days[index ?? days.length - 1];
    await known.briefs.prepare([id]);
    const there = opened.stops.find((stop) => stop.id === id), { title } = known.briefs.of(id), stop = { id };
    if (there) return sayAdd(`„${title}” już jest w planie: ${opened.whereIs(there)}.`);
    day.stops.push(stop);
    changed();
    announce(`Dodano: ${title}, ${opened.whereIs(stop)}.`);
  }

  /**
   * Adds a stop of one's own at the end of a day; says whether there was room for it.
   *
   * @param {Day} day
   * @param {Stop} stop
   */
  async addOwn(day, stop) {
    const { opened, known, changed } = this.#planner;
    if (!this.#room()) return false;
    await known.towns.prepare([stop]);
    opened.addOwn(day, stop);
    changed();
    announce(`Dodano: ${stop.name}, ${opened.whereIs(stop)}.`);
    return true;
  }

  /**
   * @param {Stop} stop
   * @param {Day} day
   * @param {number} index
   */
  #place(stop, day, index) {
    const { opened, known, changed } = this.#planner;
    opened.place(stop, day, index);
    changed();
    announce(`${known.titleOf(stop)}: ${opened.whereIs(stop)}.`);
  }

  /** Whether there is room for one more; says so where there is none. */
  #room() {
    if (this.#planner.opened.stops.length < LIMITS.stops) return true;
    say("full", [`Plan ma już ${countedStops(LIMITS.stops)}: więcej nie zmieści się w odnośniku. Ułóż drugi plan.`])
      .focus();
    return false;
  }
}
