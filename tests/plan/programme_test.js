/* The programme of a plan as a table. */
/// <reference lib="deno.ns" />
/** @import { Plan, StopAbout } from "../../hooks/catalogue/theme/assets/plan/plan.d.ts" */
import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { programme } from "../../hooks/catalogue/theme/assets/plan/programme.js";
import { scheduleOf } from "../../hooks/catalogue/theme/assets/plan/schedule.js";
import { csv } from "../../hooks/catalogue/theme/assets/text/csv.js";
import { briefOf } from "./briefs.js";

const NAMES = [
  ...["Dzień", "Data", "Punkt", "Przyjazd", "Początek", "Koniec", "Umówiona godzina", "Kilometry", "Minuty jazdy"],
  ...["Co", "Gospodarz", "Miejsce", "Strona", "Pytania", "Notatki"],
];
const FENIKS = briefOf({
  title: "Kawiarnia; przy rynku",
  host: "Centrum „Feniks”",
  place: "Bory, woj. wielkopolskie",
  position: [52.2, 17],
  website: "https://feniks.example",
});
/** @type {StopAbout} */
const NOTHING = { brief: null };

/** @type {(plan: Plan, stops?: StopAbout[][]) => unknown[][]} */
function rows(plan, stops = plan.days.map((day) => day.stops.map(() => NOTHING))) {
  const schedule = scheduleOf(
    plan,
    (place) => "id" in place && place.id === "feniks" ? [52.2, 17] : place.town === "Ajny" ? [52, 17] : null,
  );
  return programme(plan, schedule, stops);
}

Deno.test("the rows of two days", () => {
  const ajny = { town: "Ajny", region: "wielkopolskie" }, home = "Ajny, woj. wielkopolskie";
  /** @type {Plan} */
  const plan = {
    date: "2027-12-31",
    start: ajny,
    end: ajny,
    days: [
      { leave: 485, stops: [{ id: "feniks", at: 530 }, { name: "Obiad", town: "Bory", stay: 45 }] },
      { stops: [] },
      { leave: 1380, stops: [{ name: "Nocny spacer", at: 1320 }] },
    ],
  };
  const about = { brief: FENIKS, questions: ["Ile?", "=Kto?"], notes: "Ulotki." }, later = "następnego\u00a0dnia";
  deepStrictEqual(rows(plan, [[about, NOTHING], [], [NOTHING]]), [
    NAMES,
    [1, "2027-12-31", "", "", "", "8:05", "", "", "", "Wyjazd", "", home, "", "", ""],
    [
      ...[1, "2027-12-31", 1, "8:35", "8:50", "9:50", "8:50", 29, 30, "Kawiarnia; przy rynku", "Centrum „Feniks”"],
      ...["Bory, woj. wielkopolskie", "https://feniks.example", "Ile?\n=Kto?", "Ulotki."],
    ],
    [1, "2027-12-31", 2, "9:50", "9:50", "10:35", "", "", "", "Obiad", "", "Bory", "", "", ""],
    [3, "2028-01-02", "", "", "", "23:00", "", "", "", "Wyjazd", "", "", "", "", ""],
    [3, "2028-01-02", 3, "23:00", "23:00", `0:00 ${later}`, "22:00", "", "", "Nocny spacer", "", "", "", "", ""],
    [3, "2028-01-02", "", `0:30 ${later}`, "", "", "", 29, 30, "Koniec wizyty", "", home, "", "", ""],
  ]);
});

Deno.test("without a first day there are no dates", () => {
  const stops = [{ id: "nie-ma-jej", stay: 1440 }, { name: "B", stay: 1440 }, { name: "C" }];
  const [, ...found] = rows({ days: [{ stops }] });
  deepStrictEqual([...new Set(found.map(([, date]) => date))], [""]);
  deepStrictEqual(found.slice(1).map((row) => [row[3], row[9]]), [
    ["9:00", "nie-ma-jej"],
    ["9:00 następnego\u00a0dnia", "B"],
    ["9:00 po\u00a02\u00a0dniach", "C"],
  ]);
});

Deno.test("a practice whose place the catalogue does not know is where the plan says", () => {
  const stop = { id: "a", town: "Lipniak", region: "podlaskie" }, unknown = { brief: briefOf({}) };
  strictEqual(rows({ days: [{ stops: [stop] }] }, [[unknown]])[2][11], "Lipniak, woj. podlaskie");
  strictEqual(rows({ days: [{ stops: [stop] }] }, [[{ brief: FENIKS }]])[2][11], "Bory, woj. wielkopolskie");
  strictEqual(rows({ days: [{ stops: [{ id: "a" }] }] }, [[unknown]])[2][11], "miejsce nie podane");
});

Deno.test("nothing planned is a table without rows", () => {
  deepStrictEqual(rows({ days: [] }), [NAMES]);
  deepStrictEqual(rows({ days: [{ stops: [] }] }), [NAMES]);
});

Deno.test("it becomes a file for a spreadsheet, in which no cell is a formula", () => {
  strictEqual(csv([[1, "9:05", "=1+1", "a;b", "Ile?\nKto?"]]), '\ufeff1;9:05;\'=1+1;"a;b";"Ile?\nKto?"\r\n');
  strictEqual(
    csv([["=1+1", "+48", "-5", "@a", "\tx", "a;b", 'a "b"', "a\nb", " a", "zwykły", 12]]),
    '\ufeff\'=1+1;\'+48;\'-5;\'@a;\'\tx;"a;b";"a ""b""";"a\nb";" a";zwykły;12\r\n',
  );
});
