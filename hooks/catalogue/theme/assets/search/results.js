/* The page of results: every document that answers the query in the address. */
import { engine } from "../data/pieces.js";
import { counted, grouped } from "../ui/counted.js";
import { element } from "../ui/element.js";
import { byId } from "../ui/found.js";
import { foundItem } from "./item.js";
import { find, shownOf } from "./query.js";
import { explained } from "./told.js";

const AT_ONCE = 1000, SOONEST = 20; // results in one go, and those that are shown before the others are loaded
const query = new URLSearchParams(location.search).get("q") || "";
const place = byId("wyniki");
const status = byId("wyniki-ile");
const told = byId("wyniki-uwagi");
const more = byId("wyniki-dalej");

async function show() {
  await engine();
  const { numbers, whole, told: notes, keys } = await find(query);
  status.textContent = summary(numbers.length, whole);
  told.replaceChildren(...explained(notes).map((text) => element("li", { textContent: text })));
  if (!numbers.length) place.dataset.empty = "";
  byId("wyniki-rady").hidden = numbers.length > 0;
  let done = 0, list;

  async function add(upTo) {
    while (done < upTo) {
      const part = numbers.slice(done, Math.min(upTo, done < SOONEST ? SOONEST : upTo));
      const shown = await shownOf(part);
      shown.forEach((result, index) => {
        const at = done + index;
        if (at === 0 || at === whole) {
          if (at === whole) {
            place.append(
              element("h2", {
                textContent: whole ? "Pasuje część słów" : "Żaden wpis nie ma wszystkich słów; te mają część",
              }),
            );
          }
          list = element("ol", { className: "k-found__list" });
          place.append(list);
        }
        list.append(foundItem(result, { keys }));
      });
      done += part.length;
    }
    more.hidden = done >= numbers.length;
  }

  await add(Math.min(AT_ONCE, numbers.length));
  place.dataset.done = "";
  more.firstElementChild.addEventListener("click", () => add(Math.min(done + AT_ONCE, numbers.length)));
}

function summary(all, whole) {
  if (!all) {
    return `Nic nie znaleziono dla „${query}”. Sprawdź pisownię, użyj mniej słów albo ogólniejszych – lub przejrzyj listy poniżej.`;
  }
  const found = counted(all, "wynik", "wyniki", "wyników");
  return whole && whole < all
    ? `${found} dla „${query}”, w tym ze wszystkimi słowami: ${grouped(whole)}.`
    : `${found} dla „${query}”.`;
}

export const startResults = () => {
  for (const form of document.querySelectorAll("form[data-k-search]")) form.elements.q.value = query;
  if (!query.trim()) return;
  document.title = `${query} – ${document.title}`;
  show().catch((error) => {
    status.textContent =
      "Nie udało się wczytać wyników. Odśwież stronę, a jeśli to nie pomoże, skorzystaj z list poniżej.";
    throw error;
  });
};
