/* The plan as a table. Pure. */
import { dateOf, hourOf } from "./clock.js";

const COLUMNS = [
  "Dzień",
  "Data",
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

/* The rows of the programme, the names of the columns first, each as long as these: cells for katalog.csv.

   `schedule` is what katalog.schedule gives for the plan; `stops` holds, by days, { brief|null, questions, notes } for
   each stop. A day begins with a row for its leaving; a day without stops has no rows; the way home has a row of its
   own. Kilometres and minutes are those of the drive to the row's place, as estimated. */
export const programme = (plan, schedule, stops) => {
  /* A row: a column that is not named in `cells` is empty. */
  const row = (number, cells) => {
    const all = { Dzień: number + 1, Data: plan.date ? dateOf(plan.date, number) : "", ...cells };
    return COLUMNS.map((name) => all[name] ?? "");
  };
  const driven = (drive) => (drive ? { Kilometry: drive.kilometres, "Minuty jazdy": drive.minutes } : {});

  function visited(number, stop, { drive, arrive, wait, depart }, { brief, questions = [], notes = "" }) {
    return row(number, {
      Przyjazd: hourOf(arrive),
      Początek: hourOf(arrive + wait),
      Koniec: hourOf(depart),
      "Umówiona godzina": stop.at === undefined ? "" : hourOf(stop.at),
      ...driven(drive),
      Co: brief ? brief.title : stop.name || stop.id,
      Gospodarz: brief?.host,
      Miejsce: brief ? brief.place : stop.town,
      Strona: brief?.website,
      Pytania: questions.join("\n"),
      Notatki: notes,
    });
  }

  const days = plan.days.map((day, number) => {
    const { leave, home, end, stops: times } = schedule[number];
    if (!day.stops.length && !home) return [];
    return [
      row(number, { Koniec: hourOf(leave), Co: "Wyjazd", Miejsce: number === 0 ? plan.start?.town : "" }),
      ...day.stops.map((stop, at) => visited(number, stop, times[at], stops[number][at])),
      ...(home
        ? [row(number, { Przyjazd: hourOf(end), ...driven(home), Co: "Koniec wizyty", Miejsce: plan.end.town })]
        : []),
    ];
  });
  return [COLUMNS, ...days.flat()];
};
