/* What is suggested near a way: as weighed one by one on the globe, in its order. */
/// <reference lib="deno.ns" />
import { deepStrictEqual, ok } from "node:assert/strict";
import { cellsNearby, nearby } from "../../hooks/catalogue/theme/assets/plan/nearby.js";
import { Chance } from "./chance.js";

/** @import { CellRow, Position } from "../../hooks/catalogue/theme/assets/data/shipped.d.ts" */

const CHANCE = 20261125;
const NEAR = 15;
const TITLES = ["„Ala”", "Cedr", "Cis", "Ćma", "Lis", "Łoś", "Zebra", "Źrebak", "Żubr"]; // in alphabetical order

/** @type {Position} */
const HERE = [52, 17];

/** @typedef {{ title?: string, type?: string, topics?: string[], times?: number }} About */

/** @type {(id: string, position: Position, about?: About) => CellRow} */
const row = (
  id,
  [lat, lon],
  { title = "A", type = "cis", topics = ["x"], times = 0 } = {},
) => /** @type {CellRow} */ ([id, title, "", "", lat, lon, type, topics, times]);

/** @type {(...given: Parameters<typeof nearby>) => [id: string, kilometres: number, type: string | null, topics: string[]][]} */
const found = (...given) => nearby(...given).map((near) => [near.row[0], near.kilometres, near.type, near.topics]);

/** @type {(...given: Parameters<typeof nearby>) => string[]} */
const foundIds = (...given) => found(...given).map(([id]) => id);

/** @type {(position: Position) => [x: number, y: number, z: number]} */
function vector(position) {
  const [lat, lon] = position.map((degrees) => degrees * Math.PI / 180);
  return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
}

/**
 * Kilometres on a globe, by vectors.
 *
 * @type {(one: Position, other: Position) => number}
 */
function apart(one, other) {
  const [x, y, z] = vector(one), [a, b, c] = vector(other);
  return 6371 * Math.atan2(Math.hypot(y * c - z * b, z * a - x * c, x * b - y * a), x * a + y * b + z * c);
}

/**
 * Points of a line, less than 300 m apart.
 *
 * @param {Position[]} line
 * @returns {Position[]}
 */
function along(line) {
  const points = line.slice(0, 1);
  for (const [at, end] of line.slice(1).entries()) {
    const start = line[at], steps = Math.max(1, Math.ceil(apart(start, end) / 0.3));
    for (let step = 1; step <= steps; step++) {
      points.push([start[0] + (end[0] - start[0]) * step / steps, start[1] + (end[1] - start[1]) * step / steps]);
    }
  }
  return points;
}

/** @type {(chance: Chance) => Position} */
const drawn = (chance) => [51 + 1.4 * chance.next(), 16 + 2.5 * chance.next()];

/** @type {(from: number, to: number) => number[]} */
const range = (from, to) => Array.from({ length: to - from }, (_, at) => from + at);

/** @type {(some: Set<string>, all: Iterable<string>) => boolean} */
const within = (some, all) => some.isSubsetOf(new Set(all));

/** @type {(chance: Chance, number: number) => number} */
function foundNear(chance, number) {
  const line = chance.times(number, () => drawn(chance)), points = [drawn(chance)];
  const rows = chance.times(250, (at) => row(`p${at}`, drawn(chance))), way = [...along(line), ...points];
  const away = new Map(rows.map((each) => [each[0], Math.min(...way.map((at) => apart([each[4], each[5]], at)))]));
  /** @type {(most: number) => Set<string>} */
  const nearer = (most) => new Set([...away].filter(([, kilometres]) => kilometres <= most).map(([id]) => id));
  const suggested = found(rows, { line, points }), ids = new Set(suggested.map(([id]) => id));
  ok(within(nearer(NEAR - 0.05), ids));
  ok(within(ids, nearer(NEAR + 0.05)));
  ok(Math.max(...suggested.map(([id, kilometres]) => Math.abs(kilometres - (away.get(id) ?? NaN)))) < 0.55);
  const cells = range(202, 212).flatMap((lat) => range(38, 48).map((lon) => `${lat}-${lon}`));
  const kept = cellsNearby(cells, { line, points });
  const needed = rows.filter(([id]) => ids.has(id)).map((each) =>
    `${Math.floor(each[4] / 0.25)}-${Math.floor(each[5] / 0.4)}`
  );
  ok(within(new Set(needed), kept));
  ok(within(new Set(kept), cells));
  ok(kept.length < cells.length);
  return ids.size;
}

Deno.test("all that is near the way or a point is found", () => {
  const chance = new Chance(CHANCE);
  ok([1, 2, 3, 5].reduce((sum, number) => sum + foundNear(chance, number), 0) > 150);
});

/* A point 14 km beyond a corner of a cell: something could lie in that corner. */
Deno.test("a cell is needed to its corners", () => {
  const lat = 52 - 14 / 111.19 * 0.7, lon = 16.8 - 14 / 68.46 * 0.7;
  deepStrictEqual(cellsNearby(["208-42", "209-42", "208-43"], { points: [[lat, lon]] }), ["208-42"]);
});

Deno.test("the order is visited, then near, then alphabetical", () => {
  const chance = new Chance(CHANCE), titles = chance.times(80, () => chance.of(TITLES));
  const rows = titles.map((title, at) =>
    row(`p${at}`, [52 + chance.below(4) / 100, 17], { title, times: chance.of([0, 0, 1, 3]) })
  );
  const sorted = rows.toSorted((a, b) => b[8] - a[8] || a[4] - b[4] || TITLES.indexOf(a[1]) - TITLES.indexOf(b[1]));
  deepStrictEqual(foundIds(rows, { points: [HERE] }), sorted.map(([id]) => id));
  deepStrictEqual(foundIds(rows, { points: [HERE], most: 5 }), sorted.slice(0, 5).map(([id]) => id));
});

Deno.test("it shares a type or a topic with what was chosen", () => {
  const rows = [
    row("a-typ", HERE, { type: "zaz", topics: [] }),
    row("b-temat", HERE, { type: "wtz", topics: ["u", "z", "x"] }),
    row("c-oba", HERE, { type: "zaz", topics: ["x"] }),
    row("d-nic", HERE, { type: "wtz", topics: ["u"] }),
  ];
  const given = { points: [HERE], types: ["zaz", "cis"], topics: ["x", "z"] };
  deepStrictEqual(found(rows, given), [
    ["a-typ", 0, "zaz", []],
    ["b-temat", 0, null, ["z", "x"]],
    ["c-oba", 0, "zaz", ["x"]],
  ]);
  deepStrictEqual(foundIds(rows, { ...given, types: [] }), ["b-temat", "c-oba"]);
  deepStrictEqual(found(rows, { points: [HERE] }).map((near) => near.slice(2)), Array(4).fill([null, []]));
});

Deno.test("what was taken and what comes twice is passed over", () => {
  const rows = ["a", "b", "a", "b"].map((id) => row(id, [52, id === "a" ? 17 : 17.1]));
  deepStrictEqual(found(rows, { points: [HERE], taken: ["a"] }), [["b", 7, null, []]]);
  deepStrictEqual(found(rows, { points: [], line: [] }), []);
});
