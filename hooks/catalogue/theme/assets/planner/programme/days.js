/* The days of the programme on the page. Drawn once, then kept up to date, so that the focus stays where it is. */
/**
 * @import { Day, Plan, Schedule, Stop } from "../../plan/plan.d.ts"
 * @import { Edits } from "../edits/edits.js"
 * @import { Described } from "../state/known.js"
 * @import { Towns } from "../state/towns.js"
 */
import { numberOf } from "../../plan/numbers.js";
import { DrawnDay } from "./day.js";
import { DrawnStop } from "./stop.js";

/**
 * What is drawn, and what changes it.
 *
 * @typedef {object} Programme
 * @property {Plan} plan
 * @property {Schedule} schedule
 * @property {Described[][]} stops - what is known of the stops, by days
 * @property {Edits} edits
 * @property {Towns} towns
 */

export class DrawnDays {
  #place;
  /** @type {Map<Day, DrawnDay>} */
  #days = new Map();
  /** @type {Map<Stop, DrawnStop>} */
  #stops = new Map();

  /** @param {HTMLElement} place */
  constructor(place) {
    this.#place = place;
  }

  /**
   * Brings all days up to date.
   *
   * @param {Programme} programme
   */
  draw({ plan, schedule, stops, edits, towns }) {
    const focused = document.activeElement;
    const days = plan.days.map((day) => kept(this.#days, day, () => new DrawnDay(day, edits, towns)));
    arrange(this.#place, days.map(({ section }) => section));
    plan.days.forEach((day, index) => {
      const drawn = day.stops.map((stop) => kept(this.#stops, stop, () => new DrawnStop(stop, edits.stops, towns)));
      const times = schedule[index];
      days[index].update(plan, index, times);
      arrange(days[index].stops, drawn.map(({ item }) => item));
      drawn.forEach((stop, at) =>
        stop.update({
          ...stops[index][at],
          number: numberOf(plan, index, at),
          index: at,
          day: index,
          days: plan.days,
          times: times.stops[at],
        })
      );
    });
    if (focused instanceof HTMLElement && focused !== document.activeElement && focused.isConnected) {
      focused.focus({ preventScroll: true });
    }
  }

  /** Forgets what was drawn, when the plan is another one. */
  forget() {
    this.#days.clear();
    this.#stops.clear();
    this.#place.replaceChildren();
  }

  /**
   * Puts a notice where a stop of a day was that is gone.
   *
   * @param {Day} day
   * @param {number} index
   * @param {HTMLElement} notice
   */
  noteAtStop(day, index, notice) {
    const list = this.#days.get(day)?.stops, next = list?.children[index];
    if (next) next.prepend(notice);
    else list?.after(notice);
  }

  /**
   * Puts a notice where a day was that is gone.
   *
   * @param {number} index
   * @param {HTMLElement} notice
   */
  noteAtDay(index, notice) {
    this.#place.insertBefore(notice, this.#place.children[index] || null);
  }

  /**
   * Puts a notice above the stops of a day.
   *
   * @param {Day} day
   * @param {HTMLElement} notice
   */
  noteInDay(day, notice) {
    this.#days.get(day)?.stops.before(notice);
  }

  /**
   * The day whose stops are in a list.
   *
   * @param {Element} list
   */
  dayOf(list) {
    return [...this.#days].find(([, drawn]) => drawn.stops === list)?.[0];
  }

  /** @param {Day} day */
  focusDay(day) {
    this.#days.get(day)?.title.focus();
  }

  /**
   * Puts the focus on a tool of a stop, or on the first that can be pressed.
   *
   * @param {Stop} stop
   * @param {string} tool
   */
  focusStop(stop, tool) {
    this.#stops.get(stop)?.focus(tool);
  }
}

/**
 * What was made for a key, or is made now.
 *
 * @template {object} Key
 * @template Made
 * @param {Map<Key, Made>} all
 * @param {Key} key
 * @param {() => Made} make
 */
function kept(all, key, make) {
  const made = all.get(key) ?? make();
  all.set(key, made);
  return made;
}

/**
 * Puts nodes into an element in their order, and all others out of it; those that are in place stay untouched.
 *
 * @param {Element} parent
 * @param {Element[]} wanted
 */
function arrange(parent, wanted) {
  wanted.forEach((node, index) => {
    if (parent.children[index] !== node) parent.insertBefore(node, parent.children[index] || null);
  });
  while (parent.children.length > wanted.length) parent.lastElementChild?.remove();
}
