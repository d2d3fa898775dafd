/* The entry that all the controls of the form hold. */
import { every, found } from "../../ui/found.js";
import { formData } from "../data.js";
import { form } from "../page.js";
import { steady } from "../steady.js";
import { isBox } from "./boxes.js";
import { choice, few, flag } from "./choices.js";
import { codes } from "./codes.js";
import { gathered, inKeyOrder, keyOf, partsOf, scatter, set, startFields, valueOf } from "./fields.js";
import { useKinds } from "./kinds.js";
import { doubts, rows, texts } from "./lists/kinds.js";
import { place } from "./place.js";
import { practice } from "./practice.js";
import { tellTyped, typed } from "./typed.js";

/** @import { Fields } from "../../data/shipped.d.ts" */

const TYPED = Object.fromEntries(["line", "text", "date", "number", "degrees", "address"].map((what) => [what, typed]));

/**
 * The fields of the entry that no control asks for.
 *
 * @type {Fields}
 */
let others = {};

const groups = () => every("details.k-form__group", HTMLDetailsElement, form);

/** @param {HTMLElement} group */
const held = (group) =>
  every(":scope > [data-k-field]", HTMLElement, group).filter((field) => valueOf(field) !== undefined).length;

/** Tells how many fields of each group hold something, so that a closed one tells. */
function count() {
  for (const group of groups()) {
    const number = held(group);
    found(".k-form__held", HTMLElement, group).textContent = number ? `Wypełniono: ${number}` : "";
  }
}

/** The fields of the entry, in the order of the schema. */
export const readForm = () => inKeyOrder({ ...gathered(form), ...others }, Object.keys(formData.schema.properties));

/**
 * Fills the controls with the fields of an entry.
 *
 * @param {Fields} fields
 */
export function fillForm(fields) {
  const asked = partsOf(form).map(keyOf);
  others = Object.fromEntries(Object.entries(fields).filter(([key]) => !asked.includes(key)));
  scatter(form, fields);
  for (const group of groups()) group.open = held(group) > 0;
  count();
}

/** Starts the controls. */
export function startControls() {
  useKinds({ ...TYPED, set, choice, few, flag, codes, texts, rows, doubts, practice, place });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
  }); // it sends nothing
  form.addEventListener("input", ({ target }) => {
    if (isBox(target)) tellTyped(target);
  });
  for (const event of ["input", "change"]) form.addEventListener(event, () => steady(count));
  startFields(form);
}
