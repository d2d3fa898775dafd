/* The programme as it is printed on A4: hours, places, what to see, what to ask, room for notes. */
/**
 * @import { Brief } from "../../data/shipped.d.ts"
 * @import { Pace, Plan, Schedule, StopTimes } from "../../plan/plan.d.ts"
 * @import { Described } from "../state/known.js"
 */
import { hourOf, hoursOf } from "../../plan/clock.js";
import { DEFAULTS } from "../../plan/link.js";
import { numberOf } from "../../plan/numbers.js";
import { grouped } from "../../ui/counted.js";
import { element } from "../../ui/element.js";
import { dayName, driveInWords, lasting, sentence } from "../words.js";

/**
 * What is printed: `stops` by days; `start` and `end` are places in words.
 *
 * @typedef {{ plan: Plan, schedule: Schedule, stops: Described[][], start: string, end: string }} Paper
 */

/**
 * Draws the programme of a plan.
 *
 * @param {Element} place
 * @param {Paper} paper
 */
export const drawPaper = (place, paper) =>
  place.replaceChildren(
    element("h2", { className: "k-paper__name", textContent: paper.plan.title || "Program wizyty studyjnej" }),
    ...line("k-paper__leg", estimate(paper.schedule, paper.plan)),
    ...paper.plan.days.flatMap((_, index) => dayOnPaper(index, paper)),
  );

/**
 * A paragraph; none of an empty text.
 *
 * @param {string} className
 * @param {string} text
 */
const line = (className, text) => text ? [element("p", { className, textContent: text })] : [];

/**
 * What the distances and times rest on; nothing where none was worked out.
 *
 * @param {Schedule} schedule
 * @param {Pace} pace
 */
function estimate(schedule, { speed = DEFAULTS.speed, detour = DEFAULTS.detour }) {
  const total = schedule.reduce((sum, { kilometres }) => sum + kilometres, 0);
  if (!total) return "";
  const how = `linia prosta × ${String(detour / 100).replace(".", ",")}, średnio ${speed}\u00a0km/h`;
  return `Odległości i czasy przejazdu to szacunek: ${how}; razem ok.\u00a0${grouped(total)}\u00a0km.`;
}

/**
 * A day; none where one neither stops nor drives.
 *
 * @param {number} index
 * @param {Paper} paper
 */
function dayOnPaper(index, { plan, schedule, stops, start, end }) {
  const { leave, home, length, end: until, stops: times } = schedule[index];
  if (!stops[index].length && !home?.kilometres) return [];
  const from = start && !index ? ` – ${start}` : "";
  const hours = `${hourOf(leave)} wyjazd${from}; koniec dnia ${hourOf(until)}, razem ${lasting(length)}`;
  const back = home ? `${home.kilometres ? `${driveInWords(home)} – ` : ""}${end}, ${hourOf(until)}.` : "";
  const items = stops[index].map((stop, at) => stopOnPaper(numberOf(plan, index, at), times[at], stop));
  items.at(-1)?.append(...line("k-paper__leg", back)); // so that no page has it alone
  return [
    element(
      "section",
      { className: "k-paper__day" },
      element("h3", { className: "k-paper__date", textContent: dayName(plan, index) }),
      ...line("k-paper__leg", sentence(hours)),
      element("ol", {}, ...items),
      ...(items.length ? [] : line("k-paper__leg", back)),
    ),
  ];
}

/**
 * A stop; one of one's own has room for notes only where there is something to ask, and no place where it needs none.
 *
 * @param {number} number - in the plan
 * @param {StopTimes} times
 * @param {Described} stop
 */
function stopOnPaper(number, times, { title, line: where, brief, known, questions, notes }) {
  const hours = hoursOf(times.arrive + times.wait, times.depart);
  const late = `Umówione na ${hourOf(times.arrive - times.late)}, według szacunku spóźnienie o ${lasting(times.late)}`;
  return element(
    "li",
    { className: "k-paper__stop" },
    element("p", { className: "k-paper__when", textContent: hours }),
    ...line("k-paper__leg", drivenTo(times, known || !brief)),
    ...line("k-paper__leg", times.late ? sentence(late) : ""),
    ...line("k-paper__leg", times.wait ? `${lasting(times.wait)} czekania na umówioną godzinę.` : ""),
    element("h4", { className: "k-paper__title", textContent: `${number}. ${title}` }),
    ...line("", where),
    ...factsOf(brief).flatMap((fact) => line("k-paper__fact", fact)),
    ...line("", brief ? `Co zobaczyć: ${brief.summary}` : ""),
    ...asked(questions),
    ...line("k-paper__notes", notes),
    ...line("k-paper__room", brief || questions.length ? "Notatki:" : ""),
  );
}

/**
 * The drive to a stop, in words; `settled` where there is nothing to wonder about if there is none.
 *
 * @param {StopTimes} times
 * @param {boolean} settled
 */
function drivenTo({ drive }, settled) {
  if (drive?.kilometres) return driveInWords(drive);
  return settled ? "" : "Położenie nieznane: czasu dojazdu nie policzono.";
}

/** @param {Brief | null} brief */
function factsOf(brief) {
  if (!brief) return [];
  const hosting = brief.hosting.map(([label, text]) => `${label}: ${text}`);
  return brief.website ? [...hosting, `Strona: ${brief.website}`] : hosting;
}

/** @param {string[]} questions */
function asked(questions) {
  if (!questions.length) return [];
  const list = element("ul", {}, ...questions.map((textContent) => element("li", { textContent })));
  return [element("p", { textContent: "O co zapytać:" }), list];
}
