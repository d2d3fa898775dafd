/* The page that compares practices: which ones stands in the address, else one's own plan offers them. */
/** @import { Brief } from "../data/shipped.d.ts" */
import { given } from "../data/given.js";
import { Lookups } from "../data/lookups.js";
import { onPlanChange, ownPlan } from "../plan/choice.js";
import { goTo, here } from "../plan/here.js";
import { practiceBox } from "../search/practices.js";
import { pastedId } from "../text/slug.js";
import { address } from "../ui/address.js";
import { copiedInWords } from "../ui/copied.js";
import { element } from "../ui/element.js";
import { focusNext } from "../ui/focus.js";
import { byId, every, found } from "../ui/found.js";
import { drawOffer, listenToOffer } from "./offer.js";
import { readIds, writtenIds } from "./address.js";
import { at } from "./page.js";
import { compared } from "./rows.js";
import { comparedTable, sameRows } from "./table.js";
import { comparedInWords, leftOut } from "./told.js";

const { runs, practices, most } = given("k-compare-data");
const look = new Lookups(runs);
const place = byId("porownanie"), state = at("stan"), tables = at("tabele"), field = at("pole", HTMLInputElement);
const FAILED = "Nie udało się wczytać praktyk. Odśwież stronę, a jeśli to nie pomoże, otwórz je z list w menu.";
const HEADS = ["title", "host"]; // what stands at the head of a practice's column
/** @type {Brief[]} */
let chosen = []; // those compared
let shown = "", asked = 0; // the query that asked for them, how many times it was asked

const ids = () => chosen.map(({ id }) => id);

/**
 * The ids that practices have now; null for those that the catalogue does not know.
 *
 * @param {string[]} names
 */
const current = (names) => Promise.all(names.map((name) => look.current("praktyka", pastedId(name))));

/**
 * The briefs of practices, each once, of those that are known.
 *
 * @param {(string | null)[]} found
 */
const briefsOf = (found) => Promise.all([...new Set(found.flatMap((id) => id ?? []))].map((id) => look.brief(id)));

/** Shows what the address asks for. */
async function arrive() {
  const mine = ++asked;
  shown = here();
  const { ids: names, damage } = readIds(shown);
  const now = await current(names), known = [...new Set(now.flatMap((id) => id ?? []))];
  const briefs = await briefsOf(known.slice(0, most));
  if (mine !== asked) return;
  chosen = briefs;
  const notes = leftOut(names.filter((_, index) => !now[index]), known.length, most);
  if (damage) notes.unshift(`${damage[0].toUpperCase()}${damage.slice(1)}. Poproś o odnośnik jeszcze raz.`);
  at("uwagi").replaceChildren(...notes.map((textContent) => element("li", { textContent })));
  draw();
  await offer();
}

/**
 * Goes on to other practices: into the address, then onto the page.
 *
 * @param {string[]} next
 */
async function go(next) {
  goTo(writtenIds(next));
  await arrive().catch(failed);
}

function draw() {
  const facts = chosen.map(({ facts }) => facts.filter(([key]) => !HEADS.includes(key)));
  const { different, same } = compared(facts), several = chosen.length > 1, full = chosen.length >= most;
  const parts = [];
  if (several && different.length) parts.push(element("h2", { textContent: "Różne" }));
  if (chosen.length) parts.push(comparedTable(chosen, different, remove));
  if (several && same.length) parts.push(element("h2", { textContent: "Takie same" }));
  if (same.length) parts.push(sameRows(same));
  tables.replaceChildren(...parts);
  state.textContent = comparedInWords(chosen.length, different.length, same.length);
  at("co-dalej").hidden = !several;
  at("link").hidden = true;
  at("powiedziane").textContent = "";
  at("dodaj").hidden = full;
  at("dosc").hidden = !full;
}

/** Where nothing is chosen: the practices of one's own plan, or how to begin. */
async function offer() {
  const mine = asked, stops = chosen.length ? [] : ownPlan().plan.days.flatMap((day) => day.stops);
  const briefs = await briefsOf(await current(stops.flatMap(({ id }) => id ?? [])));
  if (mine !== asked) return;
  drawOffer(briefs, most);
  at("poczatek").hidden = chosen.length > 0 || briefs.length > 1;
  tables.ariaBusy = "false";
  place.dataset.done = "";
}

/** @param {string} id */
async function remove(id) {
  const index = ids().indexOf(id);
  await go(ids().filter((other) => other !== id));
  focusNext(every(".k-compare__remove", HTMLButtonElement, tables), index, field);
}

/** @param {string} id */
async function add(id) {
  field.value = "";
  await go([...ids(), id]);
  if (chosen.length >= most) state.focus();
}

async function copy() {
  const { site } = place.dataset, page = `porownaj.html${writtenIds(ids())}`;
  const link = site ? site.replace(/\/*$/, "/") + page : address(page);
  at("link").textContent = link;
  at("powiedziane").textContent = "";
  const said = await copiedInWords(link, at("link"), "Skopiowano odnośnik.", "Odnośnik");
  at("powiedziane").textContent = said + (link.startsWith("file:") ? " Działa tylko na tym urządzeniu." : "");
}

/**
 * @param {unknown} error
 * @returns {never}
 */
function failed(error) {
  state.textContent = FAILED;
  throw error;
}

export const startCompare = () => {
  listenToOffer(most, async (ids) => {
    await go(ids);
    state.focus();
  });
  /** @param {string} text */
  const say = (text) => {
    at("juz").textContent = text;
  };
  practiceBox(field, found(".k-compare__finder"), practices, ({ id, title }) => {
    if (!ids().includes(id)) return void add(id);
    field.value = "";
    say(`„${title}” już tu jest.`);
  }, say);
  at("kopiuj").addEventListener("click", copy);
  addEventListener("popstate", () => {
    if (here() !== shown) arrive().catch(failed);
  });
  onPlanChange(() => {
    if (!chosen.length) offer().catch(failed);
  });
  place.hidden = false;
  arrive().catch(failed);
};
