/* The filters that are chosen, as buttons that take them out. */
/**
 * @import { Choice } from "./address.js"
 * @import { Facet } from "./entries.js"
 */
import { button } from "../ui/button.js";
import { element } from "../ui/element.js";
import { keepFocus } from "../ui/focus.js";

/**
 * Draws them, and one that clears all; where the focus is among them, it stays there.
 *
 * @param {Element} place
 * @param {HTMLElement} otherwise - gets the focus where none is left
 * @param {Facet[]} facets
 * @param {Choice} choice
 * @param {{ remove: (facet: Facet, code: string) => void, clear: () => void }} actions
 */
export function drawChips(place, otherwise, facets, { chosen, text }, { remove, clear }) {
  const chips = facets.flatMap((facet) =>
    facet.values.filter(({ code }) => chosen[facet.key]?.includes(code)).map(({ code, label }) =>
      chip(`${facet.name}: ${label}`, () => remove(facet, code))
    )
  );
  const all = button({ className: "k-plain-button", textContent: "Wyczyść wszystko" }, clear);
  const items = chips.length || text ? [...chips, all] : chips;
  keepFocus(place, () => place.replaceChildren(...items.map((each) => element("li", {}, each))), otherwise);
}

/**
 * @param {string} words
 * @param {() => void} act
 */
const chip = (words, act) =>
  button(
    { className: "k-chip" },
    act,
    element("span", { className: "k-hidden", textContent: "Usuń filtr: " }),
    words,
    element("span", { ariaHidden: "true", className: "k-chip__x", textContent: "×" }),
  );
