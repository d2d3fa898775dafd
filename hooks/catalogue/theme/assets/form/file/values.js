/* What fields of a file hold. What is empty is the same as what is not there; where one or several may stand, one is a
   list of one. */
/** @import { Fields, Schema, Value } from "../../data/shipped.d.ts" */

/** @type {(value: Value | undefined) => string} */
export const textIn = (value) => (typeof value === "string" ? value : "");
/** @type {(value: Value | undefined) => Value[]} */
export const listIn = (value) => (Array.isArray(value) ? value : []);
/** @type {(value: Value | undefined) => Fields} */
export const fieldsIn = (value) => (typeof value === "object" && !Array.isArray(value) ? value : {});

/** @param {Value} value */
export const isEmpty = (value) => Object.keys(value).length === 0;

/**
 * Fields without those that hold nothing.
 *
 * @param {Fields} fields
 * @returns {Fields}
 */
export function withoutEmpty(fields) {
  const kept = Object.entries(fields).map(([name, value]) => ({ name, value: filled(value) }));
  return Object.fromEntries(kept.filter(({ value }) => !isEmpty(value)).map(({ name, value }) => [name, value]));
}

/** @type {(value: Value) => Value} */
export function filled(value) {
  if (typeof value === "string") return value;
  return Array.isArray(value) ? value.map(filled) : withoutEmpty(value);
}

/**
 * A value as a text that is the same for two that say the same.
 *
 * @param {Value} value
 * @param {Schema | undefined} schema
 */
export const told = (value, schema) => JSON.stringify(sorted(filled(value), schema));

/** @type {(one: Value, other: Value, schema: Schema | undefined) => boolean} */
export const same = (one, other, schema) => told(one, schema) === told(other, schema);

/** @type {(value: Value, schema: Schema | undefined) => Value} */
function sorted(value, schema) {
  if (typeof value === "string") return value && listOf(schema?.anyOf) ? [value] : value;
  if (Array.isArray(value)) return value.map((item) => sorted(item, itemSchema(schema)));
  return Object.fromEntries(
    Object.keys(value).sort().map((name) => [name, sorted(value[name], partSchema(schema, name))]),
  );
}

/** @param {Schema[] | undefined} ways */
const listOf = (ways) => ways?.find(({ type }) => type === "array");

/** @type {(schema: Schema | undefined, name: string) => Schema | undefined} */
export const partSchema = (schema, name) => {
  const parts = schema?.properties ?? {};
  return Object.hasOwn(parts, name) ? parts[name] : undefined;
};

/** @type {(schema: Schema | undefined) => Schema | undefined} */
export const itemSchema = (schema) => (listOf(schema?.anyOf) ?? schema)?.items;
