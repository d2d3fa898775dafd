/* The programme as it is printed on A4: hours, places, what to see, what to ask, room for notes. */
import { hourOf } from "../plan/clock.js";
import { grouped } from "../ui/counted.js";
import { element } from "../ui/element.js";
import { dayName, driveInWords, lasting, sentence } from "./words.js";

const line = (className, text) => text ? [element("p", { className, textContent: text })] : [];

/* A stop; one of one's own has room for notes only where there is something to ask, and no place where it needs none. */
function stopOnPaper(times, { title, line: where, brief, known, questions, notes }) {
  const facts = brief
    ? [
      ...brief.hosting.map(([label, text]) => `${label}: ${text}`),
      ...(brief.website ? [`Strona: ${brief.website}`] : []),
    ]
    : [];
  return element(
    "li",
    { className: "k-paper__stop" },
    element("p", {
      className: "k-paper__when",
      textContent: `${hourOf(times.arrive + times.wait)}–${hourOf(times.depart)}`,
    }),
    ...line(
      "k-paper__leg",
      times.drive?.kilometres
        ? driveInWords(times.drive)
        : known || !brief
        ? ""
        : "Położenie nieznane: czasu dojazdu nie policzono.",
    ),
    ...line(
      "k-paper__leg",
      times.late
        ? sentence(
          `Umówione na ${hourOf(times.arrive - times.late)}, według szacunku spóźnienie o ${lasting(times.late)}`,
        )
        : "",
    ),
    ...line("k-paper__leg", times.wait ? `${lasting(times.wait)} czekania na umówioną godzinę.` : ""),
    element("h4", { className: "k-paper__title", textContent: title }),
    ...line("", where),
    ...facts.flatMap((fact) => line("k-paper__fact", fact)),
    ...(brief ? line("", `Co zobaczyć: ${brief.summary}`) : []),
    ...(questions.length
      ? [
        element("p", { textContent: "O co zapytać:" }),
        element("ul", {}, ...questions.map((textContent) => element("li", { textContent }))),
      ]
      : []),
    ...line("k-paper__notes", notes),
    ...(brief || questions.length ? line("k-paper__room", "Notatki:") : []),
  );
}

/* What the distances and times rest on; nothing where none was worked out. */
function estimate(schedule, { speed, detour }) {
  const total = schedule.reduce((sum, { kilometres }) => sum + kilometres, 0);
  if (!total) return "";
  const how = `linia prosta × ${String(detour / 100).replace(".", ",")}, średnio ${speed}\u00a0km/h`;
  return `Odległości i czasy przejazdu to szacunek: ${how}; razem ok.\u00a0${grouped(total)}\u00a0km.`;
}

/* A day; none where one neither stops nor drives. `start` and `end` are places in words. */
function dayOnPaper(index, { plan, schedule, shownOf, start, end }) {
  const { stops } = plan.days[index], { leave, home, length, end: until, stops: times } = schedule[index];
  if (!stops.length && !home?.kilometres) return [];
  const from = start && !index ? ` – ${start}` : "";
  return [
    element(
      "section",
      { className: "k-paper__day" },
      element("h3", { className: "k-paper__date", textContent: dayName(plan, index) }),
      ...line(
        "k-paper__leg",
        sentence(`${hourOf(leave)} wyjazd${from}; koniec dnia ${hourOf(until)}, razem ${lasting(length)}`),
      ),
      element("ol", {}, ...stops.map((stop, at) => stopOnPaper(times[at], shownOf(stop)))),
      ...line("k-paper__leg", home && `${home.kilometres ? `${driveInWords(home)} – ` : ""}${end}, ${hourOf(until)}.`),
    ),
  ];
}

/* Draws into `place` the programme of a plan; `shownOf(stop)` gives what is known of a stop. */
export const planPaper = (place, paper) =>
  place.replaceChildren(
    element("h2", { className: "k-paper__name", textContent: paper.plan.title || "Program wizyty studyjnej" }),
    ...line("k-paper__leg", estimate(paper.schedule, paper)),
    ...paper.plan.days.flatMap((_, index) => dayOnPaper(index, paper)),
  );
