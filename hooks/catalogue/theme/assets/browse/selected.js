/* The entries that fit a choice, how many have each value, and their order. Pure. */
/**
 * @import { Chosen } from "./address.js"
 * @import { Entries } from "./entries.js"
 */

const BY_TEXT = 31; // the bit of the text among those of the facets

/**
 * The entries that fit (1 for each that does), how many they are, and for each value, by the keys of the facets, how many
 * of the entries that fit everything else have it.
 *
 * @typedef {{ fits: Uint8Array, count: number, counts: Record<string, Uint32Array> }} Selected
 */

/**
 * The entries that fit all facets (any of the values chosen in each) and the text.
 *
 * @param {Entries} entries
 * @param {Chosen} chosen
 * @param {number[] | null} numbers - of the entries that have the text; null where there is none
 * @returns {Selected}
 */
export function selected(entries, chosen, numbers) {
  const misfit = misfits(entries, chosen, numbers), fits = new Uint8Array(entries.size);
  /** @type {Record<string, Uint32Array>} */
  const counts = {};
  let count = 0;
  for (let number = 0; number < entries.size; number++) if (!misfit[number]) fits[number] = 1, count++;
  entries.facets.forEach(({ key, starts, found, values }, bit) => {
    const own = (1 << bit) >>> 0, counted = counts[key] = new Uint32Array(values.length);
    for (let number = 0; number < entries.size; number++) {
      if (misfit[number] && misfit[number] !== own) continue;
      for (let at = starts[number]; at < starts[number + 1]; at++) counted[found[at]]++;
    }
  });
  return { fits, count, counts };
}

/**
 * For each entry, a bit for each facet (and for the text) that it does not fit.
 *
 * @param {Entries} entries
 * @param {Chosen} chosen
 * @param {number[] | null} numbers
 */
function misfits({ size, facets }, chosen, numbers) {
  const misfit = new Uint32Array(size);
  facets.forEach(({ key, starts, found, values }, bit) => {
    const codes = chosen[key];
    if (!codes?.length) return;
    const wanted = Uint8Array.from(values, ({ code }) => Number(codes.includes(code)));
    for (let number = 0; number < size; number++) {
      let fits = 0;
      for (let at = starts[number]; at < starts[number + 1]; at++) fits |= wanted[found[at]];
      if (!fits) misfit[number] |= 1 << bit;
    }
  });
  if (numbers) {
    const has = new Uint8Array(size);
    for (const number of numbers) has[number] = 1;
    for (let number = 0; number < size; number++) if (!has[number]) misfit[number] |= 1 << BY_TEXT;
  }
  return misfit;
}

/** @type {Record<string, (entries: Entries) => (a: number, b: number) => number>} */
const ORDERS = {
  odwiedzane: ({ times }) => (a, b) => times[b] - times[a],
  najnowsze: ({ knowledge }) => (a, b) => knowledge[b] - knowledge[a],
  najstarsze: ({ knowledge }) => (a, b) => knowledge[a] - knowledge[b], // where no year is known stands first
};

/**
 * The numbers of the entries that fit, in an order: "trafnosc" is that of the text's `numbers`, the others are
 * alphabetical where they leave a choice.
 *
 * @param {Entries} entries
 * @param {Selected} selected
 * @param {string} by
 * @param {number[] | null} numbers
 */
export function ordered(entries, { fits }, by, numbers) {
  if (by === "trafnosc" && numbers) return numbers.filter((number) => fits[number]);
  const found = [];
  for (const number of entries.alphabetical) if (fits[number]) found.push(number);
  return Object.hasOwn(ORDERS, by) ? found.sort(ORDERS[by](entries)) : found;
}
