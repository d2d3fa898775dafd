/* The fields of the visit that a plan becomes; test_visit.py has the catalogue check them. */
/// <reference lib="deno.ns" />
/** @import { Plan } from "../../hooks/catalogue/theme/assets/plan/plan.d.ts" */
import { deepStrictEqual, ok } from "node:assert/strict";
import { visitOf } from "../../hooks/catalogue/theme/assets/plan/visit.js";

const REGIONS = [{ slug: "wielkopolskie", name: "wielkopolskie" }, { slug: "slaskie", name: "śląskie" }];
/** @type {Plan} */
const PLAN = {
  title: " Toruń w\u00adWielkopolsce: \n„CUS & spółdzielnie” ",
  date: "2025-12-30",
  start: { town: "Toruń", region: "kujawsko-pomorskie" },
  days: [
    {
      leave: 480,
      stops: [
        { id: "cus-srem", at: 600 },
        { name: "Obiad: „Pod Dębem” # 1", town: "Rawicz", region: "wielkopolskie" },
      ],
    },
    { stops: [] },
    {
      stops: [
        { id: "zaz-pleszew" },
        { name: "- Nocleg" },
        { name: "Urząd", region: "slaskie" },
        { name: "Postój", town: "Nigdzie" },
        { name: "Targi", town: "Bolonia", region: "emilia" },
      ],
    },
    { stops: [] },
  ],
};

Deno.test("its fields are what the plan knows", () => {
  const briefs = {
    "cus-srem": { topics: ["a", "b", "c"] },
    "zaz-pleszew": { topics: ["c", "d"] },
    inna: { topics: ["e"] },
  };
  deepStrictEqual(visitOf(PLAN, briefs, REGIONS), {
    title: "Toruń wWielkopolsce: „CUS & spółdzielnie”",
    start: "2025-12-30",
    end: "2026-01-01",
    order_known: "tak",
    topics: ["a", "b", "c", "d"],
    stops: [
      { practice: "cus-srem", day: "1" },
      { place: "Obiad: „Pod Dębem” # 1", region: "wielkopolskie", locality: "Rawicz", day: "1" },
      { practice: "zaz-pleszew", day: "3" },
      { place: "- Nocleg", day: "3" },
      { place: "Urząd", region: "śląskie", day: "3" },
      { place: "Postój", locality: "Nigdzie", day: "3" },
      { place: "Targi", locality: "Bolonia", day: "3" },
    ],
  });
});

Deno.test("its topics are those of half of the practices", () => {
  const plan = { days: [{ stops: ["a", "b", "c", "a", "nie-ma-jej", "toString"].map((id) => ({ id })) }] };
  const briefs = { a: { topics: ["x", "y"] }, b: { topics: ["z", "y"] }, c: { topics: ["x", "y"] } };
  deepStrictEqual(visitOf(plan, briefs, REGIONS).topics, ["x", "y"]);
  ok(!("topics" in visitOf(plan, {}, REGIONS)));
});

Deno.test("nothing planned gives no fields", () => {
  deepStrictEqual(visitOf({ days: [{ stops: [] }] }, {}, REGIONS), {});
  deepStrictEqual(visitOf({ date: "2025-12-31", days: [] }, {}, REGIONS), { start: "2025-12-31", end: "2025-12-31" });
  deepStrictEqual(visitOf({ days: [{ stops: [{ id: "a" }] }] }, {}, REGIONS), { stops: [{ practice: "a", day: "1" }] });
});
