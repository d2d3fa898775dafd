/* The form as one arrives at it: a new entry, or the one that the address asks for, or the draft of either. */
import { constants } from "../data/constants.js";
import { tellUnread } from "../kept/told.js";
import { pastedId } from "../text/slug.js";
import { address } from "../ui/address.js";
import { element } from "../ui/element.js";
import { found } from "../ui/found.js";
import { say } from "../ui/notices.js";
import { formData } from "./data.js";
import { draftOfEntry } from "./draft/draft.js";
import { drop } from "./draft/drop.js";
import { draftFromPlan, tellFromPlan, visitFromPlan } from "./draft/from_plan.js";
import { textIn } from "./file/values.js";
import { look } from "./look.js";
import { at, form, nameBox } from "./page.js";
import { open, settle, untouched } from "./state/contents.js";
import { asked } from "./state/given.js";
import { state } from "./state/state.js";
import { update } from "./state/update.js";

/** @import { Entry } from "../data/shipped.d.ts" */
/** @import { Draft } from "./draft/draft.js" */

/** Opens what is asked for, and its draft where one is kept. */
export async function arrive() {
  const wanted = asked.get("wpis"), plan = asked.get("plan");
  if (wanted) await toMend(wanted);
  else if (formData.kind === "wizyta" && plan !== null) await fromPlan(plan);
  const kept = state.draft.read();
  open(kept ?? untouched());
  settle();
  await update();
  at("drop").hidden = !kept;
  if (kept) tellKept(kept);
  tellUnread(state.draft, "szkic", "szkicu");
  form.dataset.kReady = "";
}

/** @param {string} wanted */
async function toMend(wanted) {
  const { kind } = formData, asked = pastedId(wanted), id = await look.current(kind, asked);
  const entry = id && await look.entry(kind, id);
  if (!entry) return void say("unknown", [await whyNone(wanted, asked), ...await elsewhere(asked)]);
  state.entry = entry;
  state.draft = draftOfEntry(kind, entry);
  if (id !== asked) say("former", [`Ten wpis zmienił identyfikator: dawniej „${asked}”, teraz „${id}”.`]);
  drawMending(entry);
}

/**
 * @param {string} wanted
 * @param {string} asked - the id in it
 */
const whyNone = async (wanted, asked) =>
  await look.path(formData.kind, asked)
    ? `Wpis „${asked}” wycofano z katalogu. Możesz dodać nowy.`
    : `Nie ma wpisu o identyfikatorze „${wanted}”. Możesz dodać nowy.`;

/**
 * The way to the other form, where the id is that of an entry of the other kind.
 *
 * @param {string} asked
 */
async function elsewhere(asked) {
  const other = formData.kind === "praktyka" ? "wizyta" : "praktyka", id = await look.current(other, asked);
  const page = other === "praktyka" ? "dodaj.html" : "dodaj-wizyte.html", textContent = `Popraw: ${id}`;
  return id ? [" Jest taka " + other + ". ", element("a", { href: address(`${page}?wpis=${id}`), textContent })] : [];
}

/** @param {Entry} entry */
function drawMending({ id, fields }) {
  const heading = found("h1");
  const title = `${formData.kind === "praktyka" ? "Popraw praktykę" : "Popraw wizytę"}: ${textIn(fields.title)}`;
  document.title = document.title.replace(heading.textContent ?? "", title);
  heading.textContent = title;
  at("lead").replaceChildren(
    "Zmień, co trzeba: w pliku zmieni się tylko to, co zmienisz. ",
    element("a", { href: address(`${constants.folders[formData.kind]}/${id}.html`), textContent: "Wróć do wpisu" }),
    ".",
  );
  at("id-hint").textContent = "Nazwa pliku jest trwałym identyfikatorem wpisu, więc jej się tu nie zmienia.";
  nameBox.value = id;
  nameBox.readOnly = true;
}

/** @param {string} plan */
async function fromPlan(plan) {
  const from = await visitFromPlan(plan, look, formData.regions);
  state.given = from.fields;
  if (from.link) state.draft = draftFromPlan(from.link);
  tellFromPlan(from);
}

/** @param {Draft} draft */
function tellKept(draft) {
  const when = new Date(draft.at).toLocaleString("pl-PL", { dateStyle: "long", timeStyle: "short" });
  const changed = draft.base !== state.entry?.text;
  say("draft", [
    `To szkic zachowany w tej przeglądarce ${when}.`,
    changed ? " Od tego czasu wpis w katalogu się zmienił: sprawdź, czy Twoje zmiany są nadal potrzebne." : "",
  ], { buttons: [["Usuń szkic", drop]] });
}
