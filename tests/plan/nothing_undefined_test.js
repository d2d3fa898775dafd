/* Whatever is missing of a plan or of a practice, no file and no words say undefined, null or NaN. */
/// <reference lib="deno.ns" />
/**
 * @import { Brief } from "../../hooks/catalogue/theme/assets/data/shipped.d.ts"
 * @import { Plan, Stop, StopAbout } from "../../hooks/catalogue/theme/assets/plan/plan.d.ts"
 */
import { doesNotMatch, ok, strictEqual } from "node:assert/strict";
import { ics } from "../../hooks/catalogue/theme/assets/plan/ics.js";
import { contentOf, writtenPlan } from "../../hooks/catalogue/theme/assets/plan/link.js";
import { placeInWords, regionNamed, whereIs } from "../../hooks/catalogue/theme/assets/plan/places.js";
import { programme } from "../../hooks/catalogue/theme/assets/plan/programme.js";
import { readPlan } from "../../hooks/catalogue/theme/assets/plan/reading.js";
import { scheduleOf } from "../../hooks/catalogue/theme/assets/plan/schedule.js";
import { visitOf } from "../../hooks/catalogue/theme/assets/plan/visit.js";
import { csv } from "../../hooks/catalogue/theme/assets/text/csv.js";
import { dayName, driveInWords, lasting, toField } from "../../hooks/catalogue/theme/assets/planner/words.js";
import { briefOf, SREM } from "./briefs.js";
import { PlansDrawn } from "./plans.js";

const NEVER = /undefined|\bnull\b|NaN|\[object|Infinity/;
const CHANCE = new PlansDrawn(20261128);

/** A practice of which little or nothing is known. @type {() => Brief} */
const brief = () =>
  briefOf({
    place: CHANCE.of(["miejsce nie podane", "woj. śląskie", ""]),
    position: CHANCE.maybe(() => /** @type {[number, number]} */ ([50 + CHANCE.next(), 18 + CHANCE.next()])) ?? null,
    host: CHANCE.of(["", "Gospodarz"]),
    title: CHANCE.of(["Praktyka", ""]),
    summary: CHANCE.of(["", "Krótko."]),
    town: CHANCE.of(["", "Żory"]),
    website: CHANCE.of(["", "https://a.example"]),
  });

/** @type {(stop: Stop) => StopAbout} */
const about = (stop) => ({
  brief: stop.id && CHANCE.next() < 0.8 ? brief() : null, // it may have been withdrawn
  questions: CHANCE.maybe(() => ["Ile?"]),
  notes: CHANCE.maybe(() => "Ulotki."),
});

/** Everything that a plan is told in. @type {(plan: Plan) => string[]} */
function told(plan) {
  const stops = plan.days.map((day) => day.stops.map(about));
  const briefs = new Map(
    plan.days.flatMap((day, at) => day.stops.map((stop, index) => [stop, stops[at][index].brief])),
  );
  const schedule = scheduleOf(
    plan,
    (place) => "name" in place || "id" in place ? briefs.get(place)?.position ?? null : null,
  );
  const known = Object.fromEntries([...briefs.values()].flatMap((each) => each ? [[each.id, each]] : []));
  return [
    ics(plan, schedule, stops, { now: new Date(0), site: CHANCE.of(["", "https://a.example"]) }) ?? "",
    csv(programme(plan, schedule, stops)),
    writtenPlan(plan),
    contentOf(plan),
    JSON.stringify(visitOf(plan, known, [{ slug: "slaskie", name: "śląskie" }])).replaceAll(":null", ":NULL"),
    ...plan.days.map((_, index) => dayName(plan, index)),
    ...plan.days.flatMap((day, at) => day.stops.map((stop, index) => whereIs(stop, stops[at][index].brief))),
    ...[plan.start, plan.end].map(placeInWords),
    ...schedule.flatMap((
      day,
    ) => [lasting(day.length), toField(day.leave), ...(day.home ? [driveInWords(day.home)] : [])]),
  ];
}

/** A plan in which anything may be missing or wrong, as one that an older version kept. @type {() => string} */
function damaged() {
  const link = writtenPlan(CHANCE.plan()),
    at = CHANCE.below(link.length),
    wrong = ["undefined", "null", "NaN", "", "~r", "."];
  return CHANCE.of([
    link.slice(0, at) + CHANCE.of(wrong) + link.slice(at + CHANCE.below(4)),
    `1_s${CHANCE.of(wrong)}.${CHANCE.of(wrong)}_d${CHANCE.of(wrong)}.*Targi~lBolonia~r${CHANCE.of(wrong)}~m${
      CHANCE.of(wrong)
    }`,
    `1_t${CHANCE.of(wrong)}_r${CHANCE.of(wrong)}_d.a~l${CHANCE.of(["", "Bolonia"])}~rundefined~aNaN.*${
      CHANCE.of(["", "x"])
    }`,
  ]);
}

/** Words that a person typed are theirs, and a key may be any letters: `~u` before `ndefined`. @type {(plan: Plan) => boolean} */
const isTyped = (plan) =>
  /"key":"\w*(?:ndefined|null|nan)/i.test(JSON.stringify(plan)) ||
  NEVER.test(JSON.stringify(plan, ["title", "name", "town", "id", "days", "stops", "start", "end"]));

Deno.test("of any plan", () => {
  for (const plan of CHANCE.times(600, () => CHANCE.plan())) {
    for (const text of told(plan)) doesNotMatch(text, NEVER, JSON.stringify(plan));
  }
});

Deno.test("of any plan whose link or what was kept of it is damaged", () => {
  let read = 0;
  for (const link of CHANCE.times(3000, damaged)) {
    const { plan } = readPlan(link);
    if (!plan || isTyped(plan)) continue;
    read++;
    for (const text of told(plan)) doesNotMatch(text, NEVER, link);
  }
  ok(read > 1000);
});

Deno.test("a place is told as far as it is known", () => {
  strictEqual(placeInWords({ town: "Bolonia" }), "Bolonia");
  strictEqual(placeInWords({ town: "Bolonia", region: "emilia" }), "Bolonia");
  strictEqual(placeInWords({ town: "Bolonia", region: "undefined" }), "Bolonia");
  strictEqual(placeInWords({ region: "slaskie" }), "woj.\u00a0śląskie");
  strictEqual(placeInWords({ town: "Żory", region: "slaskie" }), "Żory, woj.\u00a0śląskie");
  strictEqual(placeInWords(undefined), "");
  strictEqual(regionNamed("constructor"), "");
  strictEqual(whereIs({ name: "Targi", town: "Bolonia" }, null), "Bolonia");
  strictEqual(whereIs({ name: "Przerwa" }, null), "");
  strictEqual(whereIs({ id: "a", town: "Żory", region: "slaskie" }, SREM), SREM.place);
});
