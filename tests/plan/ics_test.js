/* The calendar of a plan: byte by byte as kept (test_ics.py has another library read that), and what holds of any. */
/// <reference lib="deno.ns" />
/**
 * @import { Plan, Stop, StopAbout } from "../../hooks/catalogue/theme/assets/plan/plan.d.ts"
 */
import { deepStrictEqual, match, notStrictEqual, ok, strictEqual } from "node:assert/strict";
import { ics } from "../../hooks/catalogue/theme/assets/plan/ics.js";
import { revised } from "../../hooks/catalogue/theme/assets/plan/identity.js";
import { writtenPlan } from "../../hooks/catalogue/theme/assets/plan/link.js";
import { readPlan } from "../../hooks/catalogue/theme/assets/plan/reading.js";
import { scheduleOf } from "../../hooks/catalogue/theme/assets/plan/schedule.js";
import { HOSTILE, SREM } from "./briefs.js";
import { Chance } from "./chance.js";
import { asGolden } from "./golden.js";

const NOW = new Date("2026-11-25T03:42:07.654Z"), SITE = "https://katalog.example/praktyki-es/";
/** @type {Plan} */
const PLAN = {
  id: "k3j9x0a2b1c4d5",
  revision: 3,
  title: "Wizyta w Wielkopolsce; maj, 2027",
  date: "2027-05-10",
  start: { town: "Toruń", region: "kujawsko-pomorskie" },
  days: [
    {
      leave: 480,
      stops: [{ id: "cus-srem", at: 600, stay: 90 }, { name: "Obiad, „Pod Dębem”", town: "Rawicz", stay: 45 }],
    },
    { stops: [] },
    { leave: 1350, stops: [{ id: "cus-srem", stay: 120 }, { name: "Nocleg", stay: 0 }] },
  ],
};
/** @type {StopAbout} */
const NOTHING = { brief: null };
/** @type {StopAbout[][]} */
const STOPS = [
  [
    {
      brief: SREM,
      questions: ["Ile to kosztowało?", "Kto prowadzi\nkawiarnię?"],
      notes: "Zabrać ulotki.\nAdres: Rynek 1",
    },
    NOTHING,
  ],
  [],
  [{ brief: SREM }, NOTHING],
];

/** @type {(plan: Plan, stops?: StopAbout[][], site?: string) => string} */
function written(plan, stops = plan.days.map((day) => day.stops.map(() => NOTHING)), site = SITE) {
  const schedule = scheduleOf(
    plan,
    (place) => "id" in place && place.id || place.town === "Rawicz" ? [51.6, 16.9] : null,
  );
  const text = ics(plan, schedule, stops, { now: NOW, site });
  ok(text !== null);
  return text;
}

/** @typedef {Record<string, string>} Event - the values by the names of properties, without parameters */

/** @type {(text: string) => Event[]} */
function read(text) {
  ok(text.endsWith("\r\nEND:VCALENDAR\r\n"));
  const lines = text.replaceAll("\r\n ", "").split("\r\n"), events = [];
  ok(lines.every((line) => !/[\r\n]/.test(line)));
  let /** @type {Event | null} */ event = null;
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") events.push(event = {});
    else if (line === "END:VEVENT") event = null;
    else if (event) {
      const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? [];
      ok(name && !(name in event), line);
      event[name] = value.replace(/\\([\\;,nN])/g, (_, sign) => /n/i.test(sign) ? "\n" : sign);
    }
  }
  return events;
}

/** @type {(text: string) => Record<string, string>} */
const uidsOf = (text) => Object.fromEntries(read(text).map(({ SUMMARY, UID }) => [SUMMARY, UID]));

Deno.test("the calendar byte by byte", () => asGolden("plan.ics", written(PLAN, STOPS)));

