/* The page that compares practices: which ones stands in the address, else one's own plan offers them. */
import { goTo, here } from "../browse/address.js";
import { given } from "../data/given.js";
import { lookups } from "../data/lookups.js";
import { onPlanChange, ownPlan } from "../plan/choice.js";
import { practiceBox } from "../search/practices.js";
import { address } from "../ui/address.js";
import { copiedInWords } from "../ui/copied.js";
import { counted } from "../ui/counted.js";
import { element } from "../ui/element.js";
import { focusNext } from "../ui/focus.js";
import { every } from "../ui/found.js";
import { compared } from "./rows.js";
import { comparedTable, sameRows } from "./table.js";

const { runs, practices, most } = given("k-compare-data");
const look = lookups(runs);
const at = (name) => document.getElementById(`porownanie-${name}`);
const place = document.getElementById("porownanie"),
  state = at("stan"),
  tables = at("tabele"),
  field = at("pole"),
  plan = at("plan");
const FAILED = "Nie udało się wczytać praktyk. Odśwież stronę, a jeśli to nie pomoże, otwórz je z list w menu.";
const HEADS = ["title", "host"]; // what stands at the head of a practice's column
let chosen = [], shown = null, asked = 0; // the briefs compared, the query that asked for them, how many times it was asked

const ids = () => chosen.map(({ id }) => id);
const query = (wanted) => (wanted.length ? `?wpisy=${wanted.join(".")}` : "");
const comparedInWords = (number) => `Porównano ${counted(number, "praktykę", "praktyki", "praktyk")}`;

/* What the address asks for: the ids that the practices have now, and what to tell of the others. */
async function wanted() {
  const names = (new URLSearchParams(here()).get("wpisy") || "").split(".").filter(Boolean);
  const found = await Promise.all(names.map((name) => look.current("praktyka", name)));
  const unknown = names.filter((_, index) => !found[index]), known = [...new Set(found.filter(Boolean))];
  const notes = [];
  if (unknown.length) {
    notes.push(`Pominięto, bo katalog tego nie zna: ${unknown.map((name) => `„${name}”`).join(", ")}.`);
  }
  if (known.length > most) {
    notes.push(`Porównać można najwyżej cztery praktyki. Pokazano pierwsze cztery z ${known.length}.`);
  }
  return { known: known.slice(0, most), notes };
}

/* Shows what the address asks for. */
async function arrive() {
  const mine = ++asked;
  shown = here();
  const { known, notes } = await wanted();
  const briefs = await Promise.all(known.map(look.brief));
  if (mine !== asked) return;
  chosen = briefs;
  at("uwagi").replaceChildren(...notes.map((note) => element("li", { textContent: note })));
  draw();
  await drawOffer();
}

/* Goes on to other practices: into the address, then onto the page. */
async function go(next) {
  goTo(query(next));
  await arrive();
}

function draw() {
  const { different, same } = compared(chosen.map(({ facts }) => facts.filter(([key]) => !HEADS.includes(key)))),
    several = chosen.length > 1;
  state.textContent = said(different.length, same.length);
  const parts = [];
  if (several && different.length) parts.push(element("h2", { textContent: "Różne" }));
  if (chosen.length) parts.push(comparedTable(chosen, different, remove));
  if (several && same.length) parts.push(element("h2", { textContent: "Takie same" }));
  if (same.length) parts.push(sameRows(same));
  tables.replaceChildren(...parts);
  at("co-dalej").hidden = !several;
  at("link").hidden = true;
  at("powiedziane").textContent = "";
  at("dodaj").hidden = chosen.length >= most;
  at("dosc").hidden = chosen.length < most;
}

function said(different, same) {
  if (!chosen.length) return "Nie wybrano jeszcze żadnej praktyki.";
  if (chosen.length === 1) return "Wybrano jedną praktykę. Dodaj drugą, żeby je porównać.";
  const differ = different
    ? counted(different, "cecha się różni", "cechy się różnią", "cech się różni")
    : "żadna cecha się nie różni";
  const alike = same
    ? counted(same, "jest taka sama", "są takie same", "jest takich samych")
    : "żadna nie jest taka sama";
  return `${comparedInWords(chosen.length)}: ${differ}, ${alike}.`;
}

async function remove(id) {
  const index = ids().indexOf(id);
  await go(ids().filter((other) => other !== id)).catch(failed);
  focusNext(every(".k-compare__remove", HTMLButtonElement, tables), index, field);
}

async function add(id) {
  field.value = "";
  await go([...ids(), id]).catch(failed);
  if (chosen.length >= most) state.focus();
}

/* Where nothing is chosen: the practices of one's own plan, or how to begin. */
async function drawOffer() {
  const mine = asked;
  const stops = chosen.length ? [] : ownPlan().plan.days.flatMap((day) => day.stops).filter(({ id }) => id);
  const found = await Promise.all(stops.map(({ id }) => look.current("praktyka", id)));
  const briefs = await Promise.all([...new Set(found.filter(Boolean))].map(look.brief));
  if (mine !== asked) return;
  plan.hidden = briefs.length < 2;
  at("poczatek").hidden = Boolean(chosen.length) || !plan.hidden;
  plan.querySelector("ul").replaceChildren(
    ...briefs.map(({ id, title, host, place: where }) =>
      element(
        "li",
        {},
        element(
          "label",
          {},
          element("input", { type: "checkbox", value: id, checked: briefs.length <= most }),
          element("span", {}, title, element("small", { textContent: `${host} · ${where}` })),
        ),
      )
    ),
  );
  limit();
  tables.ariaBusy = "false";
  place.dataset.done = "";
}

const checked = () => [...plan.querySelectorAll(":checked")].map(({ value }) => value);

/* When as many are chosen as can be compared, no other can be. */
function limit() {
  const full = checked().length >= most;
  for (const box of plan.querySelectorAll("input:not(:checked)")) box.disabled = full;
}

function failed(error) {
  state.textContent = FAILED;
  throw error;
}

export const startCompare = () => {
  plan.addEventListener("change", limit);
  plan.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (checked().length < 2) {
      at("plan-blad").textContent = "Zaznacz co najmniej dwie praktyki.";
      return;
    }
    await go(checked()).catch(failed);
    state.focus();
  });

  practiceBox(field, field.parentElement, practices, ({ id, title }) => {
    if (!ids().includes(id)) return void add(id);
    field.value = "";
    at("juz").textContent = `„${title}” już tu jest.`;
  }, (text) => {
    at("juz").textContent = text;
  });

  at("kopiuj").addEventListener("click", async () => {
    const site = place.dataset.site.replace(/\/*$/, "/"), page = `porownaj.html${query(ids())}`;
    const link = place.dataset.site ? site + page : address(page);
    at("link").textContent = link;
    at("powiedziane").textContent = "";
    const said = await copiedInWords(link, at("link"), "Skopiowano link.", "Link");
    const reach = link.startsWith("file:") ? " Działa tylko na tym urządzeniu." : "";
    at("powiedziane").textContent = said + reach;
  });

  addEventListener("popstate", () => {
    if (here() !== shown) arrive().catch(failed);
  });
  onPlanChange(() => {
    if (!chosen.length) drawOffer().catch(failed);
  });

  place.hidden = false;
  arrive().catch(failed);
};
