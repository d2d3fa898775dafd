/* Practices alone among what search finds, for boxes in which one is chosen. */
/** @import { Result } from "./query.js" */
import { engine } from "../data/pieces.js";
import { combobox } from "../ui/combobox.js";
import { find, shownOf } from "./query.js";
import { suggestion } from "./suggestion.js";

const SUGGESTED = 8, SHORTEST = 2;
const UNCHOSEN = "Wybierz praktykę z podpowiedzi. Gdy ich nie ma, spróbuj innych słów.";
const PATH = /^praktyki\/(.+)\.html$/;

/** @typedef {Result & { id: string }} FoundPractice */

/**
 * The practices that the words of a text find, best first, and the keys to mark in them.
 *
 * @param {string} text
 * @param {number} number - how many practices there are: of all that can be found, they are the first
 * @param {number} most
 * @param {boolean} typing - the last word is being typed
 */
export async function practicesFound(text, number, most, typing) {
  await engine();
  const { numbers, keys } = await find(text, { typing });
  const shown = await shownOf(numbers.filter((each) => each < number).slice(0, most));
  return { keys, practices: shown.map((practice) => ({ ...practice, id: idOf(practice) })) };
}

/** @param {Result} practice */
const idOf = ({ path }) => PATH.exec(path)?.[1] ?? "";

/**
 * Gives a text box suggestions of practices.
 *
 * @param {HTMLInputElement} input
 * @param {HTMLElement} place - their list stands at its end
 * @param {number} number - how many practices there are
 * @param {(practice: FoundPractice) => unknown} choose - is told of the one chosen
 * @param {(text: string) => unknown} [say] - is told what to do with words that chose none, and an empty text once they change
 */
export function practiceBox(input, place, number, choose, say) {
  input.addEventListener("input", () => say?.(""));
  input.addEventListener("change", () => {
    if (input.value.trim()) say?.(UNCHOSEN);
  });
  combobox(input, place, async (text) => {
    if (text.trim().length < SHORTEST) return null;
    const { practices, keys } = await practicesFound(text, number, SUGGESTED, true);
    return {
      options: practices.map((practice) => ({ nodes: suggestion(practice, keys), choose: () => choose(practice) })),
    };
  });
}
