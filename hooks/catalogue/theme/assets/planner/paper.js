/* The programme as it is printed on A4: hours, places, what to see, what to ask, room for notes. */
(function () {
  "use strict";
  const katalog = window.katalog, { element } = katalog;
  const { lasting, sentence, drive, dayName } = katalog.planWords, { hour } = katalog.clock;
  const line = (className, text) => text ? [element("p", { className, textContent: text })] : [];

  /* A stop; one of one's own has room for notes only where there is something to ask, and no place where it needs none. */
  function stopOnPaper(times, { title, line: where, brief, known, questions, notes }) {
    const facts = brief ? [...brief.hosting.map(([label, text]) => `${label}: ${text}`), ...(brief.website ? [`Strona: ${brief.website}`] : [])] : [];
    return element("li", { className: "k-paper__stop" },
      element("p", { className: "k-paper__when", textContent: `${hour(times.arrive + times.wait)}–${hour(times.depart)}` }),
      ...line("k-paper__leg", times.drive?.kilometres ? drive(times.drive) : known || !brief ? "" : "Położenie nieznane: czasu dojazdu nie policzono."),
      ...line("k-paper__leg", times.late ? sentence(`Umówione na ${hour(times.arrive - times.late)}, według szacunku spóźnienie o ${lasting(times.late)}`) : ""),
      ...line("k-paper__leg", times.wait ? `${lasting(times.wait)} czekania na umówioną godzinę.` : ""),
      element("h4", { className: "k-paper__title", textContent: title }),
      ...line("", where), ...facts.flatMap(fact => line("k-paper__fact", fact)),
      ...(brief ? line("", `Co zobaczyć: ${brief.summary}`) : []),
      ...(questions.length ? [element("p", { textContent: "O co zapytać:" }), element("ul", {}, ...questions.map(textContent => element("li", { textContent })))] : []),
      ...line("k-paper__notes", notes), ...(brief || questions.length ? line("k-paper__room", "Notatki:") : []));
  }

  /* Draws into `place` the programme of a plan; `shownOf(stop)` gives what is known of a stop. */
  katalog.planPaper = (place, { plan, schedule, shownOf, start, end, speed, detour }) => {
    const total = schedule.reduce((sum, { kilometres }) => sum + kilometres, 0);
    place.replaceChildren(
      element("h2", { className: "k-paper__name", textContent: plan.title || "Program wizyty studyjnej" }),
      ...line("k-paper__leg", total ? `Odległości i czasy przejazdu to szacunek: linia prosta × ${String(detour / 100).replace(".", ",")}, średnio ${speed}\u00a0km/h; razem ok.\u00a0${katalog.number(total)}\u00a0km.` : ""),
      ...plan.days.map((day, index) => {
        const times = schedule[index];
        if (!day.stops.length && !times.home?.kilometres) return "";
        const home = times.home && element("p", { className: "k-paper__leg", textContent: `${times.home.kilometres ? `${drive(times.home)} – ` : ""}${end}, ${hour(times.end)}.` });
        return element("section", { className: "k-paper__day" },
          element("h3", { className: "k-paper__date", textContent: dayName(plan, index) }),
          element("p", { className: "k-paper__leg", textContent: sentence(`${hour(times.leave)} wyjazd${start && !index ? ` – ${start}` : ""}; koniec dnia ${hour(times.end)}, razem ${lasting(times.length)}`) }),
          element("ol", {}, ...day.stops.map((stop, at) => stopOnPaper(times.stops[at], shownOf(stop)))), ...(home ? [home] : []));
      }));
  };
})();
