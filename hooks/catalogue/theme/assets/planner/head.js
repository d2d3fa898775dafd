/* What holds of the whole visit: its name, first day, start and end, and what the estimates assume. */
/**
 * @import { Plan } from "../plan/plan.d.ts"
 * @import { HeadEdits } from "./edits/head.js"
 * @import { Towns } from "./state/towns.js"
 */
import { DEFAULTS, YEARS } from "../plan/link.js";
import { placeInWords } from "../plan/places.js";
import { set } from "../ui/set.js";
import { freeField, numberField, told } from "./fields.js";
import { at } from "./page.js";
import { townBox } from "./town_box.js";

const TOWNS = /** @type {const} */ (["start", "end"]);
const ASSUMED = /** @type {const} */ (["speed", "detour", "longest"]);

export class Head {
  #date = box("date");
  #sayDate = told(this.#date, at("date-wrong"));

  /**
   * @param {HeadEdits} edits
   * @param {Towns} towns
   */
  constructor(edits, towns) {
    this.#wireDate(edits);
    box("title").addEventListener("change", () => edits.set("title", box("title").value.trim() || undefined));
    for (const field of TOWNS) {
      const say = told(box(field), at(`${field}-wrong`));
      townBox(towns, box(field), say, (place) => edits.set(field, place ?? undefined));
    }
    for (const field of ASSUMED) {
      const input = box(field), range = { least: Number(input.min), most: Number(input.max), usual: DEFAULTS[field] };
      numberField(input, told(input, at(`${field}-said`)), range, (value) => edits.set(field, value));
    }
    at("same").addEventListener("click", () => edits.sameEnd());
  }

  /**
   * Brings the fields up to date.
   *
   * @param {Plan} plan
   */
  update(plan) {
    const start = placeInWords(plan.start), end = placeInWords(plan.end);
    fill("title", plan.title || "");
    fill("date", plan.date || "");
    fill("start", start);
    fill("end", end);
    for (const field of ASSUMED) fill(field, String(plan[field] ?? DEFAULTS[field]));
    at("same").hidden = !plan.start || start === end;
  }

  /** Asks for the first day. */
  askDate() {
    this.#sayDate("Podaj pierwszy dzień wizyty: bez daty nie ma czego wpisać do kalendarza.", true);
    this.#date.focus();
  }

  /**
   * The first day: a browser calls each digit of a year a change, so what is wrong is said when the field is left.
   *
   * @param {HeadEdits} edits
   */
  #wireDate(edits) {
    const input = this.#date;
    input.min = `${YEARS.first}-01-01`;
    input.max = `${YEARS.last}-12-31`;
    input.addEventListener("change", () => {
      if (!input.validity.valid) return;
      this.#sayDate("");
      edits.set("date", input.value || undefined);
    });
    input.addEventListener("blur", () => {
      if (input.validity.valid) return;
      this.#sayDate(
        input.validity.badInput ? "Podaj dzień, miesiąc i rok." : `Podaj rok od ${YEARS.first} do ${YEARS.last}.`,
        true,
      );
    });
  }
}

/** @param {string} name */
function box(name) {
  return at(name, HTMLInputElement);
}

/**
 * @param {string} name
 * @param {string} value
 */
function fill(name, value) {
  if (freeField(box(name))) set(box(name), "value", value);
}
