/* Controls that one chooses a word in: of many, of a few, yes or no. */
import { constants } from "../../data/constants.js";
import { every, found } from "../../ui/found.js";
import { asText } from "./values.js";

/** @import { Value } from "../../data/shipped.d.ts" */
/** @import { ControlKind } from "./kinds.js" */

const { yes: YES, no: NO } = constants.flag;

/**
 * What a word is called that is none of those to choose from.
 *
 * @param {string} word
 */
export const unlisted = (word) => `${word} – nie ma na liście`;

/**
 * Fields with a default that were answered all the same: only those are written.
 *
 * @type {WeakSet<HTMLElement>}
 */
const answered = new WeakSet();

/**
 * @param {HTMLElement} field
 * @param {Value | undefined} value
 */
function remember(field, value) {
  if (value === undefined) answered.delete(field);
  else answered.add(field);
}

/**
 * A word as it is written: not where it is the default that nobody chose.
 *
 * @param {HTMLElement} field
 * @param {string} word
 */
const unlessDefault = (field, word) =>
  word && (word !== field.dataset.kDefault || answered.has(field)) ? word : undefined;

/**
 * The word that a control shows for a value.
 *
 * @param {HTMLElement} field
 * @param {Value | undefined} value
 */
const wordFor = (field, value) => value === undefined ? field.dataset.kDefault ?? "" : asText(value);

/** @param {HTMLElement} field */
const listOf = (field) => found("select", HTMLSelectElement, field);

/** @type {ControlKind} */
export const choice = {
  start(field) {
    field.addEventListener("change", () => {
      answered.add(field);
      explain(field);
    });
  },
  get: (field) => unlessDefault(field, listOf(field).value),
  set(field, value) {
    remember(field, value);
    const word = wordFor(field, value), list = listOf(field);
    if (![...list.options].some((option) => option.value === word)) list.append(new Option(unlisted(word), word));
    list.value = word;
    explain(field);
  },
};

/**
 * Tells what the chosen word means.
 *
 * @param {HTMLElement} field
 */
function explain(field) {
  const place = field.querySelector(".k-form__words"), [option] = listOf(field).selectedOptions;
  if (place) place.textContent = option?.dataset.kAbout ?? "";
}

/** @param {HTMLElement} field */
const radiosOf = (field) => every("input[type=radio]", HTMLInputElement, field);

/**
 * @param {HTMLElement} field
 * @param {string} word
 */
function check(field, word) {
  for (const radio of radiosOf(field)) radio.checked = radio.value === word;
}

/** @type {ControlKind} */
export const few = {
  start(field) {
    field.addEventListener("change", () => answered.add(field));
  },
  get: (field) => unlessDefault(field, radiosOf(field).find((radio) => radio.checked)?.value ?? ""),
  set(field, value) {
    remember(field, value);
    check(field, wordFor(field, value));
  },
};

/** @type {ControlKind} */
export const flag = {
  ...few,
  set(field, value) {
    const text = asText(value).trim().toLowerCase();
    few.set(field, value);
    if (text) check(field, YES.includes(text) ? "tak" : NO.includes(text) ? "nie" : text);
  },
};
