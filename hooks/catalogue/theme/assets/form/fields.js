/* The fields of a record as its controls hold them, whatever kind each control is. */
import { formData } from "./data.js";

const HOLDERS = "[data-k-field], [data-k-row], form";

/* What a control was filled with, and what it gave right after: as long as it gives the same, nobody has
   touched it, and the first is what it holds, in its own spelling. */
const filled = new WeakMap();

export const keyOf = (field) => field.dataset.kField.split(".").pop();
export const partsOf = (holder) =>
  [...holder.querySelectorAll("[data-k-field]")].filter((field) => field.parentElement.closest(HOLDERS) === holder);
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export function valueOf(field) {
  const now = kinds[field.dataset.kWhat].get(field), was = filled.get(field);
  return was && same(now, was.shown) ? was.given : now;
}

export function putField(field, given) {
  kinds[field.dataset.kWhat].set(field, given);
  given === undefined
    ? filled.delete(field)
    : filled.set(field, { given, shown: kinds[field.dataset.kWhat].get(field) });
}

/* The keys of the record at a name (`stops[1].coordinates`), in the order of the schema. */
function keysAt(name) {
  let at = formData.schema;
  for (const step of name.match(/[^.[\]\d][^.[\]]*/g) || []) at = at.properties[step].items || at.properties[step];
  return Object.keys(at.properties);
}

export function inKeyOrder(fields, keys) {
  const known = keys.filter((key) => key in fields).map((key) => [key, fields[key]]);
  return Object.fromEntries([...known, ...Object.entries(fields).filter(([key]) => !keys.includes(key))]);
}

/* The fields that the controls in a form, a set or a row hold; undefined where all are empty. */
export function gathered(holder) {
  const fields = {};
  for (const field of partsOf(holder)) {
    if (field.closest("[data-k-way][hidden]")) continue;
    const found = valueOf(field);
    if (found !== undefined) fields[keyOf(field)] = found;
  }
  return Object.keys(fields).length
    ? inKeyOrder(fields, keysAt(holder.dataset.kField || holder.dataset.kRow || ""))
    : undefined;
}

export function scatter(holder, fields) {
  for (const field of partsOf(holder)) putField(field, fields[keyOf(field)]);
  for (const more of holder.querySelectorAll("details.k-form__more")) {
    const inside = [...more.querySelectorAll("[data-k-field]")];
    if (inside.length) more.open = inside.some((field) => valueOf(field) !== undefined);
  }
}

const kinds = { set: { get: gathered, set: (field, fields = {}) => scatter(field, fields) } };

/* Takes on further kinds of controls, by their names: { get, set, start? }. */
export const useKinds = (more) => {
  Object.assign(kinds, more);
};

export function startFields(holder) {
  for (const field of partsOf(holder)) {
    const kind = kinds[field.dataset.kWhat];
    if (kind.start) kind.start(field);
    if (field.dataset.kWhat === "set") startFields(field);
  }
}
