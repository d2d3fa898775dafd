/* The choice as a table for a spreadsheet: CSV as a Polish Excel opens it. Pure but for the pieces that it loads. */
(function () {
  "use strict";
  const katalog = window.katalog;
  const { valuesOf } = katalog.entries;
  const NAME = 0, WHOSE = 1, TOWN = 2, ABOUT = 3, PATH = 4; // places in a row of the pieces

  /* A cell: never a formula, and in quotes where it must be. */
  function cell(value) {
    const text = String(value).replace(/^(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, "'");
    return /[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }

  /* Rows of cells → the text of the file, with the mark by which Excel knows UTF-8. */
  const csv = rows => "\uFEFF" + rows.map(row => row.map(cell).join(";") + "\r\n").join("");

  const fact = (key, entries) => [entries.byKey[key].name, number => valuesOf(entries, key, number).map(({ label }) => label).join(", ")];

  function columns(entries, address) {
    return [
      ["Nazwa", (_, row) => row[NAME]],
      fact("co", entries),
      ["Gospodarz lub organizator", (_, row) => row[WHOSE]],
      fact("rodzaj", entries),
      ["Miejscowość", (_, row) => row[TOWN]],
      fact("wojewodztwo", entries),
      ["O czym", (_, row) => row[ABOUT]],
      ...["temat", "dzialalnosc", "dla-kogo", "zalozyciel", "stan", "rok"].map(key => fact(key, entries)),
      ["Ile razy odwiedzono", number => entries.times[number] || ""],
      fact("wiedza", entries),
      ["Strona", (_, row) => address(row[PATH])],
    ];
  }

  /* The table of the entries with these numbers; `address` makes a full address of a path. */
  async function table(entries, numbers, address) {
    const pieces = [...new Set(numbers.map(number => Math.floor(number / entries.run)))];
    await Promise.all(pieces.map(piece => katalog.load(`tabela/${piece}`)));
    const shown = columns(entries, address);
    const rows = numbers.map(number => {
      const row = katalog.loaded(`tabela/${Math.floor(number / entries.run)}`)[number % entries.run];
      return shown.map(([, of]) => of(number, row));
    });
    return csv([shown.map(([name]) => name), ...rows]);
  }

  katalog.table = { cell, csv, table };
})();
