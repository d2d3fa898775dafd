/* What is chosen for a visit: kept in this browser, and carried on by addresses where pages share no storage. */
/**
 * @import { Plan, Texts } from "./plan.d.ts"
 * @import { Shape } from "../kept/shape.js"
 */
import { kept, parsed } from "../kept/kept.js";
import { isText, listOf, mapOf, recordOf, wholeFrom } from "../kept/shape.js";
import { askedOf } from "../text/arrived.js";
import { root } from "../ui/address.js";
import { counted } from "../ui/counted.js";
import { element } from "../ui/element.js";
import { revised } from "./identity.js";
import { LIMITS, writtenPlan } from "./link.js";
import { readPlan } from "./reading.js";

/**
 * A plan, what was written of its stops, and how many changes made it: of two plans the newer one is known by it.
 *
 * @typedef {{ n: number, plan: Plan, texts: Texts }} Chosen
 */

const KEY = "katalog.plan", CARRIED = "wizyta";
const UNKEPT =
  "Nie zmieniono planu: w przeglądarce nie ma na niego miejsca. Usuń niepotrzebne szkice w formularzach i spróbuj jeszcze raz.";
const MOST = 999_999_999; // changes that are counted

/* Keeping */

/** @param {string} link */
function isWhole(link) {
  const { skipped, damage } = readPlan(link);
  return !skipped.length && !damage;
}

/** @type {Shape<string>} */
const isLink = (value) => isText(value) && isWhole(value);
/** @type {Shape<Texts>} */
const areTexts = mapOf(recordOf({}, { questions: listOf(isText), notes: isText }));
export const planStore = kept(KEY, recordOf({ plan: isLink }, { n: wholeFrom(0, MOST), texts: areTexts }));
/** @type {Set<() => void>} */
const listeners = new Set();
let now = chosen(null);
/** @type {string | null} the text that is kept, as it was seen last */
let known = null;
let forbidden = false;

/**
 * @param {string | null} link
 * @param {number} [n]
 * @param {Texts} [texts]
 * @returns {Chosen}
 */
function chosen(link, n = 0, texts = {}) {
  const plan = link === null ? null : readPlan(link).plan;
  return plan ? { n, plan, texts } : { n: 0, plan: { days: [] }, texts: {} };
}

function stored() {
  const found = planStore.read();
  return found ? chosen(found.plan, found.n, found.texts) : chosen(null);
}

/**
 * `<n>.<plan>` of an address, in the name of a tab with the texts of its stops on a second line; where it can be read,
 * and whole: half a plan takes the place of none.
 *
 * @param {string | null} text
 */
function arrived(text) {
  const [, n, link, rest] = /^(\d{1,9})\.([^\n]*)\n?(.*)$/s.exec(text ?? "") ?? [];
  const texts = parsed(rest ?? "");
  return { ...chosen(link && isWhole(link) ? link : null, Number(n)), texts: areTexts(texts) ? texts : null };
}

/** Where storage is not shared between pages, the links carry the plan; the name of the tab does on the way back. */
const carried = () => forbidden || location.protocol === "file:";
const baggage = () => `${now.n}.${writtenPlan(now.plan)}`;
const named = () => window.name.startsWith(`${KEY}=`) ? window.name.slice(KEY.length + 1) : "";

/** Takes what another tab, the address or a page visited before has changed; says whether anything was. */
function look() {
  const found = planStore.text(), before = now;
  if (found === undefined) forbidden = true;
  else if (found !== known) now = stored();
  known = found ?? null;
  if (carried()) {
    for (const { n, plan, texts } of [named(), askedOf(location.search).get(CARRIED)].map(arrived)) {
      if (n > now.n) now = { n, plan, texts: texts ?? now.texts };
    }
  }
  return now !== before;
}

/** Keeps what is now chosen; says whether the browser does. */
function write() {
  const done = planStore.write({ ...now, plan: writtenPlan(now.plan) });
  known = planStore.text() ?? null;
  if (carried()) leave();
  return done;
}

/**
 * Keeps a plan as one's own; says whether the browser does.
 *
 * @param {Plan} plan
 * @param {Texts} texts
 */
export function keepPlan(plan, texts) {
  look();
  now = structuredClone({ n: Math.min(now.n + 1, MOST), plan, texts });
  const done = write();
  tell();
  return done;
}

/**
 * The same for a button, which has no place for what is not kept: it is taken back, unless links carry it.
 *
 * @param {Plan} plan
 * @param {Texts} texts
 * @returns what went wrong; nothing where nothing did
 */
