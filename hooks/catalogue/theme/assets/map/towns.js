/* Towns: in the list beside the map they become buttons, as dots on a map they are links. Each opens a sheet with the
   practices there, to read and to choose for a visit. */
/** @import { CellRow } from "../data/shipped.d.ts" */
import { engine, load } from "../data/pieces.js";
import { planButton } from "../plan/buttons.js";
import { address } from "../ui/address.js";
import { button } from "../ui/button.js";
import { counted } from "../ui/counted.js";
import { closable } from "../ui/dialog.js";
import { element } from "../ui/element.js";
import { byId, every } from "../ui/found.js";

/**
 * What is asked for.
 *
 * @typedef {object} Asked
 * @property {string[]} towns
 * @property {number} number - how many practices are there
 * @property {string[]} cells - where they lie
 * @property {string} others - the address where all are found
 */

const ID = 0, TITLE = 1, HOST = 2, TOWN = 3, TIMES = 8; // the columns of a cell
const TITLE_ID = "k-miejsce-nazwa";

/** The sheet with the practices of some towns. */
class Sheet {
  asked = 0;
  name = element("h2", { id: TITLE_ID });
  status = element("p", { role: "status" });
  list = element("ul", { className: "k-short k-place-sheet__list" });
  rest = element("p");
  told = element("p", { className: "k-hidden", role: "status" });
  dialog = element("dialog", { className: "k-sheet k-place-sheet" });

  /** @param {HTMLElement} before - what it stands behind */
  constructor(before) {
    const close = button({ className: "k-plain-button", textContent: "Zamknij" }, null);
    const head = element("div", { className: "k-place-sheet__head" }, this.name, close);
    const parts = [head, this.status, this.list, this.rest, this.told];
    this.dialog.append(element("div", { className: "k-place-sheet__inside" }, ...parts));
    this.dialog.setAttribute("aria-labelledby", TITLE_ID);
    this.told.dataset.kPlanStatus = "";
    closable(this.dialog, close);
    before.after(this.dialog);
  }

  /** @param {Asked} asked */
  async open(asked) {
    const mine = ++this.asked, others = element("a", { href: address(asked.others), textContent: "w filtrach" });
    this.name.textContent = asked.towns.join(", ");
    this.status.textContent = "Wczytywanie…";
    this.told.textContent = "";
    this.list.replaceChildren();
    this.rest.replaceChildren();
    this.dialog.showModal();
    this.dialog.scrollTop = 0;
    try {
      const rows = await practicesIn(asked);
      if (mine === this.asked) this.show(rows, asked.number, others);
    } catch (error) {
      if (mine === this.asked) {
        this.status.replaceChildren("Nie udało się wczytać praktyk. Znajdziesz je ", others, ".");
      }
      throw error;
    }
  }

  /**
   * @param {CellRow[]} rows
   * @param {number} number
   * @param {HTMLElement} others
   */
  show(rows, number, others) {
    this.list.replaceChildren(...rows.map(drawn));
    this.status.textContent = counted(Math.max(number, rows.length), "praktyka", "praktyki", "praktyk");
    if (rows.length < number) this.rest.replaceChildren(`Pozostałe (${number - rows.length}) znajdziesz `, others, ".");
  }
}

/**
 * The practices of some towns, the most visited first.
 *
 * @param {Asked} asked
 */
async function practicesIn({ towns, cells }) {
  await engine();
  const rows = await Promise.all(cells.map((cell) => load(`okolica/${cell}`)));
  return rows.flat().filter((row) => towns.includes(row[TOWN] || row[HOST])).sort((a, b) => b[TIMES] - a[TIMES]);
}

/** @param {CellRow} row */
const drawn = (row) =>
  element(
    "li",
    {},
    element("p", {}, element("a", { href: address(`praktyki/${row[ID]}.html`), textContent: row[TITLE] })),
    element("p", { className: "k-quiet", textContent: row[HOST] }),
    planButton(row[ID], row[TITLE]),
  );

/** @param {Record<string, string>} chosen */
const filters = (chosen) => `przegladaj.html?${new URLSearchParams(chosen)}`;

/**
 * How many practices are in a place, and in which cells, as the page says it: `3 206-42 206-43`.
 *
 * @param {string} said
 */
function placed(said) {
  const [number, ...cells] = said.split(" ");
  return { number: Number(number), cells };
}

/**
 * Makes a town of the list a button.
 *
 * @param {HTMLElement} place
 * @param {Sheet} sheet
 */
function townButton(place, sheet) {
  const town = place.textContent, region = place.closest("p")?.previousElementSibling?.id ?? "";
  const asked = {
    ...placed(place.dataset.kTown ?? ""),
    towns: [town],
    others: filters({ q: town, wojewodztwo: region }),
  };
  const looks = { className: "k-plain-button k-town", textContent: town, ariaHasPopup: "dialog" };
  place.replaceWith(button(looks, () => sheet.open(asked)));
}

/**
 * Has a dot on a map, which is a link to the list of towns, open the sheet.
 *
 * @param {SVGElement} link
 * @param {Sheet} sheet
 */
function dot(link, sheet) {
  const towns = (link.getAttribute("aria-label") ?? "").replace(/: [^:]*$/, "").split(", ");
  const [, region] = (link.getAttribute("href") ?? "").split("#");
  const asked = { ...placed(link.dataset.kDot ?? ""), towns, others: filters({ wojewodztwo: region }) };
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    sheet.open(asked);
  });
}

export const startTowns = () => {
  const towns = every("[data-k-town]"), dots = every("[data-k-dot]", SVGElement);
  if (!towns.length && !dots.length) return;
  const sheet = new Sheet(byId("tresc"));
  for (const town of towns) townButton(town, sheet);
  for (const each of dots) dot(each, sheet);
};
