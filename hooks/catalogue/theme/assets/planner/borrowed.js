/* A plan that came by a link while there is another one of one's own: it is shown, and nothing of one's own is lost. */
import { countedStops, countStops, keepPlan, ownPlan } from "../plan/choice.js";
import { LIMITS, readPlan } from "../plan/link.js";
import { quiet, say } from "../ui/notices.js";
import { sayDone } from "./done.js";

/* Says that the plan that is `opened` is somebody else's, and what can be done with it. `open(plan, texts, own)` opens
   another, `focus()` goes to its first day. */
export const planBorrowed = (opened, open, focus) => {
  /* Opens as one's own plan what was, the one from the link, or both; undone, there are two again. */
  async function taken({ plan, texts }, words) {
    const mine = ownPlan(), borrowed = { link: opened.link, texts: opened.texts };
    opened.leaveLink();
    for (const of of ["borrowed", "unknown", "skipped", "full"]) quiet(of);
    await open(plan, texts, true);
    opened.keep();
    sayDone(words, async () => {
      await open(readPlan(borrowed.link).plan, borrowed.texts, false);
      opened.keep();
      keepPlan(mine.plan, mine.texts); // tells of it, and so this is said again
      focus();
    });
  }

  function join() {
    const mine = ownPlan();
    const plan = { ...mine.plan, days: [...mine.plan.days, ...readPlan(opened.link).plan.days] };
    if (plan.days.length <= LIMITS.days && countStops(plan) <= LIMITS.stops) {
      return taken({ plan, texts: { ...opened.texts, ...mine.texts } }, "Dołączono do Twojego planu.");
    }
    const most = `${LIMITS.days} dni i ${countedStops(LIMITS.stops)}`;
    say("full", [`Razem byłoby za dużo: plan mieści ${most}. Otwórz swój plan i usuń z niego to, co zbędne.`]).focus();
  }

  const count = countStops(), size = count ? countedStops(count) : "jeszcze bez punktów";
  say("borrowed", [
    `To plan z linku lub wizyty z katalogu. W tej przeglądarce masz też własny plan (${size}), którego ten nie zmienia. Notatki i zmienione pytania zachowasz tylko w swoim planie.`,
  ], {
    buttons: [
      ["Otwórz mój plan", () => taken(ownPlan(), "To Twój plan.")],
      ["Dołącz do mojego planu", join],
      ["Zastąp nim mój plan", () => taken(opened, "Zastąpiono Twój plan.")],
    ],
  });
};
