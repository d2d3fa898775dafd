/* The rows of a list: made anew, and named by their places. */
import { every, found } from "../../../ui/found.js";
import { startFields } from "../fields.js";
import { startWays } from "./ways.js";

let serial = 0;

/** @param {HTMLElement} list */
export const rowsPlace = (list) => found(":scope > .k-form__rows", HTMLElement, list);

/** @param {HTMLElement} list */
export const rowsOf = (list) => every(":scope > [data-k-row]", HTMLElement, rowsPlace(list));

/**
 * How many rows a list must have.
 *
 * @param {HTMLElement} list
 */
export const least = ({ dataset }) => (dataset.kWhat === "texts" || "kRequired" in dataset ? 1 : 0);

/**
 * What a row is called: „Źródło 2”.
 *
 * @param {HTMLElement} row
 */
export const nameOfRow = (row) => (found(":scope > :is(legend, label)", HTMLElement, row).textContent ?? "").trim();

/**
 * A new row: a copy of the template with ids of its own.
 *
 * @param {HTMLElement} list
 */
function made(list) {
  const copy = document.createElement("template"), pattern = found(":scope > template", HTMLTemplateElement, list);
  copy.innerHTML = pattern.innerHTML.replaceAll("§", `n${++serial}`);
  for (const hidden of every(".k-needs-script", HTMLElement, copy.content)) hidden.hidden = false;
  return found("[data-k-row]", HTMLElement, copy.content);
}

/**
 * Starts what stands in a row.
 *
 * @param {HTMLElement} row
 */
export function startRow(row) {
  startFields(row);
  startWays(row);
}

/**
 * Puts an empty row at the end of a list.
 *
 * @param {HTMLElement} list
 */
export function addRow(list) {
  const row = made(list);
  rowsPlace(list).append(row);
  startRow(row);
  return row;
}

/**
 * Names the rows of a list by their places, and shows what can be done with each.
 *
 * @param {HTMLElement} list
 */
export function numberRows(list) {
  const all = rowsOf(list);
  all.forEach((row, index) => {
    rename(row, `${list.dataset.kField}[${index + 1}]`);
    for (const number of every("[data-k-number]", HTMLElement, row)) number.textContent = String(index + 1);
    for (const button of every("[data-k-do]", HTMLButtonElement, row)) {
      const what = button.dataset.kDo;
      button.hidden = what === "remove" ? all.length <= least(list) : all.length < 2;
      button.disabled = (what === "up" && index === 0) || (what === "down" && index === all.length - 1);
    }
  });
}

/**
 * Gives a row, and the fields in it, another name.
 *
 * @param {HTMLElement} row
 * @param {string} name
 */
function rename(row, name) {
  const { kRow: before = "" } = row.dataset;
  row.dataset.kRow = name;
  for (const { dataset } of every("[data-k-field]", HTMLElement, row)) {
    dataset.kField = name + (dataset.kField ?? "").slice(before.length);
  }
}
