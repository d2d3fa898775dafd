/* The row that was removed last from a list, as long as it can be brought back. */
import { found } from "../../../ui/found.js";
import { rowsPlace } from "./rows.js";

/** @type {WeakMap<HTMLElement, HTMLElement>} */
const removed = new WeakMap();

/**
 * The line that offers to bring the row back.
 *
 * @param {HTMLElement} list
 */
const undoOf = (list) => found(":scope > .k-form__undo, :scope > .k-form__rows > .k-form__undo", HTMLElement, list);

/**
 * Forgets the row for good.
 *
 * @param {HTMLElement} list
 */
export function forgetRemoved(list) {
  removed.delete(list);
  undoOf(list).hidden = true;
  rowsPlace(list).after(undoOf(list));
}

/**
 * Forgets the row, if there is one, once something is done with the form.
 *
 * @param {HTMLElement} list
 */
export function outliveRemoved(list) {
  if (removed.has(list)) forgetRemoved(list);
}

/**
 * Offers to bring back a row that is gone, where it was.
 *
 * @param {HTMLElement} list
 * @param {HTMLElement} row
 * @param {string} said
 * @param {Element | null} after - what stands there now
 */
export function offerRemoved(list, row, said, after) {
  const undo = undoOf(list);
  removed.set(list, row);
  rowsPlace(list).insertBefore(undo, after);
  undo.hidden = false;
  found("span", HTMLElement, undo).textContent = said;
  found("button", HTMLButtonElement, undo).focus();
}

/**
 * Brings the row back.
 *
 * @param {HTMLElement} list
 */
export function restoreRemoved(list) {
  const row = removed.get(list);
  if (row) undoOf(list).before(row);
  return row;
}
