/* What is chosen for a visit: kept in this browser, and shown on every page by the buttons that add and take out. */
import { kept } from "../kept/kept.js";
import { isText, listOf, mapOf, recordOf, wholeFrom } from "../kept/shape.js";
import { root } from "../ui/address.js";
import { counted } from "../ui/counted.js";
import { LIMITS, readPlan, writtenPlan } from "./link.js";

const KEY = "katalog.plan", CARRIED = "wizyta";
const UNKEPT =
  "Nie zmieniono planu: w przeglądarce nie ma na niego miejsca. Wyrzuć niepotrzebne szkice w formularzach i spróbuj jeszcze raz.";
const ASIDE = "Poprzedniego planu nie udało się odczytać: jego zapis znajdziesz w planerze.";
const MOST = 999_999_999; // changes that are counted
const listeners = new Set();
const empty = () => ({ n: 0, plan: { days: [] }, texts: {} });
let forbidden = false, known = null, now = empty();

/* Keeping: `n` counts the changes, so that of two plans the newer one is known. */
const isLink = (value) => isText(value) && readPlan(value).skipped.length === 0;
export const planStore = kept(
  KEY,
  recordOf({ plan: isLink }, {
    n: wholeFrom(0, MOST),
    texts: mapOf(recordOf({}, { questions: listOf(isText), notes: isText })),
  }),
);

function stored() {
  const found = planStore.read();
  return found ? { n: found.n || 0, plan: readPlan(found.plan).plan, texts: found.texts || {} } : empty();
}

/* `<n>.<plan>` of an address or a tab, where it can be read. */
function arrived(carried) {
  const [, n, link] = /^(\d{1,9})\.(.*)$/s.exec(carried || "") || [], plan = link && readPlan(link).plan;
  return plan ? { n: Number(n), plan } : empty();
}

/* Where storage is not shared between pages, the links carry the plan; the name of the tab does on the way back. */
const carried = () => forbidden || location.protocol === "file:";
const baggage = () => `${now.n}.${writtenPlan(now.plan)}`;
const named = () => window.name.startsWith(`${KEY}=`) ? window.name.slice(KEY.length + 1) : "";

/* Takes what another tab, the address or a page visited before has changed; says whether anything was. */
function look() {
  const found = planStore.text(), before = now;
  if (found === undefined) forbidden = true;
  else if (found !== known) now = stored();
  known = found ?? null;
  if (carried()) {
    for (const { n, plan } of [new URLSearchParams(location.search).get(CARRIED), named()].map(arrived)) {
      if (n > now.n) now = { ...now, n, plan };
    }
  }
  return now !== before;
}

/* Keeps what is now chosen; says whether the browser does. */
function write() {
  const done = planStore.write({ ...now, plan: writtenPlan(now.plan) });
  known = planStore.text() ?? null;
  if (carried()) leave();
  return done;
}

export function keepPlan(plan, texts) {
  look();
  now = structuredClone({ n: Math.min(now.n + 1, MOST), plan, texts });
  const done = write();
  tell();
  return done;
}

/* The same for a button, which has no place for what is not kept: it is taken back, unless links carry it. Says what
   went wrong; nothing where nothing did. */
function changed(plan, texts) {
  const before = now;
  if (keepPlan(plan, texts) || carried()) return "";
  now = before;
  tell();
  return UNKEPT;
}

/* Leaves the plan in the address of this page and in the name of its tab. */
function leave() {
  window.name = `${KEY}=${baggage()}`;
  try {
    history.replaceState(history.state, "", onward(location.search + location.hash));
  } catch { /* a browser may refuse it on a disk */ }
}

/* The plan. Its object is a copy: what becomes of it is kept by `keep`. */
export function ownPlan() {
  if (look()) tell();
  return structuredClone({ plan: now.plan, texts: now.texts });
}

const stopsOf = (plan) => plan.days.flatMap(({ stops }) => stops);
export const countStops = (plan = ownPlan().plan) => stopsOf(plan).length;
export const isInPlan = (id) => stopsOf(now.plan).some((stop) => stop.id === id);

/* Adds a practice at the end of the last day; gives what went wrong, in words. */
export function addToPlan(id) {
  const { plan, texts } = ownPlan();
  if (countStops(plan) >= LIMITS.stops) {
    return `Nie dodano. Plan ma już ${countedStops(LIMITS.stops)} i więcej nie zmieści.`;
  }
  if (!plan.days.length) plan.days.push({ stops: [] });
  plan.days.at(-1).stops.push({ id });
  return changed(plan, texts);
}

