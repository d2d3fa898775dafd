/* The hours and kilometres of a plan: the cases of schedules.json. */
/// <reference lib="deno.ns" />
/** @import { PositionsOf } from "../../hooks/catalogue/theme/assets/plan/schedule.js" */
import { deepStrictEqual } from "node:assert/strict";
import { scheduleOf } from "../../hooks/catalogue/theme/assets/plan/schedule.js";

const { places, cases } = JSON.parse(Deno.readTextFileSync(new URL("schedules.json", import.meta.url)));
/** @type {Record<string, string>} */
const TOWNS = { "w-ajnach": "Ajny", "w-borach": "Bory", "w-cisach": "Cisy", "w-debach": "Dęby" };

/** @type {PositionsOf} */
const positionOf = (place) => places["id" in place && place.id ? TOWNS[place.id] : place.town ?? ""] ?? null;

for (const { about, plan, schedule } of cases) {
  Deno.test(about, () => {
    deepStrictEqual(scheduleOf(plan, positionOf), schedule);
  });
}
