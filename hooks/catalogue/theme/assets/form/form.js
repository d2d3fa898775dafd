/* The form at work: opens an entry or a draft, and with every change writes the file, checks it and keeps the draft. */
import { constants } from "../data/constants.js";
import { tellUnkept, tellUnread } from "../kept/told.js";
import { visible } from "../text/texts.js";
import { address } from "../ui/address.js";
import { counted } from "../ui/counted.js";
import { element } from "../ui/element.js";
import { findNotice, quiet, say } from "../ui/notices.js";
import { shownBody } from "./body.js";
import { check } from "./check/entry.js";
import { fillForm, readForm, startControls, steady } from "./controls.js";
import { formData } from "./data.js";
import { parseDate } from "./check/dates.js";
import { draftOf } from "./draft.js";
import { draftFromPlan, tellFromPlan, visitFromPlan } from "./from_plan.js";
import { look } from "./look.js";
import { showProblems } from "./problems.js";
import { similar } from "./check/similar.js";
import { nameForId, slugify } from "../text/slug.js";
import { showWays, startWays } from "./ways.js";
import { bodyOf, written } from "./file/written.js";

const PAUSE = 250; // milliseconds after the last key before the file is checked
const UNKEPT =
  "Przeglądarka nie zachowała szkicu: nie pozwala na to albo nie ma już miejsca. Zanim zamkniesz tę kartę, wyślij albo pobierz plik.";

const form = document.querySelector("form[data-k-form]");
const data = formData;
const at = (id) => document.getElementById(`k-form-${id}`);
const body = at("body"), name = at("id");
const asked = new URLSearchParams(location.search);
const similarPlace = element("div", { role: "status" }); // told where one has just said what makes it similar

let entry = null,
  given = prefilled(),
  draft = draftOf(data.kind),
  named = false,
  problems = [],
  warned = false,
  run = 0,
  file = null;
let settled = ""; // what the form holds, as it was opened or kept

