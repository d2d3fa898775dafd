/* Shapes of what is kept: what fits and what does not, and that no value of JSON makes them throw. */
/// <reference lib="deno.ns" />
import { deepStrictEqual, strictEqual } from "node:assert/strict";
import {
  fieldsOf,
  isDate,
  isText,
  listOf,
  mapOf,
  recordOf,
  valueShape,
  wholeFrom,
} from "../../hooks/catalogue/theme/assets/kept/shape.js";
import { Chance } from "../plan/chance.js";

/** @typedef {(value: unknown) => boolean} Fits */

/* A value of each type of JSON, some of them near to what may stand there: those of corrupt.py. */
const TYPES = '[null, true, -1, 1.5, "", "constructor", [], ["x"], [null], {}, {"x": "y"}, {"__proto__": 1}]';

const FORM = {
  type: "object",
  properties: {
    title: { type: ["string", "number"] },
    topics: { type: "array", items: { oneOf: [{ const: "a" }] } },
    operator: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
    coordinates: { type: "object", properties: { lat: { type: "number" } } },
    stops: { type: "array", items: { type: "object", properties: { place: { type: "string" } } } },
  },
};
const ofForm = fieldsOf(/** @type {Parameters<typeof fieldsOf>[0]} */ (FORM));
const aTerm = /** @type {Parameters<typeof valueShape>[0]} */ ({ oneOf: [{ const: "a" }] });

const anyValue = /** @type {typeof isText} */ (/** @type {unknown} */ (() => true));

/** @type {[name: string, shape: Fits, fit: string[]][]} */
const SHAPES = [
  ["a text", isText, ['""', '"constructor"']],
  ["a whole number", wholeFrom(-1, 0), ["-1"]],
  ["a list of texts", listOf(isText), ["[]", '["x"]']],
  ["texts by name", mapOf(isText), ["{}", '{"x":"y"}']],
  ["any record", recordOf({}), ["{}", '{"x":"y"}', '{"__proto__":1}']],
  ["a record with a text", recordOf({ x: isText }), ['{"x":"y"}']],
  ["a record with what every object has", recordOf({ constructor: anyValue }), []],
  ["a record with a list, if at all", recordOf({}, { x: listOf(isText) }), ["{}", '{"__proto__":1}']],
  ["by schema: a text", valueShape({ type: "string" }), ['""', '"constructor"']],
  ["by schema: a code", valueShape(aTerm), ['""', '"constructor"']],
  ["by schema: a list", valueShape({ type: "array", items: {} }), ["[]", '["x"]']],
  ["by schema: a record", valueShape({ type: "object", properties: {} }), ["{}", '{"x":"y"}']],
  [
    "by schema: a text or a list",
    valueShape({ anyOf: [{ type: "string" }, { type: "array", items: {} }] }),
    ['""', '"constructor"', "[]", '["x"]'],
  ],
];

/** @type {(shape: Fits, values: unknown[]) => string[]} */
const fitting = (shape, values) => values.filter((value) => shape(value)).map((value) => JSON.stringify(value));

for (const [name, shape, fit] of SHAPES) {
  Deno.test(`each shape fits its own alone: ${name}`, () => {
    deepStrictEqual(fitting(shape, JSON.parse(TYPES)), fit);
  });
}

Deno.test("a date is one that can be shown", () => {
  const dates = ["2020-02-01T10:00:00Z", "2020-02-01", "2020-13-01", "", "dziś", 0, null];
  deepStrictEqual(dates.filter(isDate), dates.slice(0, 2));
});

const AS_LISTED = [
  {},
  { title: "a", topics: [], operator: "b", coordinates: { lat: "1" }, stops: [{ place: "c" }] },
  { operator: ["b"], stops: [], former: { list: ["of", { texts: ["d"] }] } },
];

for (const fields of AS_LISTED) {
  Deno.test(`fields fit as their schema lists them: ${JSON.stringify(fields)}`, () => {
    strictEqual(ofForm(fields), true);
  });
}

const OTHERWISE = [
  { title: ["a"] },
  { title: 1 },
  { topics: "a" },
  { topics: [["a"]] },
  { operator: {} },
  { operator: [1] },
  { coordinates: [] },
  { coordinates: { lat: 1 } },
  { stops: {} },
  { stops: [null] },
  { stops: ["c"] },
  { former: 1 },
  { former: { list: [null] } },
  [],
  null,
];

for (const fields of OTHERWISE) {
  Deno.test(`fields of another form do not fit: ${JSON.stringify(fields)}`, () => {
    strictEqual(ofForm(fields), false);
  });
}

Deno.test("what no schema describes is not followed without end", () => {
  /** @type {unknown} */
  let deep = "x";
  for (let number = 0; number < 100_000; number++) deep = [deep];
  strictEqual(ofForm({ former: deep }), false);
});

const NAMES = ["constructor", "toString", "title", "stops", "__proto__", "", "\u0000", "𝒜\ud800"];

/** @type {(chance: Chance, deep?: number) => unknown} */
function anything(chance, deep = 4) {
  const simple = [null, true, false, "", chance.of(NAMES), 2 ** 53 * (chance.next() - 0.5), chance.below(9), 1e308, -0];
  const kind = deep ? chance.below(4) : 0, inner = () => anything(chance, deep - 1);
  if (kind === 1) return chance.times(chance.below(4), inner);
  if (kind > 1) return Object.fromEntries(chance.times(chance.below(4), () => [chance.of(NAMES), inner()]));
  return chance.of(simple);
}

Deno.test("no value makes a shape throw", () => {
  const chance = new Chance(20261201);
  for (const value of chance.times(1200, () => anything(chance))) {
    const read = JSON.parse(JSON.stringify(value));
    const answers = [ofForm, isDate, recordOf({ title: isText })].map((shape) => typeof shape(read));
    deepStrictEqual(answers, ["boolean", "boolean", "boolean"]);
  }
});
