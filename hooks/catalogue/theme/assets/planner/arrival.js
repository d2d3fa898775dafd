/* Which plan is open: one's own or that of a link, and what there is to say of it. */
/**
 * @import { Plan, Texts } from "../plan/plan.d.ts"
 * @import { OpenedPlan } from "./state/opened.js"
 */
import { tellUnread } from "../kept/told.js";
import { ownPlan, planStore } from "../plan/choice.js";
import { writtenPlan } from "../plan/link.js";
import { readPlan } from "../plan/reading.js";
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
  const asked = new URLSearchParams(location.search).get("plan");
  const mine = ownPlan(), { plan: given, skipped } = asked === null ? { plan: null, skipped: [] } : readPlan(asked);
  if (!given && skipped.length) say("skipped", [sentence(`Pominięto ${skipped.join("; ")}`)]);
  const own = !given || !begun(mine.plan) || writtenPlan(mine.plan) === writtenPlan(given);
  const unknown = await open(given ?? mine.plan, own ? mine.texts : {}, own);
  if (unknown.length) say("unknown", [`Nie ma w katalogu: ${unknown.map((id) => `„${id}”`).join(", ")}. Pominięto.`]);
  if (given && skipped.length) {
    say("skipped", [sentence(`Pominięto, bo nie udało się tego odczytać z odnośnika: ${skipped.join("; ")}`)]);
  }
  if (own && given) {
    opened.keep();
    opened.leaveLink();
  }
  if (!own) sayBorrowed(opened, open, focus);
  sayUnread();
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
const begun = ({ days, ...head }) => Object.keys(head).length > 0 || days.some(({ stops }) => stops.length);
