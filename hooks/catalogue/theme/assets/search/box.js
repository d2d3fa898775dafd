/* The search box of every page: suggestions as one types. What it needs is loaded at the first focus. */
import { engine } from "../data/pieces.js";
import { getKept, removeKept, setKept } from "../kept/storage.js";
import { onward } from "../plan/choice.js";
import { address } from "../ui/address.js";
import { combobox, suggestionsInWords } from "../ui/combobox.js";
import { grouped } from "../ui/counted.js";
import { element } from "../ui/element.js";
import { every, found } from "../ui/found.js";
import { find, shownOf } from "./query.js";
import { suggestion } from "./suggestion.js";

const SUGGESTED = 8, SHORTEST = 2;
const OFF = "katalog.bez-klawisza";

/** The text boxes of search in the page. */
export const searchBoxes = () =>
  every("form[data-k-search]", HTMLFormElement).map((form) => found("[name=q]", HTMLInputElement, form));

/**
 * What is suggested for a text.
 *
 * @param {string} text
 * @param {() => void} showAll
 */
async function suggested(text, showAll) {
  if (text.trim().length < SHORTEST) return null;
  await engine();
  const { numbers, keys } = await find(text, { typing: true });
  const shown = await shownOf(numbers.slice(0, SUGGESTED));
  const options = shown.map((result) => ({
    nodes: suggestion(result, keys),
    choose: () => location.assign(onward(address(result.path))),
  }));
  const textContent = `Wszystkie wyniki: ${grouped(numbers.length)}`;
  const rest = numbers.length > shown.length ? [{ nodes: [element("span", { textContent })], choose: showAll }] : [];
  return { options: [...options, ...rest], said: shown.length ? suggestionsInWords(shown.length) : "" };
}

/** @param {HTMLInputElement} input */
function enhance(input) {
  const { form } = input;
  if (!form) return;
  input.addEventListener("focus", () => {
    engine().catch(() => {});
  });
  form.addEventListener("submit", (event) => {
    if (input.value.trim()) return;
    event.preventDefault();
    input.focus();
  });
  combobox(input, form, (text) => suggested(text, () => form.requestSubmit()));
}

/** The key / goes to a box; it may be turned off: a voice that dictates, or a hand that trembles, presses it by chance (WCAG 2.1.4). */
class Shortcut {
  on = typeof getKept(OFF) !== "string";

  /**
   * Lets a checkbox turn it on and off.
   *
   * @param {HTMLInputElement} choice
   */
  offer(choice) {
    choice.checked = this.on;
    choice.addEventListener("change", () => {
      this.on = choice.checked;
      const done = this.on ? removeKept(OFF) : setKept(OFF, "1");
      found("[role=status]", HTMLElement, choice.closest("p") ?? document).textContent = done
        ? ""
        : "Przeglądarka tego nie zapamięta: zmiana działa tylko na tej stronie.";
    });
  }

  /**
   * @param {KeyboardEvent} event
   * @param {HTMLInputElement[]} boxes
   */
  press(event, boxes) {
    const { target } = event;
    const typing = target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
    if (!this.on || event.key !== "/" || typing || event.ctrlKey || event.altKey || event.metaKey) return;
    const box = boxes.find((input) => input.offsetParent);
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  }
}

export const startBox = () => {
  const boxes = searchBoxes(), shortcut = new Shortcut();
  boxes.forEach(enhance);
  for (const choice of every("[data-k-shortcut]", HTMLInputElement)) shortcut.offer(choice);
  document.addEventListener("keydown", (event) => shortcut.press(event, boxes));
};
