/* The page where entries are chosen: what is chosen stands in the address, and the filters and the list are drawn from it. */
/**
 * @import { Choice } from "./address.js"
 * @import { Entries } from "./entries.js"
 * @import { Selected } from "./selected.js"
 */
import { engine, load } from "../data/pieces.js";
import { goTo, here } from "../plan/here.js";
import { foundItem } from "../search/item.js";
import { shownOf } from "../search/query.js";
import { address } from "../ui/address.js";
import { download } from "../ui/download.js";
import { element } from "../ui/element.js";
import { byId, found } from "../ui/found.js";
import { defaultSort, readChoice, SORTS, toggled, writtenChoice } from "./address.js";
import { drawChips } from "./chips.js";
import { atHand, decoded } from "./entries.js";
import { Filters } from "./filters.js";
import { pager } from "./pager.js";
import { ordered, selected } from "./selected.js";
import { isRoomy, placeFilters } from "./sheet.js";
import { tableOf } from "./table.js";
import { factsOf, resultsInWords, sayCount, sayNotes, sayUnknown } from "./told.js";
import { wordsIn } from "./words.js";

const AT_ONCE = 20, PAUSE = 250; // results on a page; milliseconds without a key before the text is looked for
const FAILED = "Nie udało się wczytać wpisów. Odśwież stronę, a jeśli to nie pomoże, skorzystaj z list w menu.";
const place = byId("przegladanie"), status = byId("ile"), list = byId("wpisy"), pages = byId("strony");
const field = byId("slowa-pole", HTMLInputElement), sorts = byId("kolejnosc", HTMLSelectElement);
const clearing = found("[data-clear]", HTMLButtonElement, byId("filtry"));

class Browse {
  #entries;
  #find;
  #filters;
  /** @type {Choice} */
  #choice;
  /** The numbers of the entries that were found last, in order. @type {number[]} */
  #numbers = [];
  #asked = 0; // how often

  /** @param {Entries} entries */
  constructor(entries) {
    this.#entries = entries;
    this.#find = wordsIn(entries);
    this.#choice = this.#arrived();
    const totals = selected(entries, {}, null).counts;
    this.#filters = new Filters(entries, totals, (facet, code, on) => this.#go(toggled(this.#choice, facet, code, on)));
    this.#filters.draw(byId("filtry-lista"), this.#choice.chosen, isRoomy());
  }

