/* A control that one chooses several words in; they keep the order in which they were chosen. */
import { matching } from "../../search/matching.js";
import { element } from "../../ui/element.js";
import { every, found } from "../../ui/found.js";
import { unlisted } from "./choices.js";
import { asList } from "./values.js";

/** @import { ControlKind } from "./kinds.js" */

/**
 * The words that are chosen in each field.
 *
 * @type {WeakMap<HTMLElement, string[]>}
 */
const orders = new WeakMap();

/** @param {HTMLElement} field */
const boxesOf = (field) => every("input[type=checkbox]", HTMLInputElement, field);

/** @param {HTMLElement} field */
const filterOf = (field) => every(".k-form__filter input", HTMLInputElement, field).at(0);

/**
 * What stands beside a box: the name of its word, and what it means.
 *
 * @param {HTMLInputElement} box
 */
const besides = (box) => box.nextElementSibling?.textContent ?? "";

/** @param {HTMLInputElement} box */
const nameOf = (box) => box.nextElementSibling?.firstChild?.textContent?.trim() ?? "";

/** @type {ControlKind} */
export const codes = {
  start(field) {
    field.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== "checkbox") return;
      const others = (orders.get(field) ?? []).filter((code) => code !== target.value);
      orders.set(field, target.checked ? [...others, target.value] : others);
      count(field);
    });
    const text = filterOf(field);
    if (text) listen(field, text);
  },
  get(field) {
    const chosen = orders.get(field) ?? [];
    return chosen.length ? [...chosen] : undefined;
  },
  set(field, value) {
    const chosen = asList(value).map(String);
    for (const code of chosen) if (!boxesOf(field).some((box) => box.value === code)) add(field, code);
    for (const box of boxesOf(field)) box.checked = chosen.includes(box.value);
    orders.set(field, chosen);
    const text = filterOf(field);
    if (text) empty(field, text);
    count(field);
  },
};

/**
 * Adds a word that is none of those to choose from.
 *
 * @param {HTMLElement} field
 * @param {string} code
 */
function add(field, code) {
  const box = element("input", { type: "checkbox", value: code });
  const label = element("label", {}, box, element("span", { textContent: unlisted(code) }));
  found(".k-form__codes", HTMLElement, field).prepend(element("li", {}, label));
}

/**
 * Tells which words are chosen.
 *
 * @param {HTMLElement} field
 */
function count(field) {
  const names = boxesOf(field).filter((box) => box.checked).map(nameOf);
  found(".k-form__number", HTMLElement, field).textContent = names.length
    ? `Wybrano ${names.length}: ${names.join(", ")}.`
    : "";
}

/**
 * Has a box filter the words as one types in it.
 *
 * @param {HTMLElement} field
 * @param {HTMLInputElement} text
 */
function listen(field, text) {
  text.addEventListener("input", (event) => {
    event.stopPropagation(); // no answer has changed
    filter(field, text.value);
  });
  text.addEventListener("change", (event) => event.stopPropagation());
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !text.value) return;
    event.preventDefault();
    empty(field, text);
  });
}

/**
 * @param {HTMLElement} field
 * @param {HTMLInputElement} text
 */
function empty(field, text) {
  text.value = "";
  filter(field, "");
}

/**
 * Shows the words that are chosen and those that fit: in any form and with a typo, as search does, and by their beginnings.
 *
 * @param {HTMLElement} field
 * @param {string} text
 */
function filter(field, text) {
  const all = boxesOf(field), fitting = new Set(matching(all.map(besides), text));
  all.forEach((box, index) => {
    const item = box.closest("li");
    if (item) item.hidden = !fitting.has(index) && !box.checked;
  });
  const told = fitting.size ? `Pasuje: ${fitting.size}.` : "Nic nie pasuje. Spróbuj innego słowa.";
  found(".k-form__found", HTMLElement, field).textContent = text.trim() ? told : "";
}