function changed(plan, texts) {
  const before = now;
  if (keepPlan(plan, texts) || carried()) return "";
  now = before;
  tell();
  return UNKEPT;
}

/** Leaves the plan in the address of this page and in the name of its tab. */
function leave() {
  window.name = `${KEY}=${baggage()}\n${JSON.stringify(now.texts)}`;
  try {
    history.replaceState(history.state, "", onward(location.search + location.hash));
  } catch { /* a browser may refuse it on a disk */ }
}

/** One's own plan. Its object is a copy: what becomes of it is kept by `keepPlan`. */
export function ownPlan() {
  again();
  return structuredClone({ plan: now.plan, texts: now.texts });
}

/** @param {Plan} plan */
const stopsOf = (plan) => plan.days.flatMap(({ stops }) => stops);
export const countStops = (plan = ownPlan().plan) => stopsOf(plan).length;

/** @param {string | undefined} id */
export const isInPlan = (id) => stopsOf(now.plan).some((stop) => stop.id === id);

/**
 * `1 punkt`, `2 punkty`, `5 punktów`.
 *
 * @param {number} number
 */
export const countedStops = (number) => counted(number, "punkt", "punkty", "punktów");

/**
 * Adds a practice at the end of the last day.
 *
 * @param {string} id
 * @returns what went wrong, in words
 */
export function addToPlan(id) {
  const { plan, texts } = ownPlan();
  if (countStops(plan) >= LIMITS.stops) {
    return `Nie dodano. Plan ma już ${countedStops(LIMITS.stops)} i więcej nie zmieści.`;
  }
  if (!plan.days.length) plan.days.push({ stops: [] });
  plan.days[plan.days.length - 1].stops.push({ id });
  revised(plan);
  return changed(plan, texts);
}

/**
 * Takes a practice out.
 *
 * @param {string} id
 * @returns what went wrong, in words
 */
export function removeFromPlan(id) {
  const { plan, texts } = ownPlan();
  revised(plan); // what each stop is known by depends on those before it
  for (const day of plan.days) day.stops = day.stops.filter((stop) => stop.id !== id);
  return changed(plan, texts);
}

/* Carrying */

/** @param {URL} url */
const isPage = (url) => url.href.startsWith(root) && /(\.html|\/)$/.test(url.pathname);

/**
 * An address with the plan in it, written as it was (relative or whole); the plan stands last, before the #.
 *
 * @param {string} address
 */
export function onward(address) {
  if (!carried() || !now.n) return address;
  const [, path, query = "", hash = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  const others = query.split("&").filter((part) => part && !part.startsWith(`${CARRIED}=`));
  return `${path}?${[...others, `${CARRIED}=${baggage()}`].join("&")}${hash}`;
}

/** @param {Event} event */
function onLink({ target }) {
  const link = target instanceof Element && target.closest("a[href]"), address = link && link.getAttribute("href");
  if (!address || address.startsWith("#") || !carried()) return;
  const url = new URL(address, document.baseURI);
  if (isPage(url)) link.setAttribute("href", onward(address));
  else if (named() && !url.href.startsWith(root)) window.name = ""; // what is chosen is nobody else's matter
}

/** @param {Event} event */
function onForm({ target: form }) {
  if (!carried() || !now.n || !(form instanceof HTMLFormElement) || !form.matches("[data-k-search]")) return;
  const field = form.querySelector(`[name=${CARRIED}]`) ?? element("input", { type: "hidden", name: CARRIED });
  field.setAttribute("value", baggage());
  form.append(field);
}

/* Telling */

function tell() {
  for (const listener of listeners) listener();
}

/** Takes what has changed elsewhere, and tells of it. */
export const again = () => {
  if (look()) tell();
};

/**
 * Has a function called whenever the plan has changed.
 *
 * @param {() => void} listener
 */
export const onPlanChange = (listener) => {
  listeners.add(listener);
};

/** Whether the address brought a plan of which a part was lost on its way; it is passed over. */
export function lostOnTheWay() {
  const text = carried() ? askedOf(location.search).get(CARRIED) : null;
  return text !== null && !isWhole(text.replace(/^\d{1,9}\./, ""));
}

/** Starts to take what changes elsewhere, and to carry the plan on. */
export function startCarrying() {
  look();
  tell();
  if (carried() && now.n) write(); // it may have arrived
  for (const type of ["click", "auxclick", "contextmenu"]) document.addEventListener(type, onLink, true);
  document.addEventListener("submit", onForm, true);
  addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) again();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) again();
  });
}
