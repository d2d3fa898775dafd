/* Edits of the days of a plan. */
/**
 * @import { Day } from "../../plan/plan.d.ts"
 * @import { Planner } from "./edits.js"
 */
import { DEFAULTS } from "../../plan/link.js";
import { EXACT } from "../../plan/order.js";
import { counted, grouped } from "../../ui/counted.js";
import { say } from "../../ui/notices.js";
import { announce } from "../page.js";
import { put } from "../state/opened.js";
import { shortened } from "./shortest.js";

export class DayEdits {
  #planner;

  /** @param {Planner} planner */
  constructor(planner) {
    this.#planner = planner;
  }

  /** Adds a day at the end. */
  add() {
    const { opened, days, changed } = this.#planner, day = { stops: [] };
    opened.plan.days.push(day);
    changed();
    days.focusDay(day);
  }

  /**
   * Says when a day begins, in minutes from midnight.
   *
   * @param {Day} day
   * @param {number | undefined} minutes
   */
  leave(day, minutes) {
    put(day, "leave", minutes === DEFAULTS.leave ? undefined : minutes);
    this.#planner.changed();
  }

  /** @param {Day} day */
  remove(day) {
    const { opened, days, undoable } = this.#planner, { plan } = opened;
    const index = plan.days.indexOf(day), size = day.stops.length;
    const lost = size ? ` z ${counted(size, "punktem", "punktami", "punktami")}` : "";
    undoable(() => opened.plan.days.splice(index, 1), `Usunięto dzień ${index + 1}${lost}.`, {
      put: plan.days.length > 1 ? (notice) => days.noteAtDay(index, notice) : undefined, // the last takes the programme with it
      back: () => days.focusDay(opened.plan.days[index]),
    });
  }

  /**
   * Puts the stops of a day into the order in which its way is shortest.
   *
   * @param {Day} day
   */
  shortest(day) {
    const { opened, known, days, undoable } = this.#planner, index = opened.plan.days.indexOf(day);
    const { stops, before, after, exact } = shortened(opened.plan, index, known);
    /** @param {HTMLElement} notice */
    const put = (notice) => days.noteInDay(day, notice);
    if (after >= before) {
      const words = `Dzień ${index + 1}: krócej się nie da${before ? `, ok.\u00a0${far(before)}` : ""}.`;
      say("done", [words], { put });
      return announce(words);
    }
    const nearly = exact ? "" : ` Przy ponad ${EXACT} punktach to dobre przybliżenie.`;
    undoable(
      () => {
        day.stops = stops;
      },
      `Dzień ${index + 1}: ok.\u00a0${far(after)} zamiast ${far(before)}.${nearly}`,
      { put, back: () => days.focusDay(opened.plan.days[index]) },
    );
  }
}

/** @param {number} kilometres */
const far = (kilometres) => `${grouped(kilometres)}\u00a0km`;
