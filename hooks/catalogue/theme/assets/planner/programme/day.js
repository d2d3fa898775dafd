/* A day of the programme on the page: when it begins and ends, how long it is, its stops, the way home. */
/**
 * @import { Day, DaySchedule, Plan } from "../../plan/plan.d.ts"
 * @import { Edits } from "../edits/edits.js"
 * @import { Towns } from "../state/towns.js"
 */
import { hourOf, hoursOf } from "../../plan/clock.js";
import { DEFAULTS } from "../../plan/link.js";
import { button } from "../../ui/button.js";
import { counted, grouped } from "../../ui/counted.js";
import { element } from "../../ui/element.js";
import { set } from "../../ui/set.js";
import { freeField } from "../fields.js";
import { dayName, driveInWords, fromField, lasting, sentence, toField } from "../words.js";
import { ownStop } from "./own_stop.js";

let made = 0;

export class DrawnDay {
  #day;
  #id = `k-plan-day-${++made}`;
  #said = element("p", { className: "k-plan-day__said" });
  #warned = element("p", { className: "k-plan-day__long k-empty", hidden: true, role: "status" });
  #leave = element("input", { type: "time", id: `${this.#id}-leave`, className: "k-form__input" });
  #shortest;
  #out;
  #home = element("p", { className: "k-plan-stop__leg k-plan-day__home" });
  title = element("h3", { id: this.#id, tabIndex: -1 });
  stops = element("ol", { className: "k-plan-day__stops" });

  /**
   * @param {Day} day
   * @param {Edits} edits
   * @param {Towns} towns
   */
  constructor(day, edits, towns) {
    this.#day = day;
    this.#shortest = tool("Ułóż najkrócej", () => edits.days.shortest(day));
    this.#out = tool("Usuń dzień", () => edits.days.remove(day));
    const begin = element(
      "p",
      { className: "k-plan-stop__field k-plan-day__leave" },
      element("label", { htmlFor: this.#leave.id, textContent: "Początek dnia" }),
      this.#leave,
    );
    this.section = element(
      "section",
      { className: "k-plan-day" },
      this.title,
      this.#said,
      this.#warned,
      element("div", { className: "k-plan-day__tools" }, begin, this.#shortest, this.#out),
      this.stops,
      this.#home,
      ownStop(this.#id, towns, (stop) => edits.stops.addOwn(day, stop)),
    );
    this.section.setAttribute("aria-labelledby", this.#id);
    this.#leave.addEventListener("change", () => edits.days.leave(day, fromField(this.#leave.value)));
    this.#leave.addEventListener("blur", () => {
      if (!this.#leave.value) this.#leave.value = toField(day.leave ?? DEFAULTS.leave);
    });
  }

  /**
   * Brings the day up to date, but for its stops.
   *
   * @param {Plan} plan
   * @param {number} index
   * @param {DaySchedule} times
   */
  update(plan, index, times) {
    const leave = toField(this.#day.leave ?? DEFAULTS.leave), home = wayHome(this.#day, times, plan.end?.town ?? "");
    set(this.title, "textContent", dayName(plan, index));
    set(this.#said, "textContent", summary(this.#day, times));
    this.#warned.hidden = !times.tooLong;
    set(this.#warned, "textContent", times.tooLong ? tooLong(times, plan.longest ?? DEFAULTS.longest) : "");
    if (freeField(this.#leave)) set(this.#leave, "value", leave);
    this.#shortest.disabled = this.#day.stops.length < 2;
    this.#shortest.ariaLabel = `Ułóż najkrócej: dzień ${index + 1}`;
    this.#out.ariaLabel = `Usuń dzień ${index + 1}`;
    set(this.#home, "textContent", home);
    this.#home.hidden = !home;
  }
}

/**
 * @param {string} textContent
 * @param {() => void} act
 */
const tool = (textContent, act) => button({ className: "k-form__tool", textContent }, act);

/**
 * What is said of a day: when it begins and ends, how long it is, how far.
 *
 * @param {Day} day
 * @param {DaySchedule} times
 */
function summary(day, times) {
  if (!day.stops.length) return "Jeszcze bez punktów.";
  const way = times.kilometres ? `, w drodze ok.\u00a0${grouped(times.kilometres)}\u00a0km` : "";
  const unknown = times.unknown
    ? ` Bez dojazdu do ${
      counted(times.unknown, "punktu, którego", "punktów, których", "punktów, których")
    } położenia nie znamy.`
    : "";
  return sentence(`${hoursOf(times.leave, times.end)}, razem ${lasting(times.length)}${way}`) + unknown;
}

/**
 * @param {DaySchedule} times
 * @param {number} longest - hours that a day may last
 */
function tooLong({ length }, longest) {
  const lasts = `trwa ${lasting(length)}, a założono najwyżej ${longest}\u00a0godz.`;
  return `Ten dzień jest za długi: ${lasts} Przenieś coś na inny dzień albo skróć pobyty.`;
}

/**
 * The way to where the visit ends, in words; empty where none is told of.
 *
 * @param {Day} day
 * @param {DaySchedule} times
 * @param {string} town
 */
function wayHome(day, { home, end }, town) {
  if (!home || !(day.stops.length || home.kilometres)) return "";
  return `${home.kilometres ? driveInWords(home) : "w tej samej miejscowości"} – ${town}, ${hourOf(end)}`;
}
