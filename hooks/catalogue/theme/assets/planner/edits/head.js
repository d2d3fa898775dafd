/* Edits of what holds of a whole plan. */
/**
 * @import { Plan } from "../../plan/plan.d.ts"
 * @import { Planner } from "./edits.js"
 */
import { at } from "../page.js";
import { put } from "../state/opened.js";

export class HeadEdits {
  #planner;

  /** @param {Planner} planner */
  constructor(planner) {
    this.#planner = planner;
  }

  /**
   * Gives a field of the plan a value, or takes it out.
   *
   * @template {keyof Plan} Field
   * @param {Field} field
   * @param {Plan[Field] | undefined} value
   */
  set(field, value) {
    const { opened, changed } = this.#planner;
    put(opened.plan, field, value);
    changed();
  }

  /** Ends the visit where it starts. */
  sameEnd() {
    const { plan } = this.#planner.opened;
    if (plan.start) this.set("end", { ...plan.start });
    at("end").focus();
  }

  /** Leaves nothing of the plan. */
  clear() {
    const { opened, days, undoable } = this.#planner;
    undoable(
      () => {
        opened.open({ days: [] }, {});
        days.forget();
      },
      "Wyczyszczono plan.",
      { back: () => days.focusDay(opened.plan.days[0]) },
    );
  }
}