const today = () => {
  const now = new Date(), two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/* The folder in which the file belongs: of its voivodeship, or of its year; empty while the voivodeship is not chosen. */
function folder(fields) {
  if (data.kind === "praktyka") return data.regions.find((region) => region.name === fields.region)?.slug || "";
  return parseDate(fields.start || "")?.year?.toString().padStart(4, "0") || data.noYear;
}

/* A name for the file from what it says: the host and the town, or the first organiser and the year. */
async function proposedName(fields) {
  if (data.kind === "praktyka") return fields.host ? slugify(nameForId(fields.host, fields.locality || "")) : "";
  if (!fields.organisers) return "";
  const year = parseDate(fields.start || "")?.year, base = slugify(`${fields.organisers[0]} ${year || ""}`);
  let free = base;
  for (let number = 2; await look.path("wizyta", free); number++) free = `${base}-${number}`;
  return free;
}

/* What the form holds: the fields, the text under them, and where the file belongs. */
async function state() {
  const { fields, body: text } = typed();
  if (!entry && !named) name.value = await proposedName(fields);
  const id = entry ? entry.id : name.value.trim();
  const own = entry ? entry.path.split("/")[1] : folder(fields);
  return {
    fields,
    body: text,
    id,
    folder: own,
    path: entry ? entry.path : `${constants.folders[data.kind]}/${own || "…"}/${id || "…"}.md`,
  };
}

async function update() {
  const mine = ++run;
  const now = await state();
  const text = written(entry, now.fields, now.body, data.schema);
  const found = await check({ ...data, today: today() }, { ...now, entry }, look);
  if (mine !== run) return;
  file = { ...now, text };
  problems = found;
  at("path").textContent = `practices/${now.path}`;
  at("text").textContent = text;
  steady(() => {
    at("preview").replaceChildren(shownBody(now.body, `${constants.folders[data.kind]}/${now.folder}`));
    showProblems(form, problems);
  });
  showState();
  drawWays();
  await showSimilar(now.fields, mine);
}

function showState() {
  const count = problems.length;
  at("state").textContent = count
    ? `Do uzupełnienia lub poprawienia: ${counted(count, "miejsce", "miejsca", "miejsc")}.`
    : "Plik jest poprawny: można go wysłać.";
  at("state").dataset.kRight = String(!count);
  at("show").hidden = !count;
  at("pictures").hidden = !problems.some(({ code }) => code === data.messages.image.code);
}

function drawWays() {
  const what = entry ? "Poprawka" : data.kind === "praktyka" ? "Nowa praktyka" : "Nowa wizyta";
  showWays({
    path: `practices/${file.path}`,
    text: file.text,
    subject: `${what}: ${file.fields.title || file.id}`,
    isNew: !entry,
  });
}

async function showSimilar(fields, mine) {
  if (data.kind !== "praktyka" || !fields.host || !fields.region || !fields.entity_type) return quiet("similar");
  const town = fields.locality || fields.municipality || "";
  const ids = (await look.near(`${fields.host} ${town}`)).filter((id) => id !== entry?.id);
  const entries = await Promise.all(ids.map((id) => look.entry("praktyka", id)));
  const hosts = entries.filter(Boolean).map(({ id, fields: of }) => ({
    id,
    title: of.title,
    host: of.host,
    region: of.region,
    town: of.locality || of.municipality || "",
    entity_type: of.entity_type,
  }));
  const found = similar(fields, hosts);
  if (mine !== run) return;
  if (!found) return steady(() => quiet("similar"));
  if (findNotice("similar")?.querySelector(`a[href$="praktyki/${found.id}.html"]`)) return;
  steady(() =>
    say("similar", [
      "W katalogu jest już podobna praktyka: ",
      element("a", { href: address(`praktyki/${found.id}.html`), target: "_blank", textContent: found.title }),
      ` (${[found.host, found.town].filter(Boolean).join(", ")}). Jeśli to ten sam gospodarz, `,
      element("a", { href: `?wpis=${found.id}`, textContent: "popraw tamten wpis" }),
      " zamiast dodawać nowy.",
    ], { put: (made) => similarPlace.append(made) })
  );
}

const touched = () => file.text !== (entry ? entry.text : written(null, given, "", data.schema));

/* What of the form a draft holds; of the file as it was written last, unless told otherwise. */
const contents = ({ fields, body: text } = file) => ({ fields, body: text, id: named ? name.value : "" });
const typed = () => ({ fields: readForm(form), body: visible(body.value) });

/* A draft that is opened again stays as it was kept, with its day, until something changes; so does the one that another
   tab keeps, until something changes in this one. */
function keep() {
  const now = contents(), text = JSON.stringify(now), drafted = touched();
  if (text === settled) return;
  if (!drafted) draft.drop();
  else if (!draft.write({ ...now, base: entry?.text, at: new Date().toISOString() })) return void tellUnkept(UNKEPT);
  settled = text;
  tellUnkept("");
  at("drop").hidden = !drafted;
}

let waiting = 0;
function changed() {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    waiting = 0;
    update().then(keep).catch(failed);
  }, PAUSE);
}

/* Keeps what was typed right before the page is left. */
function leave() {
  if (!waiting || !file) return;
  const { fields, body: text } = typed();
  file = { ...file, fields, body: text, text: written(entry, fields, text, data.schema) };
  keep();
}

function failed(error) {
  say("failed", [
    "Nie udało się sprawdzić pliku. Odśwież stronę: szkic zostanie, jeśli przeglądarka pozwala go zachować.",
  ]);
  throw error;
}

/* Puts into the form what a draft or an entry holds. */
function open({ fields, body: text, id = "" }) {
  fillForm(form, fields);
  body.value = text;
  body.dispatchEvent(new Event("input", { bubbles: true }));
  named = Boolean(id);
  if (!entry) name.value = id;
}

const untouched = () => entry ? { fields: entry.fields, body: bodyOf(entry) } : { fields: given, body: "" };

/* What the address of the page gives for a new entry, such as `region=śląskie`. */
function prefilled() {
  const simple = Object.entries(data.schema.properties).filter(([, field]) =>
    field.type !== "array" && field.type !== "object"
  );
  return Object.fromEntries(simple.flatMap(([key]) => asked.get(key) ? [[key, asked.get(key)]] : []));
}

