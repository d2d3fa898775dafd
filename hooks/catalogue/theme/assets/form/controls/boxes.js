/* Boxes in which one types or chooses. */

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Box */

/**
 * Whether it is a box of text, or one to tick.
 *
 * @param {unknown} node
 * @returns {node is Box}
 */
export const isBox = (node) => node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement;

/**
 * The first box of a field or a row.
 *
 * @param {HTMLElement} holder
 */
export function boxIn(holder) {
  const box = holder.querySelector("input, textarea");
  if (isBox(box)) return box;
  throw new Error("there is no box in the field");
}

/**
 * Tells the form of a change that no key made.
 *
 * @param {HTMLElement} changed
 */
export const tellChange = (changed) => changed.dispatchEvent(new Event("change", { bubbles: true }));

/**
 * Opens all that an element lies in.
 *
 * @param {Element} element
 */
export function openAround(element) {
  /** @type {Element | null} */
  let around = element;
  for (; around; around = around.parentElement) if (around instanceof HTMLDetailsElement) around.open = true;
}
