/* The ways in which a set of fields can be written (a stop is a practice or a place): a row shows the parts of one. */
import { every } from "../../../ui/found.js";

/** @import { Fields } from "../../../data/shipped.d.ts" */

/** @param {HTMLElement} row */
const waysOf = (row) => every(":scope > .k-form__ways input", HTMLInputElement, row);

/**
 * Shows the parts of the way that is chosen.
 *
 * @param {HTMLElement} row
 */
function showWay(row) {
  const chosen = waysOf(row).find((radio) => radio.checked);
  if (!chosen) return;
  for (const part of every("[data-k-way]", HTMLElement, row)) part.hidden = part.dataset.kWay !== chosen.value;
}

/**
 * Chooses the way in which the fields are written.
 *
 * @param {HTMLElement} row
 * @param {Fields} fields
 */
export function chooseWay(row, fields) {
  const ways = waysOf(row), way = ways.find((radio) => radio.value in fields) ?? ways[0];
  if (way) way.checked = true;
  showWay(row);
}

/**
 * Has a row show the parts of its way, whichever is chosen.
 *
 * @param {HTMLElement} row
 */
export function startWays(row) {
  for (const radio of waysOf(row)) radio.addEventListener("change", () => showWay(row));
  showWay(row);
}
