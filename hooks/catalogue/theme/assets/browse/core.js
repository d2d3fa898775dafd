/* Entries and their facets: reads the columns (hooks/catalogue/views/pages/tools/browse.py), chooses, counts and orders.
   Pure: knows no page and no address. */
const BY_TEXT = 31; // the bit of the text among those of the facets

/* The number that a letter stands for. */
const valueOf = (unit) => unit < 92 ? unit - 48 : unit < 127 ? unit - 49 : unit - 178;

/* A column → where the values of each entry begin (`starts`), and the values (`found`). */
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

/* The numbers of all entries in alphabetical order. */
function alphabetical({ practices, visits, order, visitsInOrder }) {
  let practice = 0, visit = 0, mention = practices + visits;
  return Uint32Array.from(
    order,
    (kind) => kind === "p" ? practice++ : kind === "m" ? mention++ : practices + visitsInOrder[visit++],
  );
}

export function decoded(data) {
  const size = data.practices + data.visits + data.mentions;
  const facets = data.facets.map((facet) => ({
    key: facet.key,
    name: facet.name,
    years: Boolean(facet.years),
    ...column(facet, size),
    values: facet.values.map(([code, label]) => ({ code, label })),
    indexOf: new Map(facet.values.map(([code], index) => [code, index])),
  }));
  const times = Uint16Array.from({ length: size }, (_, number) => valueOf(data.times.charCodeAt(number)));
  const entries = {
    size,
    run: data.run,
    facets,
    byKey: Object.fromEntries(facets.map((facet) => [facet.key, facet])),
    times,
    alphabetical: alphabetical(data),
  };
  entries.knowledge = Uint16Array.from(
    { length: size },
    (_, number) => Number(valuesOf(entries, "wiedza", number)[0]?.code) || 0,
  );
  return entries;
}

/* The values that an entry has of a facet. */
export function valuesOf({ byKey }, key, number) {
  const { starts, found, values } = byKey[key];
  return [...found.subarray(starts[number], starts[number + 1])].map((index) => values[index]);
}

/* For each entry, a bit for each facet (and for the text) that it does not fit. */
function misfits({ size, facets }, chosen, numbers) {
  const misfit = new Uint32Array(size);
  facets.forEach(({ key, starts, found, values, indexOf }, bit) => {
    if (!chosen[key]?.length) return;
    const wanted = new Uint8Array(values.length);
    for (const code of chosen[key]) wanted[indexOf.get(code)] = 1;
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

/* The entries that fit all facets (any of the values chosen in each: `chosen` is { key: [code] }) and the text (its
   `numbers`, or null), and for each value how many of the entries that fit everything else have it. */
export function selected(entries, chosen, numbers) {
  const misfit = misfits(entries, chosen, numbers), counts = {}, fits = new Uint8Array(entries.size);
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

const ORDERS = {
  odwiedzane: ({ times }) => (a, b) => times[b] - times[a],
  najnowsze: ({ knowledge }) => (a, b) => knowledge[b] - knowledge[a],
  najstarsze: ({ knowledge }) => (a, b) => knowledge[a] - knowledge[b], // where no year is known stands first
};

/* The numbers of the entries that fit, in an order: "trafnosc" is that of the text's `numbers`, the others are
   alphabetical where they leave a choice. */
export function ordered(entries, { fits }, by, numbers) {
  if (by === "trafnosc" && numbers) return numbers.filter((number) => fits[number]);
  const found = [];
  for (const number of entries.alphabetical) if (fits[number]) found.push(number);
  return Object.hasOwn(ORDERS, by) ? found.sort(ORDERS[by](entries)) : found;
}
