/* The controls of a stop that are in sight: how long it takes, its day, its place there. */
/**
 * @import { Stop } from "../../plan/plan.d.ts"
 * @import { StopEdits } from "../edits/stops.js"
 * @import { StopShown } from "./stop.js"
 */
import { DEFAULTS, LIMITS } from "../../plan/link.js";
import { button } from "../../ui/button.js";
import { element } from "../../ui/element.js";
import { set } from "../../ui/set.js";
import { field, freeField, numberField, told } from "../fields.js";

const SHORTEST = 5, LONGEST = 720; // minutes of a stop
const NEW = "new"; // the day that there is not yet

export class StopTools {
  #stop;
  #stay = element("input", {
    type: "number",
    min: String(SHORTEST),
    max: String(LONGEST),
    step: "5",
    inputMode: "numeric",
  });
  #day = element("select", { className: "k-form__input" });
  #up;
  #down;
  #out;

  /**
   * @param {Stop} stop
   * @param {string} id - that of the stop: those of the fields begin with it
   * @param {StopEdits} edits
   */
  constructor(stop, id, edits) {
    this.#stop = stop;
    this.#up = tool("w-gore", "Wcześniej", () => edits.step(stop, -1));
    this.#down = tool("w-dol", "Później", () => edits.step(stop, 1));
    this.#out = tool("usun", "Usuń z planu", () => edits.remove(stop));
    const said = element("p", { className: "k-form__error", id: `${id}-stay-said`, hidden: true, role: "status" });
    const stay = field("Na miejscu (min)", this.#stay, `${id}-stay`);
    this.#day.dataset.kTool = "dzien";
    const tools = [stay, this.#day, this.#up, this.#down, this.#out];
    this.nodes = [element("div", { className: "k-plan-stop__tools" }, ...tools), said];

    this.#day.addEventListener(
      "change",
      () => edits.toDay(stop, this.#day.value === NEW ? null : Number(this.#day.value)),
    );
    const range = { least: SHORTEST, most: LONGEST, usual: DEFAULTS.stay };
    numberField(this.#stay, told(this.#stay, said), range, (minutes) => edits.set(stop, "stay", minutes));
  }

  /**
   * Brings the controls up to date.
   *
   * @param {StopShown} shown
   */
  update({ title, index, day, days }) {
    const last = index === days[day].stops.length - 1;
    if (freeField(this.#stay)) set(this.#stay, "value", String(this.#stop.stay ?? DEFAULTS.stay));
    this.#up.disabled = !index && !day;
    this.#down.disabled = last && day === days.length - 1;
    for (const button of [this.#up, this.#down, this.#out]) button.ariaLabel = `${button.title}: ${title}`;
    if (this.#day.options.length !== days.length + 1) this.#day.replaceChildren(...dayOptions(days.length));
    set(this.#day, "value", String(day));
    this.#day.ariaLabel = `Dzień: ${title}`;
  }

  /**
   * Puts the focus on a tool, or on the first button that can be pressed.
   *
   * @param {string} name
   */
  focus(name) {
    const buttons = [this.#up, this.#down, this.#out], tools = [this.#day, ...buttons];
    const wanted = tools.find((each) => each.dataset.kTool === name && !each.disabled);
    (wanted ?? buttons.find((each) => !each.disabled))?.focus({ preventScroll: true });
  }
}

/**
 * @param {string} name
 * @param {string} title
 * @param {() => void} act
 */
function tool(name, title, act) {
  const icon = element("span", { className: `k-icon k-icon--${name}` });
  const made = button({ className: "k-form__tool k-plan-stop__tool", title }, act, icon);
  made.dataset.kTool = name;
  return made;
}

/** @param {number} number how many days there are */
const dayOptions = (number) => [
  ...Array.from(
    { length: number },
    (_, index) => element("option", { value: String(index), textContent: `Dzień ${index + 1}` }),
  ),
  element("option", { value: NEW, textContent: "Nowy dzień", disabled: number >= LIMITS.days }),
];
