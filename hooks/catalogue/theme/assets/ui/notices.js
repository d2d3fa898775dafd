/* What a page has to say besides what it shows: a line each, one of a name. */
import { button } from "./button.js";
import { element } from "./element.js";
import { byId } from "./found.js";

/**
 * The line of a name, where there is one.
 *
 * @param {string} of
 */
export const findNotice = (of) => document.querySelector(`[data-k-notice="${of}"]`);

/** @param {string} of */
export const quiet = (of) => findNotice(of)?.remove();

/**
 * Says a line instead of the one of the same name; gives it: it can have the focus.
 *
 * @param {string} of
 * @param {(Node | string)[]} nodes
 * @param {object} [how]
 * @param {[words: string, act: () => unknown][]} [how.buttons]
 * @param {(made: HTMLElement) => unknown} [how.put] - puts it where it belongs, at the top of the page unless told otherwise
 */
export function say(of, nodes, { buttons = [], put = (made) => byId("k-notices").append(made) } = {}) {
  const made = element(
    "p",
    { className: "k-form__notice", tabIndex: -1 },
    ...nodes,
    ...buttons.flatMap(([textContent, act]) => [" ", button({ className: "md-button", textContent }, act)]),
  );
  made.dataset.kNotice = of;
  quiet(of);
  put(made);
  return made;
}
