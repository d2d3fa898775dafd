/* Practices that lie near the route and have something in common with what is chosen: from the pieces `okolica/…`. */
import { load } from "../data/pieces.js";
import { cellsNearby, nearby } from "../plan/nearby.js";
import { address } from "../ui/address.js";
import { counted, grouped } from "../ui/counted.js";
import { element } from "../ui/element.js";

const MOST = 6; // suggestions shown
const ID = 0, TITLE = 1, HOST = 2, TOWN = 3, TIMES = 8; // places in a row of the pieces

/* What fits best over all days, each practice at the day whose way it is nearest to: `katalog.nearby`'s, with `day`. */
function best(rows, lines, choice) {
  const found = new Map();
  lines.forEach((line, day) => {
    for (const near of nearby(rows, { line, ...choice })) {
      const before = found.get(near.row[ID]);
      if (!before || near.kilometres < before.kilometres) found.set(near.row[ID], { ...near, day });
    }
  });
  return [...found.values()].sort((a, b) => b.row[TIMES] - a.row[TIMES] || a.kilometres - b.kilometres).slice(0, MOST);
}

/* Why it is proposed, in words. */
function why({ row, type, topics }, data) {
  const names = topics.map((code) => data.topics[code]), times = row[TIMES];
  const said = [
    type ? `ten sam rodzaj: ${data.types[type]}` : "",
    names.length ? `${names.length === 1 ? "wspólny temat" : "wspólne tematy"}: ${names.join(", ")}` : "",
    times ? `odwiedzone ${times === 1 ? "raz" : counted(times, "raz", "razy", "razy")}` : "",
  ].filter(Boolean).join("; ");
  return said && said[0].toUpperCase() + said.slice(1);
}

function drawn(suggestion, data, add) {
  const { row, kilometres, day } = suggestion, number = day + 1, said = why(suggestion, data);
  const button = element("button", {
    type: "button",
    className: "k-form__tool",
    textContent: `Dodaj do dnia ${number}`,
    ariaLabel: `Dodaj do dnia ${number}: ${row[TITLE]}`,
  });
  button.addEventListener("click", () => add(row[ID], day));
  const far = kilometres ? `${grouped(kilometres)}\u00a0km od trasy` : "przy trasie";
  return element(
    "li",
    {},
    element(
      "p",
      { className: "k-card__title" },
      element("a", { href: address(`praktyki/${row[ID]}.html`), textContent: row[TITLE] }),
    ),
    element("p", {
      className: "k-card__host",
      textContent: `${row[HOST]} · ${row[TOWN] ? `${row[TOWN]}, ` : ""}${far} dnia ${number}`,
    }),
    ...(said ? [element("p", { className: "k-card__reason", textContent: said })] : []),
    button,
  );
}

/* Draws into `place` what lies near the ways of the days (`lines`: the positions of each); `choice` is what
   `katalog.nearby` takes of it; `add(id, day)` puts one into a day; where none is left, `otherwise` gets the focus of the last. Nothing is
   drawn where `current()` is false by then. */
export const planSuggestions = async (place, data, lines, choice, { add, otherwise, current }) => {
  const names = [...new Set(lines.flatMap((line) => cellsNearby(data.cells, { line })))];
  const rows = (await Promise.all(names.map((name) => load(`okolica/${name}`)))).flat();
  if (!current()) return;
  const found = best(rows, lines, choice);
  const focused = [...place.querySelectorAll("button")].indexOf(document.activeElement);
  place.hidden = !found.length;
  place.querySelector("ul").replaceChildren(...found.map((each) => drawn(each, data, add)));
  if (focused < 0) return;
  const buttons = place.querySelectorAll("button"); // one was pressed and is gone: on to the next
  (buttons[Math.min(focused, buttons.length - 1)] || otherwise).focus({ preventScroll: true });
};
