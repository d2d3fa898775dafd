/* Where the focus goes when the button that had it is gone. */
import { every } from "./found.js";

/**
 * Gives the focus to the button that has come to where one was, to the last one, or to `otherwise` where none is left.
 *
 * @param {HTMLElement[]} buttons - those that are there now
 * @param {number} index - of the one that is gone
 * @param {HTMLElement} otherwise
 * @param {FocusOptions} [options]
 */
export const focusNext = (buttons, index, otherwise, options) =>
  (buttons[Math.min(index, buttons.length - 1)] ?? otherwise).focus(options);

/**
 * Draws what is in a place anew; where one of its buttons had the focus, it goes on as above.
 *
 * @param {ParentNode} place
 * @param {() => void} redraw
 * @param {HTMLElement} otherwise
 * @param {FocusOptions} [options]
 */
export function keepFocus(place, redraw, otherwise, options) {
  const buttons = () => every("button", HTMLButtonElement, place);
  const index = buttons().findIndex((each) => each === document.activeElement);
  redraw();
  if (index >= 0) focusNext(buttons(), index, otherwise, options);
}