  listen() {
    sorts.append(...Object.entries(SORTS).map(([value, textContent]) => element("option", { value, textContent })));
    sorts.addEventListener("change", () => this.#go({ ...this.#choice, sort: sorts.value, page: 1 }));
    clearing.addEventListener("click", () => this.#clear());
    addEventListener("popstate", () => {
      this.#choice = this.#arrived();
      this.show().catch(failed);
    });
    this.#listenToText();
    this.#listenToPager();
    this.#listenToTable();
  }

  /**
   * Shows what is chosen: the filters with their counts at once, the list when its texts have come.
   *
   * @param {boolean} [typing] - whether the last word may go on
   */
  async show(typing = false) {
    const mine = ++this.#asked, entries = this.#entries, { text, chosen, sort } = this.#choice;
    const words = text ? await this.#find(text, typing) : null;
    if (mine !== this.#asked) return;
    const answer = selected(entries, chosen, words && words.numbers);
    this.#numbers = ordered(entries, answer, sort || defaultSort(text), words && words.numbers);
    const last = Math.max(Math.ceil(this.#numbers.length / AT_ONCE), 1), page = Math.min(this.#choice.page, last);
    this.#choice = { ...this.#choice, page };
    this.#drawChoice(answer);
    this.#drawPager(last);
    sayCount(this.#choice, this.#numbers.length, last);
    sayNotes(words ? words.notes : []);
    byId("tabela").hidden = !this.#numbers.length;
    const part = this.#numbers.slice((page - 1) * AT_ONCE, page * AT_ONCE);
    list.ariaBusy = "true";
    const shown = atHand(entries, part) ?? await shownOf(part);
    if (mine !== this.#asked) return;
    const keys = words && words.keys;
    list.replaceChildren(
      ...shown.map((entry, index) => foundItem(entry, { keys, facts: factsOf(entries, part[index]) })),
    );
    list.ariaBusy = "false";
    place.dataset.done = this.#hrefOf(this.#choice);
  }

  /** What the address asks for. */
  #arrived() {
    const { choice, unknown, damage } = readChoice(here(), this.#entries.facets);
    field.value = choice.text;
    sayUnknown(unknown, damage);
    return choice;
  }

  /**
   * Goes on to another choice: into the address, then onto the page.
   *
   * @param {Choice} next
   */
  #go(next) {
    this.#choice = next;
    byId("nieznane").hidden = true;
    goTo(this.#hrefOf(next));
    this.show().catch(failed);
  }

  #clear() {
    field.value = "";
    this.#go({ text: "", chosen: {}, sort: "", page: 1 });
  }

  /** @param {Choice} choice */
  #hrefOf(choice) {
    return writtenChoice(choice, this.#entries.facets);
  }

  /**
   * The filters, and the buttons that take them out.
   *
   * @param {Selected} answer
   */
  #drawChoice({ counts }) {
    const choice = this.#choice, { text, chosen, sort } = choice;
    const number = Object.values(chosen).reduce((sum, codes) => sum + codes.length, 0);
    this.#filters.update(chosen, counts);
    drawChips(byId("wybrane"), status, this.#entries.facets, choice, {
      remove: (facet, code) => this.#go(toggled(this.#choice, facet, code, false)),
      clear: () => this.#clear(),
    });
    if (!number && clearing === document.activeElement) found("summary", HTMLElement, byId("filtry")).focus();
    clearing.hidden = !number;
    byId("filtry-otworz").textContent = number ? `Filtry (${number})` : "Filtry";
    const byText = found("[value=trafnosc]", HTMLOptionElement, sorts);
    byText.hidden = byText.disabled = !text;
    sorts.value = sort || defaultSort(text);
  }

  /** @param {number} last */
  #drawPager(last) {
    const choice = this.#choice;
    pages.hidden = last === 1;
    const way = pager(choice.page, last, (page) => this.#hrefOf({ ...choice, page }) || location.pathname);
    pages.replaceChildren(...(last > 1 ? [way] : []));
  }

  #listenToText() {
    let waiting = 0;
    /** @param {boolean} typing */
    const look = (typing) => {
      clearTimeout(waiting);
      const next = { ...this.#choice, text: field.value.trim(), page: 1 };
      if (!typing) return this.#go(next);
      this.#choice = next;
      this.show(true).catch(failed);
    };
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(look, PAUSE, field.value.trim() !== "");
    });
    field.addEventListener("change", () => look(false));
    byId("slowa").addEventListener("submit", (event) => {
      event.preventDefault();
      look(false);
    });
  }

  #listenToPager() {
    pages.addEventListener("click", (event) => {
      const link = event.target instanceof Element && event.target.closest("a");
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.#go(readChoice(link.search, this.#entries.facets).choice);
      status.focus({ preventScroll: true });
      byId("slowa").scrollIntoView();
    });
  }

  #listenToTable() {
    const part = byId("tabela"), told = found("[role=status]", HTMLElement, part);
    found("button", HTMLButtonElement, part).addEventListener("click", async () => {
      const numbers = this.#numbers, text = await tableOf(this.#entries, numbers, fullAddress);
      download("katalog-wybrane.csv", "text/csv", text);
      told.textContent = `Zapisano tabelę: ${resultsInWords(numbers.length)}.`;
    });
  }
}

/**
 * The address of a page for those who have the table elsewhere.
 *
 * @param {string} path
 */
function fullAddress(path) {
  const { site } = place.dataset;
  if (site) return site.replace(/\/*$/, "/") + path;
  return location.protocol === "file:" ? path : address(path);
}

/**
 * @param {unknown} error
 * @returns {never}
 */
function failed(error) {
  status.textContent = FAILED;
  throw error;
}

async function start() {
  await engine();
  const browse = new Browse(decoded(await load("przegladanie")));
  placeFilters();
  browse.listen();
  await browse.show();
}

export const startBrowse = () => {
  place.hidden = false;
  start().catch(failed);
};