Deno.test("an hour that is missed is told", () => {
  const stops = [{ name: "Narada", stay: 90 }, { name: "Wizyta", at: 570 }, { name: "Obiad", at: 780 }];
  const [, missed, kept] = read(written({ date: "2027-05-10", days: [{ leave: 540, stops }] }));
  strictEqual(missed.DTSTART, "20270510T103000");
  strictEqual(missed.DESCRIPTION, "Umówione na 9:30, przyjazd według szacunku 10:30.\n\nPunkt 2 planu.");
  strictEqual(kept.DESCRIPTION, "Punkt 3 planu.");
});

Deno.test("a calendar without a title or stops has a head", () => {
  const text = written({ date: "2027-05-10", days: [] });
  match(text, /^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n/);
  match(text, /\r\nX-WR-CALNAME:Wizyta studyjna\r\n/);
  deepStrictEqual(read(text), []);
});

/** Whether clocks in Warsaw show an hour at all. @type {(stamp: string) => boolean} */
function isReal(stamp) {
  const [, date, hour, minute] = /^(\d{8})T(\d\d)(\d\d)00$/.exec(stamp) ?? [],
    day = date.replace(/(....)(..)(..)/, "$1-$2-$3");
  const shown = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Warsaw", dateStyle: "short", timeStyle: "short" });
  return [1, 2].some((ahead) =>
    shown.format(Date.parse(`${day}T${hour}:${minute}Z`) - ahead * 3_600_000) === `${day} ${hour}:${minute}`
  );
}

/** @type {(first: string, minutes: number) => string} */
const clock = (first, minutes) =>
  new Date(Date.parse(`${first}T00:00Z`) + minutes * 60_000).toISOString().slice(0, 16).replace(/[-:]/g, "") + "00";

for (
  const first of ["2027-03-27", "2029-03-25", "2030-03-24", "2027-10-30", "2027-12-31", "2028-02-28", "2099-12-30"]
) {
  Deno.test(`each hour is that of the clock in Warsaw: ${first}`, () => {
    for (let leave = 0; leave < 1440; leave += 25) {
      const stops = [{ name: "A", stay: 25 }, { name: "B", stay: 1500 }];
      const [one, other] = read(written({ date: first, days: [{ stops: [] }, { leave, stops }] }));
      const ends = [leave, leave + 25, leave + 1525].map((minutes) => clock(first, 1440 + minutes));
      const told = ends.map((end) => isReal(end) ? end : end.replace("T02", "T03"));
      deepStrictEqual([one.DTSTART, other.DTSTART, other.DTEND], told);
      ok([one, other].every((event) => isReal(event.DTSTART)));
    }
  });
}

Deno.test("no event ends before it begins, where clocks leave out an hour", () => {
  for (const saturday of ["2027-03-27", "2029-03-24", "2030-03-30"]) {
    const stop = { name: "A", at: 1440 + 150, stay: 40 };
    const [event] = read(written({ date: saturday, days: [{ leave: 1439, stops: [stop] }] }));
    strictEqual(event.DTSTART, clock(saturday, 1440 + 210));
    ok(!("DTEND" in event));
  }
});

Deno.test("what strangers wrote stays a text", () => {
  /** @type {Stop[]} */
  const stops = [{ id: "zly" }, { name: HOSTILE.host, town: HOSTILE.place }];
  const about = [[{ brief: HOSTILE, questions: [HOSTILE.title, "\\, ;"], notes: HOSTILE.host }, NOTHING]];
  const text = written({ date: "2027-05-10", days: [{ stops }] }, about), [one, own] = read(text);
  const host = "Gospodarz; spółka, \\N „A” ATTENDEE:mailto:a@example.org", place = "Wieś END:VEVENT";
  deepStrictEqual([one.SUMMARY, one.LOCATION], [host, place]);
  deepStrictEqual([own.SUMMARY, own.LOCATION], [host, place]);
  const title = 'Zły\nBEGIN:VALARM\\n;,:"👩‍👩‍👧';
  strictEqual(
    one.DESCRIPTION,
    `${title}\n\n${HOSTILE.summary}\n\nPytania:\n– ${title}\n– \\, ;\n\n` +
      "Notatki:\nGospodarz; spółka, \\N „A”\nATTENDEE:mailto:a@example.org\n\n" +
      `W katalogu: ${SITE}praktyki/zly.html\nPunkt 1 planu.`,
  );
  ok(!text.split("\r\n").some((line) => line.split(":")[0].includes("ATTENDEE")));
});

