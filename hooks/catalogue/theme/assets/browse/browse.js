/* The page where entries are chosen: brings the filters, the text, the address and the list together. */
import { engine, load } from "../data/pieces.js";
import { foundItem } from "../search/item.js";
import { find, shownOf } from "../search/query.js";
import { explained } from "../search/told.js";
import { address } from "../ui/address.js";
import { counted } from "../ui/counted.js";
import { button } from "../ui/button.js";
import { closable } from "../ui/dialog.js";
import { download } from "../ui/download.js";
import { element } from "../ui/element.js";
import { keepFocus } from "../ui/focus.js";
import { defaultSort, goTo, here, readChoice, SORTS, toggled, writtenChoice } from "./address.js";
import { decoded, ordered, selected } from "./core.js";
import { drawFilters } from "./filters.js";
import { chipsOf, factsOf, pager } from "./results.js";
import { tableOf } from "./table.js";

const AT_ONCE = 20, PAUSE = 250; // results on a page; milliseconds without a key before the text is looked for
const FAILED = "Nie udało się wczytać wpisów. Odśwież stronę, a jeśli to nie pomoże, skorzystaj z list w menu.";
const at = (id) => document.getElementById(id);
const place = at("przegladanie"),
  status = at("ile"),
  list = at("wpisy"),
  pages = at("strony"),
  field = at("slowa-pole");
const sheet = at("filtry-arkusz"), filters = at("filtry"), chips = at("wybrane"), sorts = at("kolejnosc");
const wide = matchMedia("(min-width: 60em)");
let entries, state, update, asked = 0, shownNow = [], found = { text: null };

const results = (count) => counted(count, "wynik", "wyniki", "wyników");
const hrefOf = (next) => writtenChoice(next, entries.facets);
const number = () => Object.values(state.chosen).reduce((sum, codes) => sum + codes.length, 0);

/* The entries that have the words: their numbers best first, and what to tell the reader. */
async function looked(text, typing) {
  if (found.text === text && found.typing === typing) return found;
  const { numbers, whole, told, keys } = await find(text, { typing });
  const own = numbers.filter((each) => each < entries.size);
  const all = numbers.slice(0, whole).filter((each) => each < entries.size);
  const notes = typing ? [] : explained(told);
  if (!all.length && own.length) {
    notes.push("Żaden wpis nie ma wszystkich tych słów. Pokazano te, które mają część z nich.");
  }
  return (found = { text, typing, numbers: all.length ? all : own, notes, keys });
}

/* Shows what the state asks for: the filters with their counts at once, the list when its texts have come. */
async function show({ typing = false } = {}) {
  const mine = ++asked, text = state.text ? await looked(state.text, typing) : null;
  if (mine !== asked) return;
  const answer = selected(entries, state.chosen, text && text.numbers);
  const numbers = ordered(entries, answer, state.sort || defaultSort(state.text), text && text.numbers);
  const last = Math.max(Math.ceil(numbers.length / AT_ONCE), 1);
  state.page = Math.min(state.page, last);
  shownNow = numbers;
  drawChoice(answer);
  drawCount(numbers.length, last, text);
  drawPager(last);
  const part = numbers.slice((state.page - 1) * AT_ONCE, state.page * AT_ONCE);
  list.ariaBusy = "true";
  const shown = await shownOf(part);
  if (mine !== asked) return;
  list.replaceChildren(
    ...shown.map((entry, index) => foundItem(entry, { keys: text && text.keys, facts: factsOf(entries, part[index]) })),
  );
  list.ariaBusy = "false";
  place.dataset.done = hrefOf(state);
}

/* The filters, and the buttons that take them out: the one after that with the focus takes it over. */
function drawChoice({ counts }) {
  update(state.chosen, counts);
  const all = element(
    "li",
    {},
    button({ className: "k-plain-button", textContent: "Wyczyść wszystko" }, clear),
  );
  const chosen = chipsOf(entries.facets, state.chosen, (facet, code) => go(toggled(state, facet, code, false)));
  keepFocus(chips, () => chips.replaceChildren(...chosen, ...(chosen.length || state.text ? [all] : [])), status);
  const clearing = filters.querySelector("[data-clear]");
  if (!chosen.length && clearing === document.activeElement) filters.querySelector("summary").focus();
  clearing.hidden = !chosen.length;
  at("filtry-otworz").textContent = chosen.length ? `Filtry (${chosen.length})` : "Filtry";
  sorts.querySelector("[value=trafnosc]").hidden = sorts.querySelector("[value=trafnosc]").disabled = !state.text;
  sorts.value = state.sort || defaultSort(state.text);
}

