/* Practices alone among what search finds, for boxes in which one is chosen. */
import { engine } from "../data/pieces.js";
import { combobox } from "../ui/combobox.js";
import { find, shownOf } from "./query.js";
import { suggestion } from "./suggestion.js";

const SUGGESTED = 8, SHORTEST = 2;
const UNCHOSEN = "Wybierz praktykę z podpowiedzi. Gdy ich nie ma, spróbuj innych słów.";
const PATH = /^praktyki\/(.+)\.html$/;

/* The practices that the words find, best first: of all that can be found, they are the first `number`. Gives
   { keys, practices: [{ id, path, title, line, summary }] }, `most` at most. */
export async function practicesFound(text, number, most, typing) {
  await engine();
  const { numbers, keys } = await find(text, { typing });
  const shown = await shownOf(numbers.filter((each) => each < number).slice(0, most));
  return { keys, practices: shown.map((practice) => ({ ...practice, id: PATH.exec(practice.path)[1] })) };
}

/* Gives `input` suggestions of practices, in a list at the end of `place`; `choose` is told of the one chosen, `say`
   (where there is one) what to do with words that chose none, and an empty text once they change. */
export function practiceBox(input, place, number, choose, say = () => {}) {
  input.addEventListener("input", () => say(""));
  input.addEventListener("change", () => {
    if (input.value.trim()) say(UNCHOSEN);
  });
  combobox(input, place, async (text) => {
    if (text.trim().length < SHORTEST) return null;
    const { practices, keys } = await practicesFound(text, number, SUGGESTED, true);
    return {
      options: practices.map((practice) => ({ nodes: suggestion(practice, keys), choose: () => choose(practice) })),
    };
  });
}
