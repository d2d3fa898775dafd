/* Fields of the planner, and the line beneath each that says what became of what was typed into it. */
import { element } from "../ui/element.js";

/**
 * What fills the line of a field; an empty text hides it.
 *
 * @typedef {(text: string, wrong?: boolean) => void} Say
 */

/**
 * Joins to a field a line that has an id; gives what fills it.
 *
 * @param {HTMLElement} input
 * @param {HTMLElement} line
 * @returns {Say}
 */
export function told(input, line) {
  const others = input.getAttribute("aria-describedby");
  input.setAttribute("aria-describedby", others ? `${others} ${line.id}` : line.id);
  return (text, wrong = false) => {
    line.textContent = text;
    line.hidden = !text;
    if (wrong) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  };
}

/**
 * Whether a field may be given the value that the plan has: nobody is typing, and nothing is to be mended.
 *
 * @param {HTMLElement} input
 */
export const freeField = (input) => document.activeElement !== input && !input.hasAttribute("aria-invalid");

/**
 * A control of a stop, with its label.
 *
 * @param {string} label
 * @param {HTMLInputElement | HTMLTextAreaElement} control
 * @param {string} id
 */
export function field(label, control, id) {
  control.id = id;
  control.className = "k-form__input";
  return element(
    "p",
    { className: "k-plan-stop__field" },
    element("label", { htmlFor: id, textContent: label }),
    control,
  );
}

/**
 * Makes a field take whole numbers from `least` to `most`, and `usual` where it is left empty; what was changed is said.
 *
 * @param {HTMLInputElement} input
 * @param {Say} say
 * @param {{ least: number, most: number, usual: number }} range
 * @param {(number: number | undefined) => void} keep - gets the number, undefined for `usual`
 */
export function numberField(input, say, { least, most, usual }, keep) {
  input.addEventListener("input", () => say(""));
  input.addEventListener("change", () => {
    const typed = Math.round(Number(input.value)), empty = input.value === "", letters = input.validity.badInput;
    const taken = empty ? usual : Math.min(most, Math.max(least, typed));
    say(
      letters
        ? `To nie jest liczba. Przyjęto ${taken}.`
        : empty || taken === typed
        ? ""
        : `Najmniej ${least}, najwięcej ${most}. Przyjęto ${taken}.`,
    );
    input.value = String(taken);
    keep(taken === usual ? undefined : taken);
  });
}

/**
 * Where the suggestions of a text box belong.
 *
 * @param {HTMLInputElement} input
 */
export function finderOf(input) {
  const finder = input.closest(".k-form__finder");
  if (!(finder instanceof HTMLElement)) throw new Error(`#${input.id} stands in no finder`);
  return finder;
}