/* Takes a practice out; gives what went wrong, in words. */
export function removeFromPlan(id) {
  const { plan, texts } = ownPlan();
  for (const day of plan.days) day.stops = day.stops.filter((stop) => stop.id !== id);
  return changed(plan, texts);
}

/* Carrying */
const isPage = (url) => url.href.startsWith(root) && /(\.html|\/)$/.test(url.pathname);

/* An address with the plan in it, written as it was (relative or whole); the plan stands last, before the #. */
export function onward(address) {
  if (!carried() || !now.n) return address;
  const [, path, query = "", hash = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address);
  const others = query.split("&").filter((part) => part && !part.startsWith(`${CARRIED}=`));
  return `${path}?${[...others, `${CARRIED}=${baggage()}`].join("&")}${hash}`;
}

function onLink(event) {
  const link = event.target.closest("a[href]"), address = link && link.getAttribute("href");
  if (!address || address.startsWith("#") || !carried()) return;
  const url = new URL(address, document.baseURI);
  if (isPage(url)) link.setAttribute("href", onward(address));
  else if (named() && !url.href.startsWith(root)) window.name = ""; // what is chosen is nobody else's matter
}

function onForm(event) {
  const form = event.target;
  if (!carried() || !now.n || !form.matches("[data-k-search]")) return;
  const field = form.elements[CARRIED] ||
    form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name: CARRIED }));
  field.value = baggage();
}

/* Showing */
/* `1 punkt`, `2 punkty`, `5 punktów`. */
export const countedStops = (number) => counted(number, "punkt", "punkty", "punktów");
const status = document.createElement("div");
status.className = "k-hidden";
status.setAttribute("role", "status");

/* A button that adds a practice to the plan or takes it out. Its label says how it is, and to a screen reader of what. */
export function planButton(id, title) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "k-add";
  button.dataset.kPlan = id;
  button.dataset.title = title;
  button.append(document.createElement("span"), "");
  show(button);
  return button;
}

function show(button) {
  const chosen = isInPlan(button.dataset.kPlan), label = chosen ? "W planie wizyty" : "Dodaj do wizyty";
  button.firstChild.className = `k-icon k-icon--${chosen ? "w-planie" : "do-planu"}`;
  button.lastChild.data = ` ${label}`;
  button.ariaLabel = `${label}${chosen ? " – usuń" : ""}: ${button.dataset.title}`;
  button.title = chosen ? "Usuń z planu wizyty" : "";
  button.classList.toggle("k-add--chosen", chosen);
}

function onButton(event) {
  const button = event.target.closest("button[data-k-plan]");
  if (!button) return;
  again();
  const id = button.dataset.kPlan, chosen = isInPlan(id), unread = planStore.unread().some(({ here }) => here);
  const wrong = chosen ? removeFromPlan(id) : addToPlan(id);
  const said = button.closest("dialog")?.querySelector("[data-k-plan-status]") || status; // beside a dialog nothing is heard
  said.className = wrong || unread ? "k-add-full" : "k-hidden";
  said.textContent = wrong || [
    chosen ? "Usunięto." : "Dodano.",
    countStops() ? `W planie: ${countedStops(countStops())}.` : "Plan jest pusty.",
    ...(unread ? [ASIDE] : []),
  ].join(" ");
}

function tell() {
  for (const button of document.querySelectorAll("button[data-k-plan]")) show(button);
  const way = document.querySelector("[data-k-to-plan]"), number = stopsOf(now.plan).length;
  way.lastChild.hidden = !number;
  way.lastChild.textContent = number;
  way.ariaLabel = number ? `Plan wizyty: ${countedStops(number)}` : "Plan wizyty";
  for (const listener of listeners) listener();
}

const again = () => {
  if (look()) tell();
};

export const onPlanChange = (listener) => {
  listeners.add(listener);
};

export function startChoice() {
  look();
  for (const place of document.querySelectorAll("[data-k-to-visit]")) {
    const title = (place.closest(".k-card") || document).querySelector(".k-card__title, h1").textContent;
    place.append(planButton(place.dataset.kToVisit, title));
  }
  document.querySelector(".k-header").append(status);
  tell();
  if (carried() && now.n) write(); // it may have arrived
  document.addEventListener("click", onButton);
  for (const type of ["click", "auxclick", "contextmenu"]) document.addEventListener(type, onLink, true);
  document.addEventListener("submit", onForm, true);
  addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) again();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) again();
  });
}
