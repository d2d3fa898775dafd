/* A control that one chooses a practice of the catalogue in. */
import { practiceBox } from "../../search/practices.js";
import { isSlug } from "../../text/slug.js";
import { found } from "../../ui/found.js";
import { formData } from "../data.js";
import { boxIn, tellChange } from "./boxes.js";
import { keepTitle, knownTitle, titleOf } from "./titles.js";
import { asText } from "./values.js";

/** @import { ControlKind } from "./kinds.js" */
/** @import { Titled } from "./titles.js" */

/** @param {HTMLElement} field */
const inputOf = (field) => found("input", HTMLInputElement, field);

/** @param {HTMLElement} field */
const finderOf = (field) => found(".k-form__finder", HTMLElement, field);

/** @param {HTMLElement} field */
const chosenOf = (field) => found(".k-form__chosen", HTMLElement, field);

/**
 * @param {HTMLElement} field
 * @param {Titled} titled
 */
function tell(field, { title, line }) {
  const chosen = chosenOf(field);
  found("p > strong", HTMLElement, chosen).textContent = title;
  found("p > span", HTMLElement, chosen).textContent = line;
}

/**
 * Shows the practice of an id in the place of the box.
 *
 * @param {HTMLElement} field
 * @param {string} id
 */
async function choose(field, id) {
  field.dataset.kId = id;
  chosenOf(field).hidden = false;
  finderOf(field).hidden = true;
  inputOf(field).value = "";
  const known = knownTitle(id), plain = { title: id, line: "" };
  tell(field, known ?? plain);
  if (known) return;
  const shown = await titleOf(id).catch(() => plain);
  if (field.dataset.kId === id) tell(field, shown);
}

/**
 * Shows an empty box.
 *
 * @param {HTMLElement} field
 */
function clear(field) {
  delete field.dataset.kId;
  chosenOf(field).hidden = true;
  finderOf(field).hidden = false;
  inputOf(field).value = "";
}

/** @type {ControlKind} */
export const practice = {
  start(field) {
    const input = inputOf(field), change = found("button", HTMLButtonElement, chosenOf(field));
    change.addEventListener("click", () => {
      clear(field);
      input.focus();
      tellChange(field);
    });
    practiceBox(input, finderOf(field), formData.practices, (practice) => {
      keepTitle(practice.id, practice);
      choose(field, practice.id);
      change.focus();
      tellChange(field);
    });
  },
  get: (field) => field.dataset.kId || boxIn(field).value.trim() || undefined, // words that name no practice are told by the check
  set(field, value) {
    const id = asText(value);
    if (isSlug(id)) return void choose(field, id);
    clear(field);
    inputOf(field).value = id; // words that chose nothing yet
  },
};
