/* What is done with the rows of a list: they are added, removed, restored and moved. */
import { every, found } from "../../../ui/found.js";
import { tellChange } from "../boxes.js";
import { forgetRemoved, offerRemoved, outliveRemoved, restoreRemoved } from "./removed.js";
import { addRow, nameOfRow, numberRows, rowsOf, rowsPlace, startRow } from "./rows.js";

const BOXES = "input:not([type=radio]), input:checked, select, textarea";

/**
 * Has a screen reader say what was done.
 *
 * @param {HTMLElement} list
 * @param {string} text
 */
function tell(list, text) {
  found(":scope > .k-form__add [role=status]", HTMLElement, list).textContent = text;
}

/**
 * Puts the focus in the first box of a row.
 *
 * @param {HTMLElement} row
 */
const enter = (row) => (every(BOXES, HTMLElement, row).find((box) => box.offsetParent) ?? row).focus();

/** @param {HTMLElement} list */
function add(list) {
  const row = addRow(list);
  numberRows(list);
  enter(row);
  tell(list, `Dodano: ${nameOfRow(row)}.`);
  tellChange(list);
}

/**
 * @param {HTMLElement} list
 * @param {HTMLElement} row
 */
function remove(list, row) {
  forgetRemoved(list);
  const said = `Usunięto: ${nameOfRow(row)}.`, after = row.nextElementSibling;
  row.remove();
  numberRows(list);
  tellChange(list);
  offerRemoved(list, row, said, after);
  tell(list, said);
}

/** @param {HTMLElement} list */
function restore(list) {
  const row = restoreRemoved(list);
  if (!row) return;
  numberRows(list);
  enter(row);
  tell(list, `Przywrócono: ${nameOfRow(row)}.`);
  tellChange(list);
}

/**
 * Moves a row to the place of its neighbour. The button that did it keeps the focus, or the other one where the row can
 * go no further.
 *
 * @param {HTMLElement} list
 * @param {HTMLElement} row
 * @param {"up" | "down"} way
 */
function move(list, row, way) {
  const all = rowsOf(list), place = all.indexOf(row) + (way === "up" ? -1 : 1);
  const button = (/** @type {string} */ what) => found(`[data-k-do="${what}"]`, HTMLButtonElement, row);
  rowsPlace(list).insertBefore(row, way === "up" ? all[place] : all[place].nextSibling);
  numberRows(list);
  const pressed = button(way);
  (pressed.disabled ? button(way === "up" ? "down" : "up") : pressed).focus();
  tell(list, `Przesunięto na miejsce ${place + 1} z ${all.length}.`);
  tellChange(list);
}

/**
 * Does what a button of a list says.
 *
 * @param {HTMLElement} list
 * @param {HTMLElement} button
 */
function act(list, button) {
  const what = button.dataset.kDo;
  if (what === "add") return add(list);
  if (what === "restore") return restore(list);
  const row = button.closest("[data-k-row]");
  if (!(row instanceof HTMLElement)) return;
  if (what === "remove") remove(list, row);
  else if (what === "up" || what === "down") move(list, row, what);
}

/**
 * Starts a list.
 *
 * @param {HTMLElement} list
 */
export function startList(list) {
  for (const row of rowsOf(list)) startRow(row);
  numberRows(list);
  list.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("[data-k-do]");
    if (button instanceof HTMLElement && button.closest("[data-k-field]") === list) act(list, button);
  });
  for (const event of ["input", "change"]) list.closest("form")?.addEventListener(event, () => outliveRemoved(list));
}
