/* What changes a plan: each edit does it to the plan that is open, has it kept and drawn, and says what the eye may miss. */
/**
 * @import { DrawnDays } from "../programme/days.js"
 * @import { Known } from "../state/known.js"
 * @import { OpenedPlan } from "../state/opened.js"
 * @import { undoable } from "./done.js"
 */
import { DayEdits } from "./days.js";
import { HeadEdits } from "./head.js";
import { StopEdits } from "./stops.js";

/**
 * What the edits work with.
 *
 * @typedef {object} Planner
 * @property {OpenedPlan} opened
 * @property {Known} known
 * @property {DrawnDays} days - those on the page, where the focus goes
 * @property {() => void} changed - keeps and draws what became of the plan
 * @property {ReturnType<typeof undoable>} undoable
 * @property {(text: string) => void} sayAdd - says what became of adding a practice
 */

export class Edits {
  /** @param {Planner} planner */
  constructor(planner) {
    this.head = new HeadEdits(planner);
    this.days = new DayEdits(planner);
    this.stops = new StopEdits(planner);
  }
}
