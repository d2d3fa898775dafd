/* Controls that one types in: lines, longer texts, dates, numbers. */
import { collapsed, entered, lengthOf, visible } from "../../text/texts.js";
import { counted, grouped } from "../../ui/counted.js";
import { found } from "../../ui/found.js";
import { dateInWords, parseDate } from "../check/dates.js";
import { dateWritten } from "../check/written_date.js";
import { boxIn } from "./boxes.js";
import { asText } from "./values.js";

/** @import { Box } from "./boxes.js" */
/** @import { ControlKind } from "./kinds.js" */

const NEAR = 0.2; // the share of the limit that is left when a line tells it
const FEW = 20; // characters left when it is said aloud

/**
 * How many characters the check counts: white space once.
 *
 * @param {string} text
 */
const length = (text) => lengthOf(collapsed(visible(text)));

/**
 * What is left of a limit, in words.
 *
 * @param {number} limit
 * @param {number} left
 */
function leftInWords(limit, left) {
  if (left === limit) return `Najwyżej ${counted(limit, "znak", "znaki", "znaków")}.`;
  if (left < 0) return `Za długie o ${counted(-left, "znak", "znaki", "znaków")}.`;
  return `Zostało znaków: ${grouped(left)}.`;
}

/**
 * Tells how many characters of a box's limit are left.
 *
 * @param {Box} box
 */
function count(box) {
  const told = box.parentElement?.closest(".k-form__field")?.querySelector(":scope > .k-form__count");
  if (!told || !box.dataset.kLimit) return;
  const limit = Number(box.dataset.kLimit), left = limit - length(box.value);
  told.toggleAttribute("data-k-near", left < limit * NEAR);
  told.setAttribute("aria-live", left < FEW ? "polite" : "off");
  told.textContent = leftInWords(limit, left);
}

/**
 * Lets a box grow with its text in a browser that does not do so by itself.
 *
 * @param {HTMLTextAreaElement} area
 */
function grow(area) {
  if (CSS.supports("field-sizing", "content") || !area.offsetParent) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

/**
 * A date in words, as it is understood; empty where it is not.
 *
 * @param {string} text
 */
function inWords(text) {
  const date = text && parseDate(dateWritten(text));
  return date ? dateInWords(date) : "";
}

/**
 * Brings up to date what is told of a box.
 *
 * @param {Box} box
 */
export function tellTyped(box) {
  if (box instanceof HTMLTextAreaElement) grow(box);
  count(box);
  const field = box.closest("[data-k-field]");
  if (!(field instanceof HTMLElement) || field.dataset.kWhat !== "date") return;
  const said = inWords(box.value.trim());
  found(".k-form__words", HTMLElement, field).textContent = said && `Data słowami: ${said}.`;
}

/**
 * What is typed into a field, on one line; a date in the form that files have.
 *
 * @param {HTMLElement} field
 */
function lineIn(field) {
  const line = entered(boxIn(field).value);
  return field.dataset.kWhat === "date" ? dateWritten(line) : line;
}

/** @type {ControlKind} */
export const typed = {
  get: (field) => lineIn(field) || undefined,
  start(field) {
    if (field.dataset.kWhat !== "date") return;
    const box = boxIn(field);
    box.addEventListener("change", () => void (box.value = lineIn(field)));
  },
  set(field, value) {
    const box = boxIn(field);
    box.value = asText(value);
    tellTyped(box);
  },
};
