/* The planner at work: opens one's own plan or the one of a link, and with every change reckons and draws it anew. */
import { engine } from "../data/pieces.js";
import { tellUnread } from "../kept/told.js";
import { countedStops, onPlanChange, ownPlan, planStore } from "../plan/choice.js";
import { DEFAULTS, LIMITS, readPlan, writtenPlan } from "../plan/link.js";
import { scheduleOf } from "../plan/schedule.js";
import { practiceBox } from "../search/practices.js";
import { address } from "../ui/address.js";
import { counted, grouped } from "../ui/counted.js";
import { quiet, say } from "../ui/notices.js";
import { planBorrowed } from "./borrowed.js";
import { planDays } from "./days.js";
import { undoable } from "./done.js";
import { planEdits } from "./edits.js";
import { told } from "./fields.js";
import { planHead } from "./head.js";
import { planKnown } from "./known.js";
import { planOpened } from "./opened.js";
import { planOuts } from "./outs.js";
import { planPaper } from "./paper.js";
import { planRoute, planWays } from "./route.js";
import { planSuggestions } from "./suggestions.js";
import { lasting, sentence } from "./words.js";

const page = document.getElementById("k-plan"), site = page.dataset.kSite.replace(/\/+$/, "");
const data = JSON.parse(document.getElementById("k-plan-data").textContent);
const at = (id) => document.getElementById(`k-plan-${id}`);

const known = planKnown(data), opened = planOpened(), days = planDays(at("days"));
const sayAdd = told(at("add"), at("add-said"));
const undo = undoable(opened, { changed, open });
const edit = planEdits(opened, known, days, { changed, undoable: undo, sayAdd });
const head = planHead(edit);
const outs = planOuts(site, now, head.askDate);
const shownOf = (stop) => known.described(stop, opened.textsOf(stop));
let schedule = [], drawn = 0; // how often

function now() {
  const { plan } = opened;
  return { plan, schedule, link: at("link").textContent, stops: plan.days.map((day) => day.stops.map(shownOf)) };
}

function changed() {
  opened.keep();
  quiet("done");
  quiet("full");
  draw();
}

/* --- What is drawn --- */
function draw() {
  const { plan, stops } = opened, shown = { empty: !plan.days.length, filled: plan.days.length, stops: stops.length };
  schedule = scheduleOf(plan, known.positionOf);
  const ways = planWays(plan, schedule, known);
  for (const each of page.querySelectorAll("[data-k-when]")) each.hidden = !shown[each.dataset.kWhen];
  head.update(plan, known.towns.words);
  days.draw({ plan, schedule, stopShown: shownOf, where: plan.end?.town, edit });
  planRoute(at("map"), data.map, ways);
  at("map-part").hidden = !ways.some((way) => way.length);
  at("sum").textContent = sum();
  at("new-day").disabled = plan.days.length >= LIMITS.days;
  at("add-hint").textContent = plan.days.length > 1
    ? `Trafi na koniec dnia ${plan.days.length}; potem przeniesiesz ją na inny dzień.`
    : "Wpisz nazwę, miejscowość albo to, czego szukasz.";
  sayAdd("");
  drawOuts();
  suggest(ways, ++drawn).catch(failed);
}

function sum() {
  const drives = schedule.flatMap(({ stops, home }) => [...stops.map(({ drive }) => drive), home]).filter(Boolean);
  const [far, long] = ["kilometres", "minutes"].map((unit) => drives.reduce((whole, drive) => whole + drive[unit], 0));
  const stops = countedStops(opened.stops.length);
  const time = counted(opened.plan.days.length, "dniu", "dniach", "dniach");
  return sentence(`${stops} w ${time}${far ? `, w drodze ok.\u00a0${grouped(far)}\u00a0km i ${lasting(long)}` : ""}`);
}