Deno.test("lines are short and whole", () => {
  const chance = new Chance(20261125), letters = [..."ab żó€👍\u0301;,\\"], octets = new TextEncoder();
  const names = chance.times(60, () => `a${chance.times(chance.below(300), () => chance.of(letters)).join("")}`);
  const text = written({ date: "2027-05-10", days: [{ stops: names.map((name) => ({ name, stay: 5 })) }] });
  const lengths = text.slice(0, -2).split("\r\n").map((line) => octets.encode(line).length);
  strictEqual(Math.max(...lengths), 75);
  ok(text.isWellFormed());
  deepStrictEqual(read(text).map(({ SUMMARY }) => SUMMARY), names.map((name) => name.trim()));
});

/** A plan of stops whose names tell them. @type {() => Plan} */
const named = () => ({
  id: "k3j9x0a2b1c4d5",
  revision: 1,
  title: "Wizyta",
  date: "2027-05-10",
  days: [{ stops: [{ id: "cus-srem" }, { name: "Obiad" }, { name: "Narada", at: 800 }] }, {
    stops: [{ name: "Urząd" }],
  }],
});

/** @type {[what: string, change: (plan: Plan) => void][]} */
const CHANGES = [
  ["its first day", (plan) => plan.date = "2027-06-01"],
  ["its title", (plan) => plan.title = "Inna"],
  ["no title", (plan) => delete plan.title],
  ["the order", (plan) => plan.days[0].stops.reverse()],
  ["the day of a stop", (plan) => plan.days[1].stops.push(...plan.days[0].stops.splice(1, 1))],
  ["the order of days", (plan) => plan.days.reverse()],
  ["the hours", (plan) => plan.days.forEach((day) => Object.assign(day, { leave: 700 }))],
  ["a stay and an agreed hour", (plan) => Object.assign(plan.days[0].stops[1], { stay: 15, at: 900 })],
  ["the town of a stop", (plan) => Object.assign(plan.days[0].stops[1], { town: "Rawicz", region: "wielkopolskie" })],
  [
    "start, end and pace",
    (plan) => Object.assign(plan, { start: { town: "Rawicz", region: "wielkopolskie" }, speed: 90 }),
  ],
  ["a stop of the same name", (plan) => plan.days[1].stops.push({ name: "Gość" }, { id: "zaz" })],
];
for (const [what, change] of CHANGES) {
  Deno.test(`a stop keeps its UID when a plan gets ${what}, and SEQUENCE grows`, () => {
    const before = written(named()), { plan } = readPlan(writtenPlan(named())); // as on another computer
    ok(plan);
    change(plan);
    revised(plan);
    const after = written(plan), kept = uidsOf(before);
    deepStrictEqual({ ...uidsOf(after), ...kept }, uidsOf(after));
    deepStrictEqual([...new Set(read(before).map(({ SEQUENCE }) => SEQUENCE))], ["1"]);
    deepStrictEqual([...new Set(read(after).map(({ SEQUENCE }) => SEQUENCE))], ["2"]);
    strictEqual(new Set(Object.values(uidsOf(after))).size, Object.values(uidsOf(after)).length);
  });
}

Deno.test("a plan of another id has other UIDs", () => {
  const copy = { ...named(), id: "another0id1234" }, ids = uidsOf(written(named()));
  for (const [name, uid] of Object.entries(uidsOf(written(copy)))) notStrictEqual(uid, ids[name]);
});

Deno.test("without an address of the site no event leads to a page", () => {
  const [first] = read(written(PLAN, STOPS, ""));
  ok(!("URL" in first));
  ok(first.DESCRIPTION.endsWith(`\n\nStrona: ${SREM.website}\nPunkt 1 planu.`));
});

Deno.test("without a first day there is no calendar", () => {
  strictEqual(ics({ days: [] }, [], [], { now: NOW, site: "" }), null);
});
