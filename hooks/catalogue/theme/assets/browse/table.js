/* The choice as a table for a spreadsheet (csv.js). Pure but for the pieces that it loads. */
import { load, loadedPiece } from "../data/pieces.js";
import { csv } from "../text/csv.js";
import { valuesOf } from "./core.js";

const NAME = 0, WHOSE = 1, TOWN = 2, ABOUT = 3, PATH = 4; // places in a row of the pieces

const fact = (
  key,
  entries,
) => [entries.byKey[key].name, (number) => valuesOf(entries, key, number).map(({ label }) => label).join(", ")];

function columns(entries, address) {
  return [
    ["Nazwa", (_, row) => row[NAME]],
    fact("co", entries),
    ["Gospodarz lub organizator", (_, row) => row[WHOSE]],
    fact("rodzaj", entries),
    ["Miejscowość", (_, row) => row[TOWN]],
    fact("wojewodztwo", entries),
    ["O czym", (_, row) => row[ABOUT]],
    ...["temat", "dzialalnosc", "dla-kogo", "zalozyciel", "stan", "rok"].map((key) => fact(key, entries)),
    ["Ile razy odwiedzono", (number) => entries.times[number] || ""],
    fact("wiedza", entries),
    ["Strona", (_, row) => address(row[PATH])],
  ];
}

/* The table of the entries with these numbers; `address` makes a full address of a path. */
export async function tableOf(entries, numbers, address) {
  const pieces = [...new Set(numbers.map((number) => Math.floor(number / entries.run)))];
  await Promise.all(pieces.map((piece) => load(`tabela/${piece}`)));
  const shown = columns(entries, address);
  const rows = numbers.map((number) => {
    const row = loadedPiece(`tabela/${Math.floor(number / entries.run)}`)[number % entries.run];
    return shown.map(([, of]) => of(number, row));
  });
  return csv([shown.map(([name]) => name), ...rows]);
}
