/* Practices that lie near the route and have something in common with what is chosen: from the pieces `okolica/…`. */
/**
 * @import { Brief, PlannerData } from "../../data/shipped.d.ts"
 * @import { Step } from "./ways.js"
 */
import { load } from "../../data/pieces.js";
import { cellsNearby, nearby } from "../../plan/nearby.js";
import { address } from "../../ui/address.js";
import { button } from "../../ui/button.js";
import { grouped, howOften } from "../../ui/counted.js";
import { element } from "../../ui/element.js";
import { keepFocus } from "../../ui/focus.js";
import { found } from "../../ui/found.js";

const MOST = 6; // suggestions shown
const ID = 0, TITLE = 1, HOST = 2, TOWN = 3, TIMES = 8; // places in a row of the pieces

/**
 * A practice, how far it is from the way of a day, and what it shares with those that are chosen.
 *
 * @typedef {ReturnType<typeof nearby>[number] & { day: number }} Suggestion
 */

/**
 * What lies near the ways of the days and fits the practices that are chosen, the best of it first.
 *
 * @param {PlannerData["cells"]} cells
 * @param {Step[][]} ways
 * @param {Brief[]} chosen
 */
export async function suggestionsFor(cells, ways, chosen) {
  const lines = ways.map((way) => way.map(({ position }) => position));
  const names = [...new Set(lines.flatMap((line) => cellsNearby(cells, { line })))];
  const rows = (await Promise.all(names.map((name) => load(`okolica/${name}`)))).flat();
  const choice = {
    types: chosen.map(({ type }) => type),
    topics: chosen.flatMap(({ topics }) => topics),
    taken: chosen.map(({ id }) => id),
  };
  /** @type {Map<string, Suggestion>} each at the day whose way it is nearest to */
  const best = new Map();
  lines.forEach((line, day) => {
    for (const near of nearby(rows, { line, ...choice })) {
      const before = best.get(near.row[ID]);
      if (!before || near.kilometres < before.kilometres) best.set(near.row[ID], { ...near, day });
    }
  });
  return [...best.values()].sort((a, b) => b.row[TIMES] - a.row[TIMES] || a.kilometres - b.kilometres).slice(0, MOST);
}

/**
 * Draws suggestions; where the button of one has the focus, that of the next takes it over.
 *
 * @param {HTMLElement} place
 * @param {Suggestion[]} suggestions
 * @param {PlannerData} data
 * @param {{ add: (id: string, day: number) => void, otherwise: HTMLElement }} actions - what puts one into a day; what
 *   gets the focus where none is left
 */
export function drawSuggestions(place, suggestions, data, { add, otherwise }) {
  const list = found("ul", HTMLUListElement, place), items = suggestions.map((each) => drawn(each, data, add));
  keepFocus(list, () => list.replaceChildren(...items), otherwise, { preventScroll: true });
  place.hidden = !items.length;
}

/**
 * @param {Suggestion} suggestion
 * @param {PlannerData} data
 * @param {(id: string, day: number) => void} add
 */
function drawn(suggestion, data, add) {
  const { row, kilometres, day } = suggestion, number = day + 1, said = why(suggestion, data);
  const textContent = `Dodaj do dnia ${number}`, ariaLabel = `${textContent}: ${row[TITLE]}`;
  const adding = button({ className: "k-form__tool", textContent, ariaLabel }, () => add(row[ID], day));
  const far = kilometres ? `${grouped(kilometres)}\u00a0km od trasy` : "przy trasie";
  const where = `${row[HOST]} · ${row[TOWN] ? `${row[TOWN]}, ` : ""}${far} dnia ${number}`;
  const link = element("a", { href: address(`praktyki/${row[ID]}.html`), textContent: row[TITLE] });
  return element(
    "li",
    {},
    element("p", { className: "k-card__title" }, link),
    element("p", { className: "k-card__host", textContent: where }),
    ...(said ? [element("p", { className: "k-card__reason", textContent: said })] : []),
    adding,
  );
}

/**
 * Why a practice is proposed, in words.
 *
 * @param {Suggestion} suggestion
 * @param {PlannerData} data
 */
function why({ row, type, topics }, data) {
  const names = topics.map((code) => data.topics[code]), times = row[TIMES];
  const said = [
    type ? `ten sam rodzaj: ${data.types[type]}` : "",
    names.length ? `${names.length === 1 ? "wspólny temat" : "wspólne tematy"}: ${names.join(", ")}` : "",
    times ? `odwiedzone ${howOften(times)}` : "",
  ].filter(Boolean).join("; ");
  return said && said[0].toUpperCase() + said.slice(1);
}