function drawOuts() {
  const { plan, link, own } = opened, ids = [...new Set(opened.stops.map(({ id }) => id).filter(Boolean))];
  outs({
    link: `${site ? `${site}/planer.html` : location.href.split(/[?#]/)[0]}?plan=${link}`,
    form: address(`dodaj-wizyte.html?plan=${link}`),
    compare: address(`porownaj.html${own && ids.length > data.compared ? "" : `?wpisy=${ids.join(".")}`}`),
  });
  at("local").hidden = Boolean(site) || location.protocol !== "file:";
  at("compare").hidden = ids.length < 2;
  planPaper(at("paper"), {
    plan,
    schedule,
    shownOf,
    start: known.towns.words(plan.start),
    end: known.towns.words(plan.end),
    speed: plan.speed ?? DEFAULTS.speed,
    detour: plan.detour ?? DEFAULTS.detour,
  });
}

async function suggest(ways, mine) {
  const chosen = opened.stops.map(known.briefOf).filter(Boolean);
  const choice = {
    types: chosen.map(({ type }) => type),
    topics: chosen.flatMap(({ topics }) => topics),
    taken: chosen.map(({ id }) => id),
  };
  await planSuggestions(at("near"), data, ways.map((way) => way.map(({ position }) => position)), choice, {
    add: edit.add,
    otherwise: at("add"),
    current: () => mine === drawn,
  });
}

/* --- Opening --- */
async function open(plan, texts, own) {
  const unknown = await known.prepare(plan);
  opened.open(plan, texts, own);
  days.forget();
  draw();
  return unknown;
}

const sayUnread = () => tellUnread(planStore, "plan", "planu");
const sayBorrowed = () => planBorrowed(opened, open, () => days.focusDay(opened.plan.days[0]));

/* Whether there is anything in a plan that one would miss. */
const begun = ({ days, ...head }) => Object.keys(head).length > 0 || days.some(({ stops }) => stops.length);

async function arrive() {
  await engine();
  const asked = new URLSearchParams(location.search).get("plan");
  const mine = ownPlan(), given = asked === null ? null : readPlan(asked);
  if (given && !given.plan) say("skipped", [sentence(`Pominięto ${given.skipped.join("; ")}`)]);
  const own = !given?.plan || !begun(mine.plan) || writtenPlan(mine.plan) === writtenPlan(given.plan);
  const unknown = await open(given?.plan || mine.plan, own ? mine.texts : {}, own);
  if (unknown.length) say("unknown", [`Nie ma w katalogu: ${unknown.map((id) => `„${id}”`).join(", ")}. Pominięto.`]);
  if (given?.plan && given.skipped.length) {
    say("skipped", [sentence(`Pominięto, bo nie udało się tego odczytać z linku: ${given.skipped.join("; ")}`)]);
  }
  if (own && given?.plan) {
    opened.keep();
    opened.leaveLink();
  }
  if (!own) sayBorrowed();
  sayUnread();
  onPlanChange(again);
  page.dataset.kReady = "";
}

/* One's own plan was changed elsewhere: in another tab, or by a button of this page. */
function again() {
  const mine = ownPlan();
  if (!opened.own) return sayBorrowed();
  if (writtenPlan(mine.plan) === opened.link && JSON.stringify(mine.texts) === JSON.stringify(opened.texts)) return;
  quiet("done"); // what would be undone is no longer the last
  sayUnread();
  open(mine.plan, mine.texts).catch(failed);
}

function failed(error) {
  say("failed", ["Nie udało się wczytać planu. Odśwież stronę."]);
  throw error;
}

export const startPlanner = () => {
  at("new-day").addEventListener("click", edit.newDay);
  at("clear").addEventListener("click", edit.clear);
  practiceBox(at("add"), at("add").closest(".k-form__finder"), data.practices, (practice) => {
    at("add").value = "";
    edit.add(practice.id).catch(failed);
  }, sayAdd);
  /* What is being typed is kept when the page is left, also for another tab, without taking the focus from it. */
  document.addEventListener("visibilitychange", () => {
    const typed = document.activeElement;
    if (!document.hidden) return;
    typed.blur();
    typed.focus({ preventScroll: true });
  });
  arrive().catch(failed);
};
