/* The facets as groups of checkboxes, drawn once and then kept up to date, so that the focus stays where it is. */
/**
 * @import { Chosen } from "./address.js"
 * @import { Entries, Facet } from "./entries.js"
 * @import { Selected } from "./selected.js"
 */
import { button } from "../ui/button.js";
import { grouped } from "../ui/counted.js";
import { element } from "../ui/element.js";
import { set } from "../ui/set.js";

const SHOWN = 8, ALL_UP_TO = 10; // values of a long list that are shown before the others are asked for
const OPEN = 3; // facets that are open at first where there is room

/** @typedef {(facet: Facet, code: string, on: boolean) => void} OnChange */

/** All facets of which some entry has a value. */
export class Filters {
  #facets;

  /**
   * @param {Entries} entries
   * @param {Selected["counts"]} totals - with nothing chosen
   * @param {OnChange} onChange
   */
  constructor(entries, totals, onChange) {
    const used = entries.facets.filter(({ key }) => totals[key].some((count) => count));
    this.#facets = used.map((facet) => new DrawnFacet(facet, totals[facet.key], onChange));
  }

  /**
   * Draws them; those with something chosen are open, and where there is room the first.
   *
   * @param {Element} place
   * @param {Chosen} chosen
   * @param {boolean} roomy
   */
  draw(place, chosen, roomy) {
    this.#facets.forEach(({ facet, details }, index) => {
      details.open = Boolean(chosen[facet.key]) || (roomy && index < OPEN);
    });
    place.replaceChildren(...this.#facets.map(({ details }) => details));
  }

  /**
   * @param {Chosen} chosen
   * @param {Selected["counts"]} counts
   */
  update(chosen, counts) {
    for (const drawn of this.#facets) drawn.update(chosen[drawn.facet.key] || [], counts[drawn.facet.key]);
  }
}

class DrawnFacet {
  #totals;
  #lines;
  /** Whether all values of a long list were asked for. */
  #whole = false;
  /** @type {string[]} */
  #codes = [];
  #counts;
  #chosen = element("span", { className: "k-facet__chosen" });
  #more = button({ className: "k-plain-button k-facet__more" }, () => {
    this.#whole = !this.#whole;
    this.update(this.#codes, this.#counts);
  });

  /**
   * @param {Facet} facet
   * @param {Uint32Array} totals
   * @param {OnChange} onChange
   */
  constructor(facet, totals, onChange) {
    this.facet = facet;
    this.#totals = this.#counts = totals;
    this.#lines = facet.values.map(({ code, label }) => valueLine(facet, code, label, onChange));
    const list = element("ul", { className: "k-facet__values" }, ...this.#lines.map(({ line }) => line));
    const legend = element("legend", { className: "k-hidden", textContent: facet.name });
    this.details = element(
      "details",
      { className: "k-facet" },
      element("summary", {}, facet.name, this.#chosen),
      element("fieldset", {}, legend, list, this.#more),
    );
  }

  /**
   * @param {string[]} codes - that are chosen
   * @param {Uint32Array} counts
   */
  update(codes, counts) {
    this.#codes = codes;
    this.#counts = counts;
    const shown = few(this.facet, counts, this.#totals);
    this.#lines.forEach(({ line, box, count }, index) => {
      const focused = box === document.activeElement, checked = codes.includes(box.value);
      set(box, "checked", checked);
      set(box, "disabled", !counts[index] && !checked && !focused);
      set(count, "textContent", grouped(counts[index]));
      set(line, "hidden", !(this.#whole || shown.has(index) || checked || focused));
    });
    set(this.#chosen, "textContent", codes.length ? ` – wybrano ${codes.length}` : "");
    this.#offerMore();
  }

  #offerMore() {
    const more = this.#more, left = this.#lines.some(({ line }) => line.hidden);
    set(more, "hidden", !left && !this.#whole);
    set(more, "textContent", this.#whole ? "Pokaż mniej" : `Pokaż wszystkie (${this.#lines.length})`);
    more.ariaExpanded = String(this.#whole);
    more.ariaLabel = `${more.textContent}: ${this.facet.name}`;
  }
}

/**
 * A value with its checkbox and how many entries have it.
 *
 * @param {Facet} facet
 * @param {string} code
 * @param {string} label
 * @param {OnChange} onChange
 */
function valueLine(facet, code, label, onChange) {
  const box = element("input", { type: "checkbox", name: facet.key, value: code });
  const count = element("span", { className: "k-facet__count" });
  box.addEventListener("change", () => onChange(facet, code, box.checked));
  const line = element("li", {}, element("label", {}, box, element("span", { textContent: label }), " ", count));
  return { line, box, count };
}

/**
 * The values that are shown before the others are asked for: all of a short list; of a long one those that leave most
 * (of years, the newest). They stand in the order of the list.
 *
 * @param {Facet} facet
 * @param {Uint32Array} counts
 * @param {Uint32Array} totals
 */
function few({ values, years }, counts, totals) {
  const found = values.map((_, index) => index).filter((index) => totals[index]);
  if (found.length <= ALL_UP_TO) return new Set(found);
  const left = found.filter((index) => counts[index]);
  return new Set((years ? left : left.sort((a, b) => counts[b] - counts[a])).slice(0, SHOWN));
}
