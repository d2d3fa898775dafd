/* What gives a town to a stop whose place the catalogue does not know; closed at first. */
/**
 * @import { Stop } from "../../plan/plan.d.ts"
 * @import { StopEdits } from "../edits/stops.js"
 * @import { Towns } from "../state/towns.js"
 * @import { StopShown } from "./stop.js"
 */
import { placeInWords } from "../../plan/places.js";
import { element } from "../../ui/element.js";
import { set } from "../../ui/set.js";
import { field, freeField, told } from "../fields.js";
import { townBox } from "../town_box.js";

export class StopPlace {
  #stop;
  #summary = element("summary");
  #input = element("input", { type: "text", autocomplete: "off", placeholder: "np. Toruń" });

  /**
   * @param {Stop} stop
   * @param {string} id - that of the stop: those of the fields begin with it
   * @param {StopEdits} edits
   * @param {Towns} towns
   */
  constructor(stop, id, edits, towns) {
    this.#stop = stop;
    const wrong = element("p", { className: "k-form__error", id: `${id}-town-wrong`, hidden: true, role: "status" });
    const box = field("Miejscowość", this.#input, `${id}-town`);
    this.details = element(
      "details",
      { className: "k-plan-stop__more" },
      this.#summary,
      element("div", { className: "k-form__finder" }, box, wrong),
    );
    townBox(towns, this.#input, told(this.#input, wrong), (place) => edits.setPlace(stop, place));
  }

  /**
   * Brings the field up to date; where the catalogue knows the place of the stop, there is none.
   *
   * @param {StopShown} shown
   */
  update({ settable, known, title }) {
    this.details.hidden = !settable;
    set(this.#summary, "textContent", known ? "Zmień miejscowość" : "Podaj miejscowość");
    this.#input.ariaLabel = `Miejscowość: ${title}`;
    if (freeField(this.#input)) set(this.#input, "value", placeInWords(this.#stop));
  }
}
