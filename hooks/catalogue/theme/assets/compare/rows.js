/* The facts of several practices, brought together: what differs, and what is the same. Pure. */
/** @import { Fact } from "../data/shipped.d.ts" */

/**
 * A fact with its value for each practice.
 *
 * @typedef {{ label: string, values: string[] }} Different
 */
/** @typedef {{ label: string, value: string }} Same */

export const NONE = "nie podano";

/**
 * What differs and what is the same in the facts of each practice. One that a practice does not have is „nie podano”
 * there, and different.
 *
 * @param {Fact[][]} all
 */
export const compared = (all) => {
  /** @type {Different[]} */
  const different = [];
  /** @type {Same[]} */
  const same = [];
  for (const [key, label] of labels(all)) {
    const values = all.map((facts) => facts.find(([own]) => own === key)?.[2] ?? NONE);
    if (new Set(values).size > 1) different.push({ label, values });
    else same.push({ label, value: values[0] });
  }
  return { different, same };
};

/**
 * The names of the facts that any has, by key: in the order in which the practices have them.
 *
 * @param {Fact[][]} all
 * @returns {[key: string, label: string][]}
 */
function labels(all) {
  /** @type {string[]} */
  const order = [];
  const names = new Map();
  for (const facts of all) {
    let at = 0;
    for (const [key, label] of facts) {
      if (names.has(key)) at = order.indexOf(key) + 1;
      else order.splice(at++, 0, key);
      names.set(key, label);
    }
  }
  return order.map((key) => [key, names.get(key)]);
}
