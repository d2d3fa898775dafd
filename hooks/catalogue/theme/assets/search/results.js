/* The page of results: every document that answers the query in the address. */
import { engine } from "../data/pieces.js";
import { askedOf } from "../text/arrived.js";
import { counted, grouped } from "../ui/counted.js";
import { element } from "../ui/element.js";
import { byId, found } from "../ui/found.js";
import { searchBoxes } from "./box.js";
import { foundItem } from "./item.js";
import { find, shownOf } from "./query.js";
import { explained } from "./told.js";

const AT_ONCE = 1000, SOONEST = 20; // results in one go, and those that are shown before the others are loaded
const query = askedOf(location.search).get("q") ?? "";
const place = byId("wyniki");
const status = byId("wyniki-ile");
const more = byId("wyniki-dalej");

/** The results on the page: those with every word first, under a heading of their own those with some. */
class Results {
  done = 0;
  list = element("ol", { className: "k-found__list" });

  /** @param {Awaited<ReturnType<typeof find>>} answer */
  constructor({ numbers, whole, keys }) {
    this.numbers = numbers;
    this.whole = whole;
    this.keys = keys;
  }

  /** Shows some more of them. */
  async add() {
    const upTo = Math.min(this.done + AT_ONCE, this.numbers.length);
    while (this.done < upTo) await this.show(this.done < SOONEST ? Math.min(SOONEST, upTo) : upTo);
    more.hidden = this.done >= this.numbers.length;
  }

  /** @param {number} upTo */
  async show(upTo) {
    for (const result of await shownOf(this.numbers.slice(this.done, upTo))) {
      if (this.done === this.whole) this.head();
      if (this.done === 0 || this.done === this.whole) this.begin();
      this.list.append(foundItem(result, { keys: this.keys }));
      this.done++;
    }
  }

  head() {
    const textContent = this.whole ? "Pasuje część słów" : "Żaden wpis nie ma wszystkich słów; te mają część";
    place.append(element("h2", { textContent }));
  }

  begin() {
    this.list = element("ol", { className: "k-found__list" });
    place.append(this.list);
  }
}

async function show() {
  await engine();
  const answer = await find(query), { numbers, whole, told } = answer, results = new Results(answer);
  status.textContent = summary(numbers.length, whole);
  byId("wyniki-uwagi").replaceChildren(...explained(told).map((text) => element("li", { textContent: text })));
  if (!numbers.length) place.dataset.empty = "";
  byId("wyniki-rady").hidden = numbers.length > 0;
  await results.add();
  place.dataset.done = "";
  found("button", HTMLButtonElement, more).addEventListener("click", () => results.add());
}

/**
 * @param {number} all
 * @param {number} whole - how many have every word
 */
function summary(all, whole) {
  if (!all) {
    return `Nic nie znaleziono dla „${query}”. Sprawdź pisownię, użyj mniej słów albo ogólniejszych – lub przejrzyj listy poniżej.`;
  }
  const results = counted(all, "wynik", "wyniki", "wyników");
  return whole && whole < all
    ? `${results} dla „${query}”, w tym ze wszystkimi słowami: ${grouped(whole)}.`
    : `${results} dla „${query}”.`;
}

export const startResults = () => {
  for (const box of searchBoxes()) box.value = query;
  if (!query.trim()) return;
  document.title = `${query} – ${document.title}`;
  show().catch((error) => {
    status.textContent =
      "Nie udało się wczytać wyników. Odśwież stronę, a jeśli to nie pomoże, skorzystaj z list poniżej.";
    throw error;
  });
};
