/* The order of a day's stops in which the way is shortest. Pure. */
/** @import { Position } from "../data/shipped.d.ts" */
import { distance } from "./distance.js";

export const EXACT = 9; // stops that move, up to which the very shortest way is found (Held–Karp): 2^9 · 9 · 9 steps
const LONGEST_RUN = 3; // stops that or-opt moves together
const HAIR = 1e-9; // kilometres; what is shorter by less is as long

/**
 * A stop; one that is `fixed`, or has no place, keeps its slot.
 *
 * @typedef {{ position: Position | null, fixed: boolean }} Halt
 */

/** @typedef {number[]} Order - numbers of the stops that move */

/**
 * What ways cost.
 *
 * @typedef {object} Way
 * @property {(at: number, one?: number, other?: number) => number} step
 *   from `one` over the stops that stay between its slot and the next, the `at`-th, to `other`
 * @property {(order: Order) => number} length
 */

/**
 * The indexes of stops in the order that makes the way as the crow flies from the start over all stops to the end
 * shortest. Stops that move share the slots that the others leave. Above `exact` of these the way is the shorter of two
 * that nothing more makes shorter, begun from the given order and from the nearest stops first: a short one, not always
 * the shortest, never longer than the given. Where nothing gets shorter the order stays as given; the same stops give
 * the same order.
 *
 * @param {Halt[]} stops
 * @param {{ start?: Position | null, end?: Position | null, exact?: number }} [between]
 */
export const shortestOrder = (stops, { start = null, end = null, exact = EXACT } = {}) => {
  const slots = [...stops.keys()].filter((slot) => stops[slot].position && !stops[slot].fixed);
  const way = wayOf(stops, slots, start, end), given = [...slots.keys()];
  const found = slots.length <= exact
    ? [heldKarp(slots.length, way)]
    : [given, nearestFirst(slots.length, way)].map((order) => improved(order, way));
  const best = found.reduce((best, order) => way.length(order) < way.length(best) - HAIR ? order : best, given);
  const order = [...stops.keys()];
  slots.forEach((slot, at) => {
    order[slot] = slots[best[at]];
  });
  return order;
};

/**
 * What ways cost (kilometres), by the numbers of the stops that move. The first step (0) has no `one`: it begins at the
 * start; the last has no `other`. Stretches between stops that stay are in every way, and so not counted.
 *
 * @param {Halt[]} stops
 * @param {number[]} slots
 * @param {Position | null} start
 * @param {Position | null} end
 * @returns {Way}
 */
function wayOf(stops, slots, start, end) {
  const places = slots.flatMap((slot) => placesOf(stops.slice(slot, slot + 1)));
  const between = slots.concat(stops.length).map((slot, at) => placesOf(stops.slice(at ? slots[at - 1] + 1 : 0, slot)));
  if (start) between[0].unshift(start);
  if (end) between[slots.length].push(end);
  const apart = places.map((one) => places.map((other) => distance(one, other)));
  const there = between.map((staying) => places.map((place) => staying.length ? distance(place, staying[0]) : 0));
  const back = between.map((staying) =>
    places.map((place) => staying.length ? distance(staying[staying.length - 1], place) : 0)
  );

  /** @type {Way["step"]} */
  function step(at, one, other) {
    if (!between[at].length) return one === undefined || other === undefined ? 0 : apart[one][other];
    return (one === undefined ? 0 : there[at][one]) + (other === undefined ? 0 : back[at][other]);
  }
  /** @type {Way["length"]} */
  const length = (order) =>
    order.reduce((sum, stop, at) => sum + step(at, order[at - 1], stop), 0) + step(order.length, order.at(-1));
  return { step, length };
}

/** @param {Halt[]} stops */
const placesOf = (stops) => stops.flatMap(({ position }) => position ? [position] : []);

/**
 * The shortest of all orders: for each set of stops and the last of them, the shortest way that has been over them
 * (M. Held, R. M. Karp: A dynamic programming approach to sequencing problems, 1962).
 *
 * @param {number} size
 * @param {Way} way
 */
function heldKarp(size, { step }) {
  const cost = new Float64Array(size << size).fill(Infinity), before = new Int8Array(size << size);
  for (let stop = 0; stop < size; stop++) cost[(1 << stop) * size + stop] = step(0, undefined, stop);
  for (let set = 1; set < 1 << size; set++) {
    const at = numberIn(set);
    for (let last = 0; last < size; last++) {
      if (!(set & 1 << last)) continue;
      for (let next = 0; next < size; next++) {
        if (set & 1 << next) continue;
        const longer = cost[set * size + last] + step(at, last, next), place = (set | 1 << next) * size + next;
        if (longer < cost[place]) cost[place] = longer, before[place] = last;
      }
    }
  }
  const all = (1 << size) - 1;
  /** @type {Order} */
  const order = [];
  let last = [...Array(size).keys()].reduce(
    (best, stop) =>
      cost[all * size + stop] + step(size, stop) < cost[all * size + best] + step(size, best) ? stop : best,
    0,
  );
  for (let set = all; order.length < size; set &= ~(1 << order[0])) {
    order.unshift(last);
    last = before[set * size + last];
  }
  return order;
}

/**
 * How many are in a set.
 *
 * @param {number} set
 */
function numberIn(set) {
  let number = 0;
  for (let rest = set; rest; rest &= rest - 1) number++;
  return number;
}

/**
 * Always on to the stop that is nearest.
 *
 * @param {number} size
 * @param {Way} way
 */
function nearestFirst(size, { step }) {
  const left = [...Array(size).keys()];
  /** @type {Order} */
  const order = [];
  while (left.length) {
    const costs = left.map((stop) => step(order.length, order.at(-1), stop));
    order.push(left.splice(costs.indexOf(Math.min(...costs)), 1)[0]);
  }
  return order;
}

/**
 * The order after all turns and moves that make it shorter, one after the other, until none does.
 *
 * @param {Order} order
 * @param {Way} way
 */
function improved(order, { length }) {
  let best = order, shortest = length(order), again = true;
  while (again) {
    again = false;
    for (const changed of changes) {
      for (const other of changed(best)) {
        const long = length(other);
        if (long < shortest - HAIR) [best, shortest, again] = [other, long, true];
      }
    }
  }
  return best;
}

/**
 * 2-opt: a part of the way the other way round.
 *
 * @param {Order} order
 */
function* turned(order) {
  for (let from = 0; from < order.length; from++) {
    for (let to = from + 2; to <= order.length; to++) {
      yield [...order.slice(0, from), ...order.slice(from, to).reverse(), ...order.slice(to)];
    }
  }
}

/**
 * Or-opt: a few stops that follow each other somewhere else, also the other way round.
 *
 * @param {Order} order
 */
function* moved(order) {
  for (let size = 1; size <= LONGEST_RUN; size++) {
    for (let from = 0; from + size <= order.length; from++) {
      const run = order.slice(from, from + size), rest = [...order.slice(0, from), ...order.slice(from + size)];
      for (let to = 0; to <= rest.length; to++) {
        yield [...rest.slice(0, to), ...run, ...rest.slice(to)];
        if (size > 1) yield [...rest.slice(0, to), ...[...run].reverse(), ...rest.slice(to)];
      }
    }
  }
}

const changes = [turned, moved];
