/* The shortest order of stops: as all orders weighed one by one, and not longer than the given where there are too many. */
/// <reference lib="deno.ns" />
import { deepStrictEqual, ok } from "node:assert/strict";
import { distance } from "../../hooks/catalogue/theme/assets/plan/distance.js";
import { shortestOrder } from "../../hooks/catalogue/theme/assets/plan/order.js";
import { Chance } from "./chance.js";

/**
 * @import { Position } from "../../hooks/catalogue/theme/assets/data/shipped.d.ts"
 * @import { Halt } from "../../hooks/catalogue/theme/assets/plan/order.js"
 */

/** @typedef {{ start: Position | null, end: Position | null }} Ends */
/** @typedef {{ stops: Halt[], ends: Ends }} Case */

const CHANCE = 20261125;
const HAIR = 1e-6; // kilometres
/** @type {Ends} */
const NOWHERE = { start: null, end: null };

/** @type {(stops: Halt[], order: number[], ends: Ends) => number} */
function long(stops, order, { start, end }) {
  const way = [start, ...order.map((at) => stops[at].position), end].filter((place) => place !== null);
  return way.slice(1).reduce((sum, place, at) => sum + distance(way[at], place), 0);
}

/** @type {(stops: Halt[]) => number[]} */
const asGiven = (stops) => [...stops.keys()];

/** @type {(drawn: Case, exact?: number) => { order: number[], length: number }} */
function shortest({ stops, ends }, exact) {
  const order = shortestOrder(stops, { ...ends, exact });
  return { order, length: long(stops, order, ends) };
}

/** Places, halts and cases. */
class Drawn extends Chance {
  /** @returns {Position} */
  place() {
    return [51 + 3 * this.next(), 15 + 7 * this.next()];
  }

  perhaps() {
    return this.next() < 0.5 ? this.place() : null;
  }

  /**
   * Stops of which some are fixed or without a place, with and without a start and an end.
   *
   * @param {number} least
   * @param {number} most - stops that move
   * @returns {Case}
   */
  case(least, most) {
    const stops = Array.from({ length: least + this.below(most - least + 1) }, () => halt(this.place()));
    for (let more = Math.max(0, this.below(4) - 1); more > 0; more--) {
      stops.splice(this.below(stops.length + 1), 0, { position: this.perhaps(), fixed: this.next() < 0.5 });
    }
    return { stops, ends: { start: this.perhaps(), end: this.perhaps() } };
  }
}

/** @type {(position: Position) => Halt} */
const halt = (position) => ({ position, fixed: false });

/** @type {(seed: number, number: number, least: number, most: number) => Case[]} */
function drawn(seed, number, least, most) {
  const chance = new Drawn(seed);
  return Array.from({ length: number }, () => chance.case(least, most));
}

/** @type {(stop: Halt) => boolean} */
const stays = ({ position, fixed }) => fixed || position === null;

/** @type {(stops: Halt[]) => number} */
const moves = (stops) => stops.filter((stop) => !stays(stop)).length;

/**
 * All orders in which no stop leaves its slot that has to stay.
 *
 * @param {Halt[]} stops
 * @param {number} [at]
 * @param {number[]} [left]
 * @returns {Generator<number[]>}
 */
function* orders(stops, at = 0, left = asGiven(stops).filter((slot) => !stays(stops[slot]))) {
  if (at === stops.length) yield [];
  else if (stays(stops[at])) { for (const rest of orders(stops, at + 1, left)) yield [at, ...rest]; }
  else {for (const stop of left) {
      for (const rest of orders(stops, at + 1, left.filter((other) => other !== stop))) yield [stop, ...rest];
    }}
}

Deno.test("it is the shortest of all orders", () => {
  const cases = drawn(CHANCE, 100, 0, 6).filter(({ stops }) => moves(stops) <= 7);
  const gains = cases.map((each) => {
    const { order, length } = shortest(each), given = long(each.stops, asGiven(each.stops), each.ends);
    const all = [...orders(each.stops)], least = Math.min(...all.map((other) => long(each.stops, other, each.ends)));
    ok(all.some((other) => String(other) === String(order)));
    ok(Math.abs(length - least) < HAIR);
    ok(String(order) === String(asGiven(each.stops)) || length < given);
    return given - least;
  });
  ok(gains.filter((gain) => gain > 1).length > 60);
});

Deno.test("what is short already stays", () => {
  const line = Array.from({ length: 8 }, (_, at) => halt([52 + at / 10, 17])), same = Array(12).fill(halt([52, 17]));
  for (const stops of [[], line.slice(0, 1), line, line.toReversed(), same.slice(0, 5), same]) {
    deepStrictEqual(shortest({ stops, ends: NOWHERE }).order, asGiven(stops));
  }
});

Deno.test("a start decides where one begins", () => {
  const stops = Array.from({ length: 4 }, (_, at) => halt([52 + at / 10, 17]));
  deepStrictEqual(shortestOrder(stops, { start: [53, 17] }), [3, 2, 1, 0]);
  deepStrictEqual(shortestOrder(stops, { start: [53, 17], end: [51, 17] }), [3, 2, 1, 0]);
  deepStrictEqual(shortestOrder(stops, { start: [51, 17], end: [53, 17] }), [0, 1, 2, 3]);
});

/* Of nine times 400 drawn cases the means were 0.07 to 0.20 % above the shortest, the worst 16 %, at most 6 % were above it. */
Deno.test("many stops get a way that is nearly the shortest", () => {
  const cases = drawn(CHANCE + 2, 400, 8, 9).filter(({ stops }) => moves(stops) <= 9);
  const ratios = cases.map((each) => shortest(each, 0).length / shortest(each).length);
  ok(Math.min(...ratios) > 1 - HAIR);
  ok(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length < 1.004);
  ok(Math.max(...ratios) < 1.15);
  ok(ratios.filter((ratio) => ratio > 1 + HAIR).length < ratios.length / 8);
});

Deno.test("many stops never get a longer way, and always the same", () => {
  for (const each of drawn(CHANCE + 3, 30, 10, 24)) {
    const { stops, ends } = each, { order, length } = shortest(each);
    deepStrictEqual(order.toSorted((a, b) => a - b), asGiven(stops));
    ok(stops.every((stop, at) => !stays(stop) || order[at] === at));
    ok(length <= long(stops, asGiven(stops), ends) + HAIR);
    deepStrictEqual(shortest(each), { order, length });
    ok(shortest({ stops: order.map((at) => stops[at]), ends }).length <= length + HAIR);
  }
});

Deno.test("a way that crosses itself is straightened", () => {
  const turns = Array.from({ length: 12 }, (_, at) => at * Math.PI / 6), chance = new Chance(CHANCE);
  const circle = turns.map((turn) => halt([52 + 0.5 * Math.sin(turn), 17 + 0.8 * Math.cos(turn)]));
  /** @type {Ends} */
  const ends = { start: [52, 17.8], end: [52, 17.8] };
  const stops = circle.map((stop) => ({ stop, at: chance.next() })).sort((a, b) => a.at - b.at).map(({ stop }) => stop);
  const { order, length } = shortest({ stops, ends });
  ok(Math.abs(length - long(circle, asGiven(circle), ends)) < HAIR);
  ok(String(order) !== String(asGiven(stops)));
});
