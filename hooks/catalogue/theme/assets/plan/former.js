/* Ids of practices in a plan: an entry may have got another since it was chosen. */
/** @import { Plan, Texts } from "./plan.d.ts" */
import { load } from "../data/pieces.js";
import { countStops, keepPlan, ownPlan } from "./choice.js";
import { identify } from "./identity.js";

/**
 * Gives the stops of a plan, and what was written of them, the ids that their practices have now; says whether any changed.
 *
 * @param {{ plan: Plan, texts: Texts }} chosen
 * @param {(id: string) => string | undefined} now
 */
export function leadOn({ plan, texts }, now) {
  let changed = false;
  for (const stop of plan.days.flatMap(({ stops }) => stops)) {
    const former = stop.id ?? "", id = now(former);
    if (!former || !id || id === former) continue;
    changed = true;
    stop.id = id;
    if (!Object.hasOwn(texts, former)) continue;
    if (!Object.hasOwn(texts, id)) texts[id] = texts[former];
    delete texts[former];
  }
  return changed;
}

/** Does so with one's own plan. */
export async function leadOwnPlanOn() {
  if (!countStops()) return;
  const ids = await load("dawne"), chosen = ownPlan();
  identify(chosen.plan); // before ids become what they are now
  if (leadOn(chosen, (id) => Object.hasOwn(ids, id) ? ids[id] : undefined)) keepPlan(chosen.plan, chosen.texts);
}
