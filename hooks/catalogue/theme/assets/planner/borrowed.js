/* A plan that came by a link while there is another one of one's own: it is shown, and nothing of one's own is lost. */
(function () {
  "use strict";
  const katalog = window.katalog;
  const { read, LIMITS } = katalog.planLink;
  const { say, quiet } = katalog.notices;
  const { sayDone } = katalog.planDone;

  /* Says that the plan that is `opened` is somebody else's, and what can be done with it. `open(plan, texts, own)` opens
     another, `focus()` goes to its first day. */
  katalog.planBorrowed = (opened, open, focus) => {
    /* Opens as one's own plan what was, the one from the link, or both; undone, there are two again. */
    async function taken({ plan, texts }, words) {
      const mine = katalog.plan.own(), borrowed = { link: opened.link, texts: opened.texts };
      opened.leaveLink();
      for (const of of ["borrowed", "unknown", "skipped", "full"]) quiet(of);
      await open(plan, texts, true);
      opened.keep();
      sayDone(words, async () => {
        await open(read(borrowed.link).plan, borrowed.texts, false);
        opened.keep();
        katalog.plan.keep(mine.plan, mine.texts); // tells of it, and so this is said again
        focus();
      });
    }

    function join() {
      const mine = katalog.plan.own();
      const plan = { ...mine.plan, days: [...mine.plan.days, ...read(opened.link).plan.days] };
      if (plan.days.length <= LIMITS.days && katalog.plan.count(plan) <= LIMITS.stops) {
        return taken({ plan, texts: { ...opened.texts, ...mine.texts } }, "Dołączono do Twojego planu.");
      }
      const most = `${LIMITS.days} dni i ${katalog.plan.counted(LIMITS.stops)}`;
      say("full", [`Razem byłoby za dużo: plan mieści ${most}. Otwórz swój plan i usuń z niego to, co zbędne.`]).focus();
    }

    const count = katalog.plan.count(), size = count ? katalog.plan.counted(count) : "jeszcze bez punktów";
    say("borrowed", [
      `To plan z linku lub wizyty z katalogu. W tej przeglądarce masz też własny plan (${size}), którego ten nie zmienia. Notatki i zmienione pytania zachowasz tylko w swoim planie.`,
    ], { buttons: [
      ["Otwórz mój plan", () => taken(katalog.plan.own(), "To Twój plan.")],
      ["Dołącz do mojego planu", join],
      ["Zastąp nim mój plan", () => taken(opened, "Zastąpiono Twój plan.")],
    ] });
  };
})();
