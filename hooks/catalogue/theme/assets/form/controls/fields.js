/* The fields of a record as its controls hold them, whatever kind each control is. */
import { every } from "../../ui/found.js";
import { formData } from "../data.js";
import { fieldsIn } from "../file/values.js";
import { kindOf } from "./kinds.js";

/** @import { Fields, Schema, Value } from "../../data/shipped.d.ts" */
/** @import { ControlKind } from "./kinds.js" */

const HOLDERS = "[data-k-field], [data-k-row], form";

/**
 * What a control was filled with, and what it gave right after: as long as it gives the same, nobody has touched it, and
 * the first is what it holds, in its own spelling.
 *
 * @type {WeakMap<HTMLElement, { given: Value, shown: Value | undefined }>}
 */
const filled = new WeakMap();

/**
 * The name of a field in its record.
 *
 * @param {HTMLElement} field
 */
export function keyOf({ dataset: { kField = "" } }) {
  return kField.slice(kField.lastIndexOf(".") + 1);
}

/**
 * The controls of a form, a set or a row, without those of sets and rows in it.
 *
 * @param {HTMLElement} holder
 */
export const partsOf = (holder) =>
  every("[data-k-field]", HTMLElement, holder).filter((field) => field.parentElement?.closest(HOLDERS) === holder);

/**
 * Whether two values are the same.
 *
 * @param {Value | undefined} one
 * @param {Value | undefined} other
 */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What a control holds; undefined where it is empty.
 *
 * @param {HTMLElement} field
 */
export function valueOf(field) {
  const now = kindOf(field).get(field), was = filled.get(field);
  return was && same(now, was.shown) ? was.given : now;
}

/**
 * Fills a control.
 *
 * @param {HTMLElement} field
 * @param {Value | undefined} given
 */
export function putField(field, given) {
  const kind = kindOf(field);
  kind.set(field, given);
  if (given === undefined) filled.delete(field);
  else filled.set(field, { given, shown: kind.get(field) });
}

/**
 * The keys of the record at a name (`stops[1].coordinates`), in the order of the schema.
 *
 * @param {string} name
 */
function keysAt(name) {
  /** @type {Schema} */
  let at = formData.schema;
  for (const step of name.match(/[^.[\]\d][^.[\]]*/g) ?? []) {
    const part = at.properties?.[step] ?? {};
    at = part.items ?? part;
  }
  return Object.keys(at.properties ?? {});
}

/**
 * The fields in the order of these keys, then all others.
 *
 * @param {Fields} fields
 * @param {string[]} keys
 * @returns {Fields}
 */
export function inKeyOrder(fields, keys) {
  const known = keys.filter((key) => key in fields).map((key) => [key, fields[key]]);
  return Object.fromEntries([...known, ...Object.entries(fields).filter(([key]) => !keys.includes(key))]);
}

/**
 * The fields that the controls in a form, a set or a row hold; undefined where all are empty.
 *
 * @param {HTMLElement} holder
 */
export function gathered(holder) {
  /** @type {Fields} */
  const fields = {};
  for (const field of partsOf(holder)) {
    if (field.closest("[data-k-way][hidden]")) continue;
    const value = valueOf(field);
    if (value !== undefined) fields[keyOf(field)] = value;
  }
  const { kField, kRow } = holder.dataset;
  return Object.keys(fields).length ? inKeyOrder(fields, keysAt(kField || kRow || "")) : undefined;
}

/**
 * Fills the controls in a form, a set or a row.
 *
 * @param {HTMLElement} holder
 * @param {Fields} fields
 */
export function scatter(holder, fields) {
  for (const field of partsOf(holder)) putField(field, fields[keyOf(field)]);
  for (const more of every("details.k-form__more", HTMLDetailsElement, holder)) {
    const inside = every("[data-k-field]", HTMLElement, more);
    if (inside.length) more.open = inside.some((field) => valueOf(field) !== undefined);
  }
}

/** @type {ControlKind} */
export const set = { get: gathered, set: (field, value) => scatter(field, fieldsIn(value)) };

/**
 * Starts the controls in a form, a set or a row.
 *
 * @param {HTMLElement} holder
 */
export function startFields(holder) {
  for (const field of partsOf(holder)) {
    kindOf(field).start?.(field);
    if (field.dataset.kWhat === "set") startFields(field);
  }
}
