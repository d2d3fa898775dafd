/* A text box with suggestions, in the combobox pattern of WAI-ARIA
   (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
import { counted } from "./counted.js";
import { element } from "./element.js";

/**
 * A suggestion: what it shows, and what choosing it does.
 *
 * @typedef {{ nodes: (Node | string)[], choose: () => unknown }} Option
 */

/**
 * The suggestions for a text; `said` is what a screen reader is told of them (else how many there are).
 *
 * @typedef {{ options: Option[], said?: string }} Suggestions
 */

let boxes = 0;

/**
 * Gives a text box suggestions. Escape closes their list, then empties the box.
 *
 * @param {HTMLInputElement} input
 * @param {HTMLElement} place - the list stands at its end
 * @param {(text: string) => Promise<Suggestions | null>} suggest - null closes the list
 */
export const combobox = (input, place, suggest) => {
  const box = new Combobox(input, place, suggest);
  input.addEventListener("input", () => box.open());
  input.addEventListener("blur", () => box.close());
  input.addEventListener("keydown", (event) => box.press(event));
};

class Combobox {
  /** Counts what was asked, so that an answer that comes too late is known. */
  asked = 0;
  /** The index of the suggestion that the arrows have come to. */
  active = -1;
  /** @type {HTMLElement[]} */
  items = [];

  /**
   * @param {HTMLInputElement} input
   * @param {HTMLElement} place
   * @param {(text: string) => Promise<Suggestions | null>} suggest
   */
  constructor(input, place, suggest) {
    this.input = input;
    this.suggest = suggest;
    const id = `k-podpowiedzi-${++boxes}`;
    this.list = element("ul", {
      id,
      className: "k-suggestions",
      role: "listbox",
      ariaLabel: "Podpowiedzi",
      hidden: true,
    });
    this.status = element("div", { className: "k-hidden", role: "status" });
    place.append(this.list, this.status);
    Object.assign(input, { role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false" });
    input.setAttribute("aria-controls", id);
  }

  /** Asks for suggestions, and shows them where nothing else was asked since. */
  async open() {
    const mine = ++this.asked;
    const answer = await this.suggest(this.input.value).catch((error) => {
      this.status.textContent = "Nie udało się wczytać podpowiedzi.";
      throw error;
    });
    if (mine !== this.asked || document.activeElement !== this.input) return;
    if (!answer) return this.close();
    this.show(answer.options);
    this.status.textContent = answer.said ||
      (this.items.length ? suggestionsInWords(this.items.length) : "Brak podpowiedzi.");
  }

  close() {
    this.asked++;
    this.show([]);
  }

  /** @param {Option[]} options */
  show(options) {
    this.items = options.map((option, index) => this.drawn(option, index));
    this.list.replaceChildren(...this.items);
    this.list.hidden = !options.length;
    this.input.ariaExpanded = String(!this.list.hidden);
    this.activate(-1);
  }

  /**
   * @param {Option} option
   * @param {number} index
   */
  drawn({ nodes, choose }, index) {
    const item = element("li", { id: `${this.list.id}-${index}`, role: "option", ariaSelected: "false" }, ...nodes);
    item.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
    item.addEventListener("click", () => {
      this.close();
      choose();
    });
    return item;
  }

  /** @param {number} index - of a suggestion; -1 for none */
  activate(index) {
    this.active = index;
    this.items.forEach((item, at) => item.ariaSelected = String(at === index));
    const item = this.items[index];
    if (!item) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", item.id);
    item.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.key === "ArrowDown") this.step(1);
    else if (event.key === "ArrowUp") this.step(-1);
    else if (event.key === "Enter" && this.active >= 0) this.items[this.active].click();
    else if (event.key === "Escape") this.leave();
    else return;
    event.preventDefault();
  }

  /**
   * On to the next suggestion or the one before; between the last and the first none is active.
   *
   * @param {1 | -1} by
   */
  step(by) {
    const count = this.items.length;
    if (!count) return void this.open();
    this.activate((this.active + 1 + by + count + 1) % (count + 1) - 1);
  }

  leave() {
    if (this.list.hidden && this.input.value) {
      this.input.value = "";
      this.input.dispatchEvent(new Event("input", { bubbles: true }));
    }
    this.close();
  }
}

/**
 * What a screen reader is told of suggestions.
 *
 * @param {number} number
 */
export const suggestionsInWords = (number) =>
  `${counted(number, "podpowiedź", "podpowiedzi", "podpowiedzi")}. Wybierz strzałkami.`;
