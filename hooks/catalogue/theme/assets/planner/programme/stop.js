/* A stop of the programme on the page: what it is, when, and the controls that change it. Drawn once, then kept up to date. */
/**
 * @import { Day, Stop, StopTimes } from "../../plan/plan.d.ts"
 * @import { StopEdits } from "../edits/stops.js"
 * @import { Described } from "../state/known.js"
 * @import { Towns } from "../state/towns.js"
 */
import { hoursOf } from "../../plan/clock.js";
import { address } from "../../ui/address.js";
import { element } from "../../ui/element.js";
import { set } from "../../ui/set.js";
import { driveInWords, lasting, sentence } from "../words.js";
import { drag } from "./drag.js";
import { StopMore } from "./stop_more.js";
import { StopPlace } from "./stop_place.js";
import { StopTools } from "./stop_tools.js";

/**
 * A stop as it is shown: `number` in the plan, `index` in its day, `day` the index of that among the `days`.
 *
 * @typedef {Described & { number: number, index: number, day: number, days: Day[], times: StopTimes }} StopShown
 */

let made = 0;

export class DrawnStop {
  #stop;
  #id = `k-plan-stop-${++made}`;
  #leg = element("p", { className: "k-plan-stop__leg" });
  #number = element("span", { className: "k-plan-stop__number" });
  #time = element("p", { className: "k-plan-stop__time" });
  #title = element("p", { className: "k-card__title", id: `${this.#id}-title` });
  #line = element("p", { className: "k-card__host" });
  #state = element("p", { className: "k-plan-stop__state" });
  #tools;
  #place;
  #more;

  /**
   * @param {Stop} stop
   * @param {StopEdits} edits
   * @param {Towns} towns
   */
  constructor(stop, edits, towns) {
    this.#stop = stop;
    this.#tools = new StopTools(stop, this.#id, edits);
    this.#place = new StopPlace(stop, this.#id, edits, towns);
    this.#more = new StopMore(stop, this.#id, edits);
    const grip = element(
      "span",
      { className: "k-plan-stop__grip", ariaHidden: "true", title: "Przeciągnij" },
      element("span", { className: "k-icon k-icon--chwyt" }),
    );
    const said = element("div", {}, this.#time, this.#title, this.#line, this.#state);
    const box = element(
      "div",
      { className: "k-plan-stop__box", role: "group" },
      element("div", { className: "k-plan-stop__head" }, this.#number, said, grip),
      this.#place.details,
      ...this.#tools.nodes,
      this.#more.details,
    );
    box.setAttribute("aria-labelledby", this.#title.id);
    this.item = element("li", { className: "k-plan-stop" }, this.#leg, box);
    drag(grip, this.item, ".k-plan-day__stops", (list, index) => edits.drop(stop, list, index));
  }

  /**
   * Brings the stop up to date.
   *
   * @param {StopShown} shown
   */
  update(shown) {
    const { times, title, path } = shown, state = happening(this.#stop, shown);
    set(this.#leg, "textContent", times.drive ? legInWords(times.drive) : "");
    this.#leg.hidden = !times.drive;
    set(this.#number, "textContent", String(shown.number));
    set(this.#time, "textContent", hoursOf(times.arrive + times.wait, times.depart));
    if (this.#title.textContent !== title) {
      this.#title.replaceChildren(path ? element("a", { href: address(path), textContent: title }) : title);
    }
    set(this.#line, "textContent", shown.line);
    set(this.#state, "textContent", state);
    this.#state.hidden = !state;
    this.#state.dataset.kLate = String(Boolean(times.late));
    this.#place.update(shown);
    this.#tools.update(shown);
    this.#more.update(shown);
  }

  /**
   * Puts the focus on a tool, or on the first that can be pressed.
   *
   * @param {string} tool
   */
  focus(tool) {
    this.#tools.focus(tool);
    this.item.scrollIntoView({ block: "nearest" });
  }
}

/** @param {NonNullable<StopTimes["drive"]>} drive */
const legInWords = (drive) => drive.kilometres ? driveInWords(drive) : "w tej samej miejscowości";

/**
 * What happens at a stop besides, in words.
 *
 * @param {Stop} stop
 * @param {StopShown} shown
 */
function happening(stop, { times, known }) {
  const said = [];
  if (times.late) said.push(sentence(`Według szacunku spóźnienie o ${lasting(times.late)}`));
  if (times.wait) said.push(`${lasting(times.wait)} czekania na umówioną godzinę.`);
  if (!known) {
    said.push(
      stop.id || stop.town ? "Katalog nie zna położenia: bez odległości." : "Bez miejscowości: bez odległości.",
    );
  }
  return said.join(" ");
}
