/* Text boxes that suggest the towns of Poland. */
/**
 * @import { Place } from "../plan/plan.d.ts"
 * @import { Say } from "./fields.js"
 * @import { Towns } from "./state/towns.js"
 */
import { matching } from "../search/matching.js";
import { combobox } from "../ui/combobox.js";
import { element } from "../ui/element.js";
import { finderOf } from "./fields.js";

const SUGGESTED = 8, SHORTEST = 2;

/**
 * Makes a text box suggest towns. What is typed and is no town stays as it is and chooses null. Gives what settles the
 * text that stands there now, without waiting for the box to be left.
 *
 * @param {Towns} towns
 * @param {HTMLInputElement} input
 * @param {Say} say - says why the text chooses none
 * @param {(place: Place | null) => void} chosen - gets null where the box is emptied too
 */
export function townBox(towns, input, say, chosen) {
  /** @type {string | null} */
  let kept = input.value;

  /**
   * @param {Place | null} place
   * @param {string} text
   */
  function choose(place, text) {
    kept = input.value = text;
    say("");
    chosen(place);
  }

  async function settle() {
    const text = input.value.trim();
    if (text === kept) return;
    if (!text) return choose(null, "");
    const found = await towns.named(text), words = new Set(found.map((place) => towns.words(place)));
    if (text !== input.value.trim()) return; // there is another by now
    if (words.size === 1) return choose(found[0], towns.words(found[0]));
    kept = null;
    say(found.length ? several(text) : unknown(text), true);
    chosen(null);
  }

  combobox(input, finderOf(input), (text) => suggested(towns, text, choose));
  input.addEventListener("input", () => say(""));
  input.addEventListener("change", settle);
  return settle;
}

/** @param {string} text */
const several = (text) => `Jest kilka miejscowości „${text}”: wybierz jedną z listy.`;
/** @param {string} text */
const unknown = (text) => `Katalog nie zna miejscowości „${text}”. Wybierz z listy najbliższą większą.`;

/**
 * What the box suggests for a text.
 *
 * @param {Towns} towns
 * @param {string} text
 * @param {(place: Place, text: string) => void} choose
 */
async function suggested(towns, text, choose) {
  if (text.trim().length < SHORTEST) return null;
  const every = await towns.all(), wanted = text.split(",")[0];
  const found = matching(every.map(({ town }) => town), wanted).map((index) => every[index]);
  const once = new Map(found.map((place) => [towns.words(place), place]));
  return {
    options: [...once].slice(0, SUGGESTED).map(([words, place]) => ({
      nodes: [
        element("span", { textContent: place.town }),
        element("small", { textContent: `woj. ${towns.regionOf(place.region)}` }),
      ],
      choose: () => choose(place, words),
    })),
  };
}
