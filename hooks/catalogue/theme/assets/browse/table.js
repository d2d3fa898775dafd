/* The choice as a table for a spreadsheet (csv.js). Pure but for the pieces that it loads. */
/**
 * @import { TableRow } from "../data/shipped.d.ts"
 * @import { Entries } from "./entries.js"
 */
import { load } from "../data/pieces.js";
import { csv } from "../text/csv.js";
import { facetNamed, valuesIn } from "./entries.js";

const NAME = 0, WHOSE = 1, TOWN = 2, ABOUT = 3, PATH = 4; // places in a row of the pieces
const FACTS = ["temat", "dzialalnosc", "dla-kogo", "zalozyciel", "stan", "rok"];

/** @typedef {[name: string, of: (number: number, row: TableRow) => string | number]} Column */

/**
 * The table of the entries with these numbers.
 *
 * @param {Entries} entries
 * @param {number[]} numbers
 * @param {(path: string) => string} address - makes a full address of a path
 */
export async function tableOf(entries, numbers, address) {
  const shown = columns(entries, address);
  const rows = await Promise.all(numbers.map(async (number) => {
    const rows = await load(`tabela/${Math.floor(number / entries.run)}`), row = rows[number % entries.run];
    return shown.map(([, of]) => of(number, row));
  }));
  return csv([shown.map(([name]) => name), ...rows]);
}

/**
 * @param {Entries} entries
 * @param {(path: string) => string} address
 * @returns {Column[]}
 */
const columns = (entries, address) => [
  ["Nazwa", (_, row) => row[NAME]],
  fact("co", entries),
  ["Gospodarz lub organizator", (_, row) => row[WHOSE]],
  fact("rodzaj", entries),
  ["Miejscowość", (_, row) => row[TOWN]],
  fact("wojewodztwo", entries),
  ["O czym", (_, row) => row[ABOUT]],
  ...FACTS.map((key) => fact(key, entries)),
  ["Ile razy odwiedzono", (number) => entries.times[number] || ""],
  fact("wiedza", entries),
  ["Strona", (_, row) => address(row[PATH])],
];

/**
 * The values of a facet, by its name.
 *
 * @param {string} key
 * @param {Entries} entries
 * @returns {Column}
 */
function fact(key, { facets }) {
  const values = valuesIn(facets, key);
  return [facetNamed(facets, key).name, (number) => values(number).map(({ label }) => label).join(", ")];
}
