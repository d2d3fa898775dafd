/* What is told of the results: how many they are, what was done with the words; of an entry what is known of it. */
/**
 * @import { Choice } from "./address.js"
 * @import { Entries } from "./entries.js"
 */
import { counted, howOften } from "../ui/counted.js";
import { element } from "../ui/element.js";
import { byId } from "../ui/found.js";
import { sayInSheet } from "./sheet.js";

/** @param {number} count */
export const resultsInWords = (count) => counted(count, "wynik", "wyniki", "wyników");

/**
 * Says how many results a choice has.
 *
 * @param {Choice} choice
 * @param {number} count
 * @param {number} pages
 */
export function sayCount(choice, count, pages) {
  const results = resultsInWords(count), page = pages > 1 ? `, strona ${choice.page} z ${pages}` : "";
  byId("ile").textContent = count ? results + page : noneInWords(choice);
  byId("filtry-pokaz").textContent = count ? `Pokaż ${results}` : "Brak wyników – wróć";
  sayInSheet(count ? results : "Brak wyników");
}

/** @param {Choice} choice */
function noneInWords({ text, chosen }) {
  if (!Object.values(chosen).some((codes) => codes.length)) {
    return "Nic nie znaleziono. Sprawdź pisownię albo użyj ogólniejszych słów.";
  }
  return text
    ? "Nic nie pasuje do tych słów i wybranych filtrów. Usuń jeden z filtrów albo zmień słowa."
    : "Nic nie pasuje do wszystkich wybranych filtrów naraz. Usuń jeden z nich.";
}

/** @param {string[]} notes what was done with the words */
export function sayNotes(notes) {
  byId("uwagi").replaceChildren(...notes.map((textContent) => element("li", { textContent })));
}

/**
 * @param {string[]} unknown - what the address asks for in vain
 * @param {string} damage - what it has lost, in a sentence that begins small
 */
export function sayUnknown(unknown, damage) {
  const said = [
    damage && `${damage[0].toUpperCase()}${damage.slice(1)}. Poproś o odnośnik jeszcze raz.`,
    unknown.length ? `Pominięto, bo katalog tego nie zna: ${unknown.join(", ")}.` : "",
  ].filter(Boolean);
  byId("nieznane").hidden = !said.length;
  byId("nieznane").textContent = said.join(" ");
}

/**
 * `Odwiedzone 2 razy · wiedza z 2019 r.`
 *
 * @param {Entries} entries
 * @param {number} number
 */
export function factsOf({ times, knowledge }, number) {
  const said = [];
  if (times[number]) said.push(`Odwiedzone ${howOften(times[number])}`);
  if (knowledge[number]) said.push(`${said.length ? "wiedza" : "Wiedza"} z ${knowledge[number]} r.`);
  return said.join(" · ");
}
