/* Towns: in the list beside the map they become buttons, as dots on a map they are links. Each opens a sheet with the
   practices there, to read and to choose for a visit. */
import { engine, load } from "../data/pieces.js";
import { planButton } from "../plan/choice.js";
import { address } from "../ui/address.js";
import { counted } from "../ui/counted.js";
import { element } from "../ui/element.js";

const ID = 0, TITLE = 1, HOST = 2, TOWN = 3, TIMES = 8; // the columns of a cell
const TITLE_ID = "k-miejsce-nazwa";

const practices = (number) => counted(number, "praktyka", "praktyki", "praktyk");
const name = element("h2", { id: TITLE_ID });
const status = element("p", { role: "status" });
const list = element("ul", { className: "k-short k-place-sheet__list" });
const rest = element("p");
const told = element("p", { className: "k-hidden", role: "status" });
const close = element("button", { type: "button", className: "k-plain-button", textContent: "Zamknij" });
const inside = element(
  "div",
  { className: "k-place-sheet__inside" },
  element("div", { className: "k-place-sheet__head" }, name, close),
  status,
  list,
  rest,
  told,
);
const sheet = element("dialog", { className: "k-sheet k-place-sheet" }, inside);
let asked = 0;

/* The practices of some towns, the most visited first. */
async function found({ towns, cells }) {
  await engine();
  const rows = await Promise.all(cells.map((cell) => load(`okolica/${cell}`)));
  return rows.flat().filter((row) => towns.includes(row[TOWN] || row[HOST])).sort((a, b) => b[TIMES] - a[TIMES]);
}

const drawn = (row) =>
  element(
    "li",
    {},
    element("p", {}, element("a", { href: address(`praktyki/${row[ID]}.html`), textContent: row[TITLE] })),
    element("p", { className: "k-quiet", textContent: row[HOST] }),
    planButton(row[ID], row[TITLE]),
  );

/* Opens the sheet: `number` of practices in `towns`, `cells` where they lie, `others` the address where all are found. */
async function open(asks) {
  const mine = ++asked, others = element("a", { href: address(asks.others), textContent: "w filtrach" });
  name.textContent = asks.towns.join(", ");
  status.textContent = "Wczytywanie…";
  told.textContent = "";
  list.replaceChildren();
  rest.replaceChildren();
  sheet.showModal();
  sheet.scrollTop = 0;
  try {
    const rows = await found(asks);
    if (mine !== asked) return;
    list.replaceChildren(...rows.map(drawn));
    status.textContent = practices(Math.max(asks.number, rows.length));
    if (rows.length < asks.number) {
      rest.replaceChildren(`Pozostałe (${asks.number - rows.length}) znajdziesz `, others, ".");
    }
  } catch (error) {
    if (mine === asked) status.replaceChildren("Nie udało się wczytać praktyk. Znajdziesz je ", others, ".");
    throw error;
  }
}

const filters = (chosen) => `przegladaj.html?${new URLSearchParams(chosen)}`;

/* A town in a list → a button. */
function button(place) {
  const [number, ...cells] = place.dataset.kTown.split(" "), town = place.textContent;
  const region = place.closest("p").previousElementSibling.id;
  const made = element("button", {
    type: "button",
    className: "k-plain-button k-town",
    textContent: town,
    ariaHasPopup: "dialog",
  });
  made.addEventListener(
    "click",
    () => open({ towns: [town], number, cells, others: filters({ q: town, wojewodztwo: region }) }),
  );
  place.replaceWith(made);
}

/* A dot on a map, which is a link to the list of towns. */
function dot(link) {
  const [number, ...cells] = link.dataset.kDot.split(" "),
    towns = link.getAttribute("aria-label").replace(/: [^:]*$/, "").split(", ");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open({ towns, number, cells, others: filters({ wojewodztwo: link.getAttribute("href").split("#")[1] }) });
  });
}

export const startTowns = () => {
  const towns = document.querySelectorAll("[data-k-town]"), dots = document.querySelectorAll("[data-k-dot]");
  if (!towns.length && !dots.length) return;
  told.dataset.kPlanStatus = "";
  sheet.setAttribute("aria-labelledby", TITLE_ID);
  close.addEventListener("click", () => sheet.close());
  sheet.addEventListener("click", (event) => {
    if (event.target === sheet) sheet.close();
  });
  document.getElementById("tresc").after(sheet);
  towns.forEach(button);
  dots.forEach(dot);
};
