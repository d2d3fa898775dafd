/* Which plan is open: one's own or that of a link, and what there is to say of it. */
/**
 * @import { Plan, Texts } from "../plan/plan.d.ts"
 * @import { OpenedPlan } from "./state/opened.js"
 */
import { tellUnread } from "../kept/told.js";
import { ownPlan, planStore } from "../plan/choice.js";
import { identify } from "../plan/identity.js";
import { contentOf, writtenPlan } from "../plan/link.js";
import { readPlan } from "../plan/reading.js";
import { askedOf } from "../text/arrived.js";
import { sumOf } from "../text/seal.js";
import { quiet, say } from "../ui/notices.js";
import { sayBorrowed } from "./edits/borrowed.js";
import { sentence } from "./words.js";

/**
 * What opens a plan: `open` gives the ids that the catalogue does not know, `focus` goes to the first day.
 *
 * @typedef {object} Opening
 * @property {OpenedPlan} opened
 * @property {(plan: Plan, texts: Texts, own?: boolean) => Promise<string[]>} open
 * @property {() => void} focus
 */

/**
 * Opens the plan of the address, else one's own.
 *
 * @param {Opening} opening
 */
export async function arrive({ opened, open, focus }) {
  const asked = askedPlan(askedOf(location.search)), mine = ownPlan();
  const { plan: given, skipped, damage } = asked === null ? NOTHING : readPlan(asked);
  if (damage) say("damaged", [capital(sentence(damage)), " Poproś o odnośnik jeszcze raz."]);
  if (!given && skipped.length) say("skipped", [sentence(`Pominięto ${skipped.join("; ")}`)]);
  const same = given && contentOf(mine.plan) === contentOf(given), own = !given || !begun(mine.plan) || Boolean(same);
  const plan = given && !same ? named(given) : mine.plan, before = writtenPlan(plan);
  const unknown = await open(plan, own ? mine.texts : {}, own);
  if (unknown.length) say("unknown", [`Nie ma w katalogu: ${unknown.map((id) => `„${id}”`).join(", ")}. Pominięto.`]);
  if (given && skipped.length) {
    say("skipped", [sentence(`Pominięto, bo nie udało się tego odczytać z odnośnika: ${skipped.join("; ")}`)]);
  }
  if (own && !damage && (given || opened.link !== before)) opened.keep();
  if (own && !damage && given) opened.leaveLink();
  if (!own) sayBorrowed(opened, open, focus);
  sayUnread();
}

/**
 * The plan of an address; empty where the address ends within the name of what it asks for, null where it asks for none.
 *
 * @param {URLSearchParams} params
 */
const askedPlan = (params) =>
  params.get("plan") ?? ([...params.keys()].some((key) => "plan".startsWith(key)) ? "" : null);

/** @type {import("../plan/reading.js").ReadPlan} */
const NOTHING = { plan: null, skipped: [], damage: "" };

/** @param {string} text */
const capital = (text) => text[0].toUpperCase() + text.slice(1);

/**
 * A plan of a link with an id. One that has a day may stand in a calendar already, though its link is of the time before
 * there were ids: it has the same one each time. One without a day, such as that of a visit, is the pattern of a new one.
 *
 * @param {Plan} plan
 */
function named(plan) {
  const content = contentOf(plan);
  identify(plan, plan.date ? () => sumOf(content) + sumOf(`${content}\n`) : undefined);
  return plan;
}

/**
 * One's own plan was changed elsewhere: in another tab, or by a button of this page.
 *
 * @param {Opening} opening
 */
export async function again({ opened, open, focus }) {
  const mine = ownPlan();
  if (!opened.own) return sayBorrowed(opened, open, focus);
  if (writtenPlan(mine.plan) === opened.link && JSON.stringify(mine.texts) === JSON.stringify(opened.texts)) return;
  quiet("done"); // what would be undone is no longer the last
  sayUnread();
  await open(mine.plan, mine.texts);
}

const sayUnread = () => tellUnread(planStore, "plan", "planu");

/**
 * Whether there is anything in a plan that one would miss.
 *
 * @param {Plan} plan
 */
const begun = ({ days, id: _, revision: __, ...head }) =>
  Object.keys(head).length > 0 || days.some(({ stops }) => stops.length);
