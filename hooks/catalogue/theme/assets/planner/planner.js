/* The planner at work: with every change of the plan that is open, it is reckoned and drawn anew. */
/**
 * @import { Plan, Stop, Texts } from "../plan/plan.d.ts"
 * @import { Step } from "./route/ways.js"
 */
import { given } from "../data/given.js";
import { engine } from "../data/pieces.js";
import { onPlanChange } from "../plan/choice.js";
import { identify } from "../plan/identity.js";
import { placeInWords } from "../plan/places.js";
import { scheduleOf } from "../plan/schedule.js";
import { practiceBox } from "../search/practices.js";
import { byId } from "../ui/found.js";
import { quiet, say } from "../ui/notices.js";
import { again, arrive } from "./arrival.js";
import { drawAdding, drawLinks, drawParts, drawSum } from "./drawn.js";
import { undoable } from "./edits/done.js";
import { Edits } from "./edits/edits.js";
import { finderOf, told } from "./fields.js";
import { Head } from "./head.js";
import { wireOuts } from "./out/outs.js";
import { drawPaper } from "./out/paper.js";
import { at } from "./page.js";
import { DrawnDays } from "./programme/days.js";
import { drawRoute } from "./route/picture.js";
import { drawSuggestions, suggestionsFor } from "./route/suggestions.js";
import { leftOut, waysOf } from "./route/ways.js";
import { Known } from "./state/known.js";
import { OpenedPlan } from "./state/opened.js";

const data = given("k-plan-data");
const page = byId("k-plan"), site = (page.dataset.kSite ?? "").replace(/\/+$/, "");
const known = new Known(data), opened = new OpenedPlan(), days = new DrawnDays(at("days"));
const sayAdd = told(at("add"), at("add-said"));
const edits = new Edits({ opened, known, days, changed, undoable: undoable(opened, changed, open), sayAdd });
const head = new Head(edits.head, known.towns);
let drawn = 0; // how often

/** @param {Stop} stop */
const described = (stop) => known.described(stop, opened.textsOf(stop));

/** The plan that is open, with its hours and what is known of its stops. */
function reckoned() {
  const { plan } = opened, schedule = scheduleOf(plan, (stop) => known.positionOf(stop));
  return { plan, schedule, stops: plan.days.map((day) => day.stops.map(described)) };
}

/** Keeps and draws what became of the plan. */
function changed() {
  opened.keep();
  quiet("done");
  quiet("full");
  draw();
}

function draw() {
  const { plan, schedule, stops } = reckoned(), { towns } = known, ways = waysOf(plan, schedule, known);
  drawParts(opened);
  head.update(plan);
  days.draw({ plan, schedule, stops, edits, towns });
  drawRoute(at("map"), data.map, ways, leftOut(plan, stops));
  at("map-part").hidden = !ways.some((way) => way.length);
  drawSum(opened, schedule);
  drawAdding(plan);
  sayAdd("");
  drawLinks(opened, site, data);
  drawPaper(at("paper"), { plan, schedule, stops, start: placeInWords(plan.start), end: placeInWords(plan.end) });
  suggest(ways).catch(failed);
}

/**
 * Draws what lies near the ways, when it has come; nothing where the plan was drawn again by then.
 *
 * @param {Step[][]} ways
 */
async function suggest(ways) {
  const mine = ++drawn, chosen = opened.stops.flatMap((stop) => known.briefOf(stop) ?? []);
  const suggestions = await suggestionsFor(data.cells, ways, chosen);
  if (mine === drawn) drawSuggestions(at("near"), suggestions, data, { add, otherwise: at("add") });
}

/**
 * Adds a practice at the end of a day; of the last where none is said.
 *
 * @param {string} id
 * @param {number} [day]
 */
const add = (id, day) => edits.stops.add(id, day).catch(failed);

/**
 * Opens a plan in the place of the one that was; gives the ids that the catalogue does not know.
 *
 * @param {Plan} plan
 * @param {Texts} texts
 * @param {boolean} [own]
 */
async function open(plan, texts, own) {
  identify(plan); // before ids become what they are now
  const unknown = await known.prepare(plan, texts);
  opened.open(plan, texts, own);
  days.forget();
  draw();
  return unknown;
}

/** @param {unknown} error */
function failed(error) {
  say("failed", ["Nie udało się wczytać planu. Odśwież stronę."]);
  throw error;
}

/** Keeps what is being typed when the page is left, also for another tab, without taking the focus from it. */
function keepTyped() {
  const typed = document.activeElement;
  if (!document.hidden || !(typed instanceof HTMLElement)) return;
  typed.blur();
  typed.focus({ preventScroll: true });
}

async function start() {
  const opening = { opened, open, focus: () => days.focusDay(opened.plan.days[0]) };
  await engine();
  await arrive(opening);
  onPlanChange(() => again(opening).catch(failed));
  page.dataset.kReady = "";
}

export const startPlanner = () => {
  const box = at("add", HTMLInputElement);
  wireOuts(site, reckoned, () => head.askDate());
  at("new-day").addEventListener("click", () => edits.days.add());
  at("clear").addEventListener("click", () => edits.head.clear());
  at("duplicate").addEventListener("click", () => edits.head.copy());
  practiceBox(box, finderOf(box), data.practices, ({ id }) => {
    box.value = "";
    add(id);
  }, sayAdd);
  document.addEventListener("visibilitychange", keepTyped);
  start().catch(failed);
};
