/* Text boxes that suggest the towns of Poland. */
/**
 * @import { Place } from "../plan/plan.d.ts"
 * @import { Say } from "./fields.js"
 * @import { TownOfRegion, Towns } from "./state/towns.js"
 */
import { placeInWords, regionNamed } from "../plan/places.js";
import { clearlyMeant } from "../search/towns.js";
import { combobox } from "../ui/combobox.js";
import { element } from "../ui/element.js";
import { finderOf } from "./fields.js";
import { placeOf } from "./state/towns.js";

const SUGGESTED = 8, SHORTEST = 2, NAMED = 6;

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
    const found = await towns.named(text), town = clearlyMeant(found), larger = town ? await towns.larger(town) : [];
    if (text !== input.value.trim()) return; // there is another by now
    const others = [...larger, ...found.filter((other) => other !== town)].map(wordsOf);
    if (town) {
      choose(placeOf(town), wordsOf(town));
      return say(others.length ? `Są też inne: ${listed(others)}.` : "");
    }
    kept = null;
    say(others.length ? several(text, others) : unknown(text), true);
    chosen(null);
  }

  /** @param {TownOfRegion} town */
  const wordsOf = (town) => placeInWords(placeOf(town));

  combobox(input, finderOf(input), (text) => suggested(towns, text, choose));
  input.addEventListener("input", () => say(""));
  input.addEventListener("change", settle);
  return settle;
}

/** @param {string[]} words */
const listed = (words) => words.slice(0, NAMED).join("; ") + (words.length > NAMED ? "…" : "");
/**
 * @param {string} text
 * @param {string[]} words
 */
const several = (text, words) => `Jest kilka miejscowości „${text}”: wybierz jedną z listy (${listed(words)}).`;
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
  const found = await towns.meant(text.split(/[,(]/)[0]);
  return {
    options: found.slice(0, SUGGESTED).map((place) => ({
      nodes: [
        element("span", { textContent: place.town }),
        element("small", { textContent: `woj. ${regionNamed(place.region)}` }),
      ],
      choose: () => choose(place, placeInWords(place)),
    })),
  };
}
