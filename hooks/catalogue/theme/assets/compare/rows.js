/* The facts of several practices, brought together: what differs, and what is the same. Pure. */
export const NONE = "nie podano";

/* The names of the facts that any has, by key: in the order in which the practices have them. */
function labels(all) {
  const order = [], names = new Map();
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

/* Of facts [[key, label, value]] a practice: { different: [{ label, values }], same: [{ label, value }] }. One that
   a practice does not have is „nie podano” there, and different. */
export const compared = (all) => {
  const different = [], same = [];
  for (const [key, label] of labels(all)) {
    const values = all.map((facts) => facts.find(([own]) => own === key)?.[2] ?? NONE);
    if (new Set(values).size > 1) different.push({ label, values });
    else same.push({ label, value: values[0] });
  }
  return { different, same };
};
