/* The planner drawn from its state, but for the days and the head of the plan. */
/**
 * @import { PlannerData } from "../data/shipped.d.ts"
 * @import { Plan, Schedule } from "../plan/plan.d.ts"
 * @import { OpenedPlan } from "./state/opened.js"
 */
import { writtenIds } from "../compare/address.js";
import { countedStops } from "../plan/choice.js";
import { LIMITS } from "../plan/link.js";
import { address } from "../ui/address.js";
import { counted, grouped } from "../ui/counted.js";
import { every } from "../ui/found.js";
import { updateOuts } from "./out/outs.js";
import { at } from "./page.js";
import { lasting, sentence } from "./words.js";

/**
 * Shows the parts of the page that a plan like this one needs.
 *
 * @param {OpenedPlan} opened
 */
export function drawParts({ plan, stops }) {
  /** @type {Record<string, boolean>} */
  const when = { empty: !plan.days.length, filled: plan.days.length > 0, stops: stops.length > 0 };
  for (const part of every("[data-k-when]")) part.hidden = !when[part.dataset.kWhen ?? ""];
}

/**
 * What can be added, and where it goes.
 *
 * @param {Plan} plan
 */
export function drawAdding({ days }) {
  at("new-day", HTMLButtonElement).disabled = days.length >= LIMITS.days;
  at("add-hint").textContent = days.length > 1
    ? `Trafi na koniec dnia ${days.length}; potem przeniesiesz ją na inny dzień.`
    : "Wpisz nazwę, miejscowość albo to, czego szukasz.";
}

/**
 * The whole plan in a sentence.
 *
 * @param {OpenedPlan} opened
 * @param {Schedule} schedule
 */
export function drawSum({ plan, stops }, schedule) {
  const drives = schedule.flatMap((day) => [...day.stops.map(({ drive }) => drive), day.home]);
  const far = drives.reduce((whole, drive) => whole + (drive?.kilometres ?? 0), 0);
  const long = drives.reduce((whole, drive) => whole + (drive?.minutes ?? 0), 0);
  const way = far ? `, w drodze ok.\u00a0${grouped(far)}\u00a0km i ${lasting(long)}` : "";
  const days = counted(plan.days.length, "dniu", "dniach", "dniach");
  at("sum").textContent = sentence(`${countedStops(stops.length)} w ${days}${way}`);
}

/**
 * The links out of the plan.
 *
 * @param {OpenedPlan} opened
 * @param {string} site
 * @param {PlannerData} data
 */
export function drawLinks({ stops, link, own }, site, data) {
  const ids = [...new Set(stops.flatMap(({ id }) => id ?? []))], offered = own && ids.length > data.compared;
  updateOuts({
    link: `${site ? `${site}/planer.html` : location.href.split(/[?#]/)[0]}?plan=${link}`,
    form: address(`dodaj-wizyte.html?plan=${link}`),
    compare: address(`porownaj.html${offered ? "" : writtenIds(ids)}`),
  });
  at("local").hidden = Boolean(site) || location.protocol !== "file:";
  at("compare").hidden = ids.length < 2;
}