function drop() {
  const thrown = contents(typed());
  draft.drop();
  quiet("draft");
  open(untouched());
  settled = JSON.stringify(contents(typed()));
  warned = false;
  update().then(() => {
    at("drop").hidden = true;
  }).catch(failed);
  say("dropped", [entry ? "Zmiany wyrzucono." : "Szkic wyrzucono."], { buttons: [["Cofnij", () => restore(thrown)]] })
    .querySelector("button").focus();
}

function restore(thrown) {
  open(thrown);
  changed();
  say("dropped", [entry ? "Zmiany przywrócono." : "Szkic przywrócono."]).focus();
}

/* One draft is kept of a form: the one typed in last. */
function elsewhere({ key, newValue }) {
  if (key === draft.key && newValue) {
    say("elsewhere", [
      "Ten formularz jest otwarty także w drugiej karcie. Zachowuje się tylko szkic z tej, w której ostatnio coś zmieniono, więc pracuj w jednej.",
    ]);
  }
}

async function arrive() {
  form.querySelector('[data-k-field="region"]')?.after(similarPlace);
  const wanted = asked.get("wpis");
  if (wanted) {
    entry = await look.entry(data.kind, wanted);
    if (entry) {
      draft = draftOf(data.kind, wanted);
      const title = `${data.kind === "praktyka" ? "Popraw praktykę" : "Popraw wizytę"}: ${entry.fields.title}`;
      document.title = document.title.replace(document.querySelector("h1").textContent, title);
      document.querySelector("h1").textContent = title;
      at("lead").replaceChildren(
        "Zmień, co trzeba: w pliku zmieni się tylko to, co zmienisz. ",
        element("a", {
          href: address(`${constants.folders[data.kind]}/${entry.id}.html`),
          textContent: "Wróć do wpisu",
        }),
        ".",
      );
      at("id-hint").textContent = "Nazwa pliku jest trwałym identyfikatorem wpisu, więc jej się tu nie zmienia.";
      name.value = entry.id;
      name.readOnly = true;
    } else {
      say("unknown", [`Nie ma wpisu o identyfikatorze „${wanted}”. Możesz dodać nowy.`]);
    }
  } else if (data.kind === "wizyta" && asked.has("plan")) {
    const from = await visitFromPlan(asked.get("plan"), look, data.regions);
    given = from.fields;
    if (from.link) draft = draftFromPlan(from.link);
    tellFromPlan(from);
  }
  const kept = draft.read();
  open(kept || untouched());
  settled = JSON.stringify(contents(typed()));
  await update();
  at("drop").hidden = !kept;
  if (kept) {
    const when = new Date(kept.at).toLocaleString("pl-PL", { dateStyle: "long", timeStyle: "short" });
    say("draft", [
      `To szkic zachowany w tej przeglądarce ${when}.`,
      kept.base === entry?.text
        ? ""
        : " Od tego czasu wpis w katalogu się zmienił: sprawdź, czy Twoje zmiany są nadal potrzebne.",
    ], { buttons: [["Wyrzuć szkic", drop]] });
  }
  tellUnread(draft, "szkic", "szkicu");
  form.dataset.kReady = "";
}

/* At the first try with mistakes in the file: shows them all instead, and says that it may be sent all the same. */
function held(event) {
  if (!problems.length || warned) return false;
  event.preventDefault();
  showAll();
  return true;
}

function showAll() {
  warned = true;
  update().then(() => showProblems(form, problems, { all: true })).catch(failed); // of what was typed just now, too
}

export const startForm = () => {
  startControls();
  form.addEventListener("input", changed);
  form.addEventListener("input", () => steady(() => quiet("dropped"))); // what is typed since must not be undone with it
  window.addEventListener("pagehide", leave);
  window.addEventListener("storage", elsewhere);
  form.addEventListener("change", changed);
  form.addEventListener("focusout", changed); // a field that was left empty is told of, too
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const event of ["input", "change"]) {
    name.addEventListener(event, () => {
      named = Boolean(name.value.trim());
      changed();
    });
  }
  at("show").addEventListener("click", showAll);
  at("drop").addEventListener("click", drop);
  startWays(held);

  arrive().catch(failed);
};
