/* A plan that came by a link while there is another one of one's own: it is shown, and nothing of one's own is lost. */
/**
 * @import { Plan, Texts } from "../../plan/plan.d.ts"
 * @import { OpenedPlan } from "../state/opened.js"
 */
import { countedStops, countStops, keepPlan, ownPlan } from "../../plan/choice.js";
import { LIMITS } from "../../plan/link.js";
import { quiet, say } from "../../ui/notices.js";
import { planOf, sayDone } from "./done.js";

/**
 * Says that the plan that is open is somebody else's, and what can be done with it.
 *
 * @param {OpenedPlan} opened
 * @param {(plan: Plan, texts: Texts, own: boolean) => Promise<unknown>} open - opens another
 * @param {() => void} focus - goes to its first day
 */
export function sayBorrowed(opened, open, focus) {
  /**
   * Opens as one's own plan what was, the one from the link, or both; undone, there are two again.
   *
   * @param {{ plan: Plan, texts: Texts }} plan
   * @param {string} words
   */
  async function take({ plan, texts }, words) {
    const mine = ownPlan(), borrowed = { link: opened.link, texts: opened.texts };
    opened.leaveLink();
    for (const of of ["borrowed", "unknown", "skipped", "full"]) quiet(of);
    await open(plan, texts, true);
    opened.keep();
    sayDone(words, async () => {
      await open(planOf(borrowed.link), borrowed.texts, false);
      opened.keep();
      keepPlan(mine.plan, mine.texts); // tells of it, and so this is said again
      focus();
    });
  }

  function join() {
    const both = joined(opened);
    if (both) take(both, "Dołączono do Twojego planu.");
  }

  const count = countStops(), size = count ? countedStops(count) : "jeszcze bez punktów";
  say("borrowed", [
    `To plan z odnośnika lub wizyty z katalogu. W tej przeglądarce masz też własny plan (${size}), którego ten nie zmienia. Notatki i zmienione pytania zachowasz tylko w swoim planie.`,
  ], {
    buttons: [
      ["Otwórz mój plan", () => take(ownPlan(), "To Twój plan.")],
      ["Dołącz do mojego planu", join],
      ["Zastąp nim mój plan", () => take(opened, "Zastąpiono Twój plan.")],
    ],
  });
}

/**
 * One's own plan with the days of the one that is open behind it; where that is too much, says so.
 *
 * @param {OpenedPlan} opened
 */
function joined(opened) {
  const mine = ownPlan(), plan = { ...mine.plan, days: [...mine.plan.days, ...planOf(opened.link).days] };
  if (plan.days.length <= LIMITS.days && countStops(plan) <= LIMITS.stops) {
    return { plan, texts: { ...opened.texts, ...mine.texts } };
  }
  const most = `${LIMITS.days} dni i ${countedStops(LIMITS.stops)}`;
  say("full", [`Razem byłoby za dużo: plan mieści ${most}. Otwórz swój plan i usuń z niego to, co zbędne.`]).focus();
  return null;
}
