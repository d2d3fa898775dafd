/* Edits of what holds of a whole plan. */
/**
 * @import { Plan } from "../../plan/plan.d.ts"
 * @import { Planner } from "./edits.js"
 */
import { LIMITS } from "../../plan/link.js";
import { at } from "../page.js";
import { put } from "../state/opened.js";

const COPY = " (kopia)";

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

  /** Makes a plan of its own of this one: a calendar takes it for another visit. */
  copy() {
    const { opened, days, undoable } = this.#planner;
    undoable(
      () => {
        const { plan } = opened, title = [...plan.title ?? "Wizyta studyjna"].slice(0, LIMITS.text - COPY.length);
        put(plan, "id", undefined);
        put(plan, "revision", undefined);
        plan.title = title.join("") + COPY;
      },
      "To teraz osobny plan: zmień mu datę i nazwę. W kalendarzu nie przesunie punktów poprzedniego.",
      { back: () => days.focusDay(opened.plan.days[0]) },
    );
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
