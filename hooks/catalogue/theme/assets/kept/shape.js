/* Whether a value has the shape that is expected of it. Pure. No shape throws, and none goes deeper than what it asks for. */
/** @import { Fields, Schema, Value } from "../data/shipped.d.ts" */

/**
 * A shape: a value, as JSON.parse gives it → whether it fits.
 *
 * @template T
 * @typedef {(value: unknown) => value is T} Shape
 */

/** @typedef {Record<string, Shape<unknown>>} Shapes - by the names of a record */

/**
 * What fits shapes.
 *
 * @template {Shapes} S
 * @typedef {{ [Name in keyof S]: S[Name] extends Shape<infer T> ? T : never }} Fitting
 */

/**
 * A function as the shape of what it lets through.
 *
 * @template T
 * @param {(value: unknown) => boolean} fits
 */
const shape = (fits) => /** @type {Shape<T>} */ (fits);

const DEEPEST = 8; // lists and records within each other where no schema says how they are

/** @type {Shape<Record<string, unknown>>} */
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @type {Shape<string>} */
export const isText = (value) => typeof value === "string";

/** @type {Shape<string>} */
export const isDate = (value) => isText(value) && !Number.isNaN(Date.parse(value));

/**
 * A whole number between two, both of them included.
 *
 * @param {number} least
 * @param {number} most
 * @returns {Shape<number>}
 */
export const wholeFrom = (least, most) =>
  shape((value) => typeof value === "number" && Number.isInteger(value) && value >= least && value <= most);

/**
 * @template T
 * @param {Shape<T>} of
 * @returns {Shape<T[]>}
 */
export const listOf = (of) => shape((value) => Array.isArray(value) && value.every((each) => of(each)));

/**
 * Values of one shape under any names.
 *
 * @template T
 * @param {Shape<T>} of
 * @returns {Shape<Record<string, T>>}
 */
export const mapOf = (of) => shape((value) => isRecord(value) && Object.values(value).every((each) => of(each)));

/**
 * Shapes by name; names besides them are let be.
 *
 * @template {Shapes} Needed
 * @template {Shapes} [Others={}]
 * @param {Needed} needed - have to be there
 * @param {Others} [others] - may be there
 * @returns {Shape<Fitting<Needed> & Partial<Fitting<Others>>>}
 */
export const recordOf = (needed, others) =>
  shape((value) =>
    isRecord(value) &&
    Object.keys(needed).every((name) => Object.hasOwn(value, name)) &&
    Object.entries({ ...needed, ...others }).every(([name, of]) => !Object.hasOwn(value, name) || of(value[name]))
  );

/**
 * What front matter can hold: texts, and lists and records of such.
 *
 * @param {unknown} value
 * @returns {value is Value}
 */
const matter = (value, deep = DEEPEST) =>
  isText(value) ||
  (deep > 0 && typeof value === "object" && value !== null &&
    Object.values(value).every((each) => matter(each, deep - 1)));

/**
 * The fields that a form's schema describes; one that it does not know may be anything that front matter can hold.
 *
 * @param {Pick<Schema, "properties">} schema
 * @returns {Shape<Fields>}
 */
export function fieldsOf({ properties = {} }) {
  const known = new Map(Object.entries(properties).map(([name, part]) => [name, valueShape(part)]));
  return shape((value) =>
    isRecord(value) && Object.entries(value).every(([name, each]) => (known.get(name) ?? matter)(each))
  );
}

/**
 * The value of a field. In front matter all that is no list and no record is a text.
 *
 * @param {Schema} schema
 * @returns {Shape<Value>}
 */
export function valueShape({ anyOf, type, items = {}, properties }) {
  if (anyOf) {
    const any = anyOf.map(valueShape);
    return shape((value) => any.some((of) => of(value)));
  }
  if (type === "array") return listOf(valueShape(items));
  return type === "object" ? fieldsOf({ properties }) : isText;
}
