/* The plan as a table. Pure. */
/**
 * @import { Drive, Plan, Schedule, Stop, StopAbout, StopTimes } from "./plan.d.ts"
 * @import { Cell } from "../text/csv.js"
 */
import { dateOf, hourOf } from "./clock.js";
import { numberOf } from "./numbers.js";
import { inFile, placeInWords, whereIs } from "./places.js";

const COLUMNS = [
  "Dzień",
  "Data",
  "Punkt",
  "Przyjazd",
  "Początek",
  "Koniec",
  "Umówiona godzina",
  "Kilometry",
  "Minuty jazdy",
  "Co",
  "Gospodarz",
  "Miejsce",
  "Strona",
  "Pytania",
  "Notatki",
];

/** @typedef {Record<string, Cell | undefined>} Cells - by the names of columns; one that is not named is empty */

/**
 * The rows of the programme, the names of the columns first, each as long as these.
 *
 * A day begins with a row for its leaving; a day without stops has no rows; the way home has a row of its own.
 * Kilometres and minutes are those of the drive to the row's place, as estimated.
 *
 * @param {Plan} plan
 * @param {Schedule} schedule - of the plan
 * @param {StopAbout[][]} stops - what is known of each, by days
 */
export const programme = (plan, schedule, stops) => [
  COLUMNS,
  ...plan.days.flatMap((day, index) => {
    const { leave, home, end, stops: times } = schedule[index];
    /** @param {Cells} cells */
    const row = (cells) => rowOf(plan, index, cells);
    if (!day.stops.length && !home) return [];
    return [
      row({ Koniec: hourOf(leave), Co: "Wyjazd", Miejsce: index === 0 ? inFile(placeInWords(plan.start)) : "" }),
      ...day.stops.map((stop, at) =>
        row({ Punkt: numberOf(plan, index, at), ...visited(stop, times[at], stops[index][at]) })
      ),
      ...(home ? [row({ Przyjazd: hourOf(end), ...driven(home), Co: "Koniec wizyty", Miejsce: placeHome(plan) })] : []),
    ];
  }),
];

/** @param {Plan} plan */
const placeHome = ({ end }) => inFile(placeInWords(end));

/**
 * @param {Plan} plan
 * @param {number} number - of the day, from 0
 * @param {Cells} cells
 */
function rowOf(plan, number, cells) {
  /** @type {Cells} */
  const all = { Dzień: number + 1, Data: plan.date ? dateOf(plan.date, number) : "", ...cells };
  return COLUMNS.map((name) => all[name] ?? "");
}

/**
 * @param {Drive | null} drive
 * @returns {Cells}
 */
const driven = (drive) => drive ? { Kilometry: drive.kilometres, "Minuty jazdy": drive.minutes } : {};

/**
 * @param {Stop} stop
 * @param {StopTimes} times
 * @param {StopAbout} about
 * @returns {Cells}
 */
function visited(stop, { drive, arrive, wait, depart }, { brief, questions = [], notes = "" }) {
  return {
    Przyjazd: hourOf(arrive),
    Początek: hourOf(arrive + wait),
    Koniec: hourOf(depart),
    "Umówiona godzina": stop.at === undefined ? "" : hourOf(stop.at),
    ...driven(drive),
    Co: brief ? brief.title : stop.name || stop.id,
    Gospodarz: brief?.host,
    Miejsce: inFile(whereIs(stop, brief)),
    Strona: brief?.website,
    Pytania: questions.join("\n"),
    Notatki: notes,
  };
}
