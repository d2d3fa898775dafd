/* The places of the form at which problems are told: its fields, the rows of its lists, its text and its file. */
import { every, found } from "../../ui/found.js";
import { keyOf, partsOf } from "../controls/fields.js";
import { rowAbout, rowHolding } from "../controls/lists/kinds.js";
import { nameOfRow } from "../controls/lists/rows.js";
import { form } from "../page.js";

/** @import { Problem } from "../check/check.d.ts" */

export const PLACE = "[data-k-field], [data-k-row], [data-k-part]";
const TYPED = "input, select, textarea";

/** @param {string} name */
const part = (name) => found(`[data-k-part="${name}"]`);

/**
 * The place of a problem by its field's name in messages: the control itself, else the nearest around it.
 *
 * @param {Problem} problem
 */
export function placeOf({ field, part: name }) {
  if (!field) return part(name || "file");
  /** @type {HTMLElement} */
  let at = form;
  for (const step of field.match(/[^.[\]]+/g) ?? []) {
    const inner = inside(at, step);
    if (!inner) break;
    at = inner;
  }
  return at === form ? part("file") : at;
}

/**
 * The place of a step within a place, if there is one.
 *
 * @param {HTMLElement} at
 * @param {string} step
 */
function inside(at, step) {
  const what = at.dataset.kWhat;
  if (what === "doubts") return rowAbout(at, step);
  if (/^\d+$/.test(step)) return what === "codes" ? undefined : rowHolding(at, Number(step));
  const field = partsOf(at).find((each) => keyOf(each) === step);
  return field?.closest("[data-k-way][hidden]") ? undefined : field;
}

/**
 * The place in which an element of the page stands.
 *
 * @param {Element | null | undefined} element
 */
export function placeAround(element) {
  const place = element?.closest(PLACE);
  return place instanceof HTMLElement ? place : null;
}

/** @param {HTMLElement} place */
export const errorOf = (place) => found(":scope > .k-form__error", HTMLElement, place);

/**
 * What can be typed, ticked or chosen in a place.
 *
 * @param {HTMLElement} place
 */
export const controlsOf = (place) => every(TYPED, HTMLElement, place);

/**
 * Those that are its own, not of a place in it.
 *
 * @param {HTMLElement} place
 */
export const ownControls = (place) =>
  controlsOf(place).filter((control) => placeAround(control) === place && !control.closest(".k-form__filter"));

/**
 * What a place is called, with what it stands in: „Punkt programu 2, położenie”.
 *
 * @param {HTMLElement} place
 */
export function labelOf(place) {
  const names = [];
  /** @type {HTMLElement | null} */
  let around = place;
  for (; around; around = placeAround(around.parentElement)) {
    if (around.matches("[data-k-row]")) names.unshift(nameOfRow(around));
    else if (around === place || around.dataset.kWhat === "set") names.unshift(around.dataset.kLabel ?? "");
  }
  return names.map((name, index) => index ? uncapital(name) : name).join(", ");
}

/**
 * A name within a sentence: but an acronym keeps its capitals.
 *
 * @param {string} name
 */
const uncapital = (name) => /^\p{Lu}{2}/u.test(name) ? name : name[0].toLowerCase() + name.slice(1);
