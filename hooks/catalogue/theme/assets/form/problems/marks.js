/* What is wrong, beside its field. */
import { element } from "../../ui/element.js";
import { offersOf } from "./offers.js";
import { controlsOf, errorOf, ownControls } from "./places.js";
import { inWords, isDoubt } from "./words.js";

/** @import { Problem } from "../check/check.d.ts" */

const PAGE_OF_CODES = "bledy.html";

/**
 * Puts these problems beside a place, in place of those that were there.
 *
 * @param {HTMLElement} place
 * @param {Problem[]} told
 */
export function mark(place, told) {
  const error = errorOf(place), held = error.contains(document.activeElement);
  const wrong = !told.every(isDoubt);
  error.hidden = !told.length;
  error.replaceChildren(...told.flatMap((problem) => drawn(place, problem)));
  if (held) (error.querySelector("button") ?? error.querySelector("a") ?? controlsOf(place)[0]).focus();
  place.classList.toggle("k-form__wrong", told.length > 0);
  for (const control of described(place)) describe(control, error.id, told.length > 0);
  if (place.matches("[data-k-row]") && !place.matches(".k-form__row--text")) return;
  for (const control of ownControls(place)) {
    if (wrong) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
}

/**
 * With what a screen reader reads the problems of a place: with the group where there is one, else with the box.
 *
 * @param {HTMLElement} place
 */
const described = (place) => (place.matches("fieldset") ? [place] : ownControls(place));

/**
 * Has a screen reader read an element's problems with it, or no longer.
 *
 * @param {HTMLElement} control
 * @param {string} error - the id of where they stand
 * @param {boolean} is
 */
function describe(control, error, is) {
  const others = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== error);
  const ids = is ? [error, ...others] : others;
  if (ids.length) control.setAttribute("aria-describedby", ids.join(" "));
  else control.removeAttribute("aria-describedby");
}

/**
 * A problem in words, and the buttons that mend it.
 *
 * @param {HTMLElement} place
 * @param {Problem} problem
 */
function drawn(place, problem) {
  const { code, message, hint, inForm } = problem;
  const about = element("a", {
    href: `${PAGE_OF_CODES}#${code.toLowerCase()}`,
    target: "_blank",
    textContent: code,
    title: "O tym błędzie (w nowej karcie)",
  });
  const told = inWords(place, message);
  const said = element("strong", { textContent: isDoubt(problem) ? `Sprawdź: ${told}` : told });
  const text = element("span", {}, said, ` ${inWords(place, inForm || hint)} `, about);
  return [text, ...offersOf(place, problem)];
}