function drawCount(count, last, text) {
  const page = last > 1 ? `, strona ${state.page} z ${last}` : "";
  const chosen = number();
  const none = chosen && state.text
    ? "Nic nie pasuje do tych słów i wybranych filtrów. Usuń jeden z filtrów albo zmień słowa."
    : chosen
    ? "Nic nie pasuje do wszystkich wybranych filtrów naraz. Usuń jeden z nich."
    : "Nic nie znaleziono. Sprawdź pisownię albo użyj ogólniejszych słów.";
  status.textContent = count ? results(count) + page : none;
  at("filtry-pokaz").textContent = count ? `Pokaż ${results(count)}` : "Brak wyników – wróć";
  at("filtry-ile").textContent = sheet.open ? (count ? results(count) : "Brak wyników") : "";
  at("uwagi").replaceChildren(...(text ? text.notes : []).map((note) => element("li", { textContent: note })));
  at("tabela").hidden = !count;
}

function drawPager(last) {
  pages.hidden = last === 1;
  pages.replaceChildren(
    ...(last > 1 ? [pager(state.page, last, (page) => hrefOf({ ...state, page }) || location.pathname)] : []),
  );
}

/* Goes on to another state: into the address, then onto the page. */
function go(next) {
  state = next;
  at("nieznane").hidden = true;
  goTo(hrefOf(state));
  show().catch(failed);
}

function clear() {
  field.value = "";
  go({ ...state, text: "", chosen: {}, sort: "", page: 1 });
}

function failed(error) {
  status.textContent = FAILED;
  throw error;
}

/* Takes the state from the address. */
function arrive() {
  const { state: asked, unknown } = readChoice(here(), entries.facets);
  state = asked;
  field.value = state.text;
  at("nieznane").hidden = !unknown.length;
  at("nieznane").textContent = `Pominięto, bo katalog tego nie zna: ${unknown.join(", ")}.`;
}

function listenToText() {
  let waiting;
  const look = (typing) => {
    clearTimeout(waiting);
    const text = field.value.trim();
    if (!typing) return void go({ ...state, text, page: 1 });
    state = { ...state, text, page: 1 };
    show({ typing: true }).catch(failed);
  };
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, PAUSE, field.value.trim() !== "");
  });
  field.addEventListener("change", () => look(false));
  at("slowa").addEventListener("submit", (event) => {
    event.preventDefault();
    look(false);
  });
}

function listenToPager() {
  pages.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(readChoice(link.search, entries.facets).state);
    status.focus({ preventScroll: true });
    at("slowa").scrollIntoView();
  });
}

/* On a narrow screen the filters are a sheet, on a wide one they stand beside the list. */
function listenToSheet() {
  const settle = () => {
    if (wide.matches && sheet.open) sheet.close();
    (wide.matches ? at("filtry-obok") : sheet).append(filters);
  };
  settle();
  wide.addEventListener("change", settle);
  at("filtry-otworz").addEventListener("click", () => sheet.showModal());
  closable(sheet, at("filtry-pokaz"));
  sheet.addEventListener("close", () => {
    at("filtry-ile").textContent = "";
  });
  filters.querySelector("[data-clear]").addEventListener("click", clear);
}

function listenToTable() {
  const button = at("tabela").querySelector("button"), told = at("tabela").querySelector("[role=status]");
  const site = place.dataset.site.replace(/\/*$/, "/");
  const addressOf = (path) => place.dataset.site ? site + path : location.protocol === "file:" ? path : address(path);
  button.addEventListener("click", async () => {
    download("katalog-wybrane.csv", "text/csv", await tableOf(entries, shownNow, addressOf));
    told.textContent = `Zapisano tabelę: ${results(shownNow.length)}.`;
  });
}

async function start() {
  await engine();
  entries = decoded(await load("przegladanie"));
  sorts.append(...Object.entries(SORTS).map(([value, textContent]) => element("option", { value, textContent })));
  sorts.addEventListener("change", () => go({ ...state, sort: sorts.value, page: 1 }));
  arrive();
  const totals = selected(entries, {}, null).counts;
  update = drawFilters(
    at("filtry-lista"),
    entries,
    totals,
    state,
    wide.matches,
    (facet, code, on) => go(toggled(state, facet, code, on)),
  );
  listenToText();
  listenToPager();
  listenToSheet();
  listenToTable();
  addEventListener("popstate", () => {
    arrive();
    show().catch(failed);
  });
  await show();
}

export const startBrowse = () => {
  place.hidden = false;
  start().catch(failed);
};
