/* Entries and their facets, read from columns (hooks/catalogue/views/pages/tools/browse.py). Pure. */
/** @import { Browsing, ShippedFacet } from "../data/shipped.d.ts" */

/**
 * A facet with its values; those of an entry stand in `found`, as indexes of `values`, from `starts[number]` to
 * `starts[number + 1]`.
 *
 * @typedef {object} Facet
 * @property {string} key
 * @property {string} name
 * @property {boolean} years - whether the values are years
 * @property {{ code: string, label: string }[]} values
 * @property {Uint32Array} starts
 * @property {Uint16Array} found
 */

/**
 * All entries, by numbers.
 *
 * @typedef {ReturnType<typeof decoded>} Entries
 */

/** @param {Browsing} data */
export function decoded(data) {
  const size = data.practices + data.visits + data.mentions;
  const facets = data.facets.map((facet) => facetOf(facet, size));
  const years = valuesIn(facets, "wiedza"), order = alphabetical(data);
  return {
    size,
    run: data.run,
    facets,
    times: Uint16Array.from({ length: size }, (_, number) => valueOf(data.times.charCodeAt(number))),
    knowledge: Uint16Array.from({ length: size }, (_, number) => Number(years(number)[0]?.code) || 0),
    alphabetical: order,
    first: new Map(
      data.first.map(([path, title, line, summary], at) => [order[at], { path, title, line, summary }]),
    ),
  };
}

/**
 * What a list shows of entries, where it is here already: null where one is not.
 *
 * @param {Entries} entries
 * @param {number[]} numbers
 */
export function atHand({ first }, numbers) {
  const shown = numbers.flatMap((number) => first.get(number) ?? []);
  return shown.length === numbers.length ? shown : null;
}

/**
 * What gives the values that an entry, by its number, has of a facet.
 *
 * @param {Facet[]} facets
 * @param {string} key
 */
export function valuesIn(facets, key) {
  const { starts, found, values } = facetNamed(facets, key);
  return (/** @type {number} */ number) =>
    [...found.subarray(starts[number], starts[number + 1])].map((index) => values[index]);
}

/**
 * @param {Facet[]} facets
 * @param {string} key
 */
export function facetNamed(facets, key) {
  const facet = facets.find((each) => each.key === key);
  if (!facet) throw new Error(`there is no facet ${key}`);
  return facet;
}

/**
 * @param {ShippedFacet} facet
 * @param {number} size
 * @returns {Facet}
 */
const facetOf = (facet, size) => ({
  key: facet.key,
  name: facet.name,
  years: Boolean(facet.years),
  values: facet.values.map(([code, label]) => ({ code, label })),
  ...column(facet, size),
});

/**
 * A column → where the values of each entry begin, and the values.
 *
 * @param {ShippedFacet} facet
 * @param {number} size
 */
function column({ column: text, many }, size) {
  const starts = new Uint32Array(size + 1), found = [];
  for (let number = 0, at = 0; number < size; number++) {
    starts[number] = found.length;
    if (many) {
      while (at < text.length && text[at] !== " ") found.push(valueOf(text.charCodeAt(at++)));
      at++;
    } else if (number < text.length && text[number] !== " ") found.push(valueOf(text.charCodeAt(number)));
  }
  starts[size] = found.length;
  return { starts, found: Uint16Array.from(found) };
}

/**
 * The number that a letter stands for.
 *
 * @param {number} unit
 */
const valueOf = (unit) => unit < 92 ? unit - 48 : unit < 127 ? unit - 49 : unit - 178;

/**
 * The numbers of all entries in alphabetical order.
 *
 * @param {Browsing} data
 */
function alphabetical({ practices, visits, order, visitsInOrder }) {
  let practice = 0, visit = 0, mention = practices + visits;
  return Uint32Array.from(
    order,
    (kind) => kind === "p" ? practice++ : kind === "m" ? mention++ : practices + visitsInOrder[visit++],
  );
}
