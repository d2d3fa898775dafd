/* Fields written as YAML: the exact twin of hooks/catalogue/source/yaml/writing.py. */
/** @import { Fields, Value } from "../../data/shipped.d.ts" */
import { isEmpty } from "./values.js";

const PLAIN = /^[\p{L}\p{N}„]/u;
const ENDS_PLAIN = / #|:(?: |$)/;
const MEANS_MORE = /^(?:true|false|null|yes|no|on|off|y|n|0[0-9xob].*)$/iu;
const UNPRINTABLE = /[\p{C}\p{Z}]/u;
const SHORT = new Map([['"', '\\"'], ["\\", "\\\\"], ["\n", "\\n"], ["\t", "\\t"]]);

/** @param {string} character */
const isPrintable = (character) => character === " " || !UNPRINTABLE.test(character);

/**
 * The text as one word of YAML.
 *
 * @param {string} text
 */
export function scalar(text) {
  const seen = text.replaceAll("\u00a0", " ");
  const plain = PLAIN.test(seen) && !ENDS_PLAIN.test(seen) && !seen.endsWith(" ") && [...seen].every(isPrintable);
  return plain && !MEANS_MORE.test(text) ? text : inQuotes(text);
}

/** @param {string} text */
export const inQuotes = (text) => `"${[...text].map(quoted).join("")}"`;

/** @param {string} character */
function quoted(character) {
  const short = SHORT.get(character);
  if (short || isPrintable(character) || character === "\u00a0") return short ?? character;
  return `\\U${character.codePointAt(0)?.toString(16).padStart(8, "0")}`;
}

/**
 * The lines of fields: a list of texts without line ends.
 *
 * @param {Fields} fields
 * @returns {string[]}
 */
export function mapping(fields) {
  return Object.entries(fields).flatMap(([name, value]) => named(`${scalar(name)}:`, value));
}

/**
 * The lines of the items of a list.
 *
 * @param {Value[]} values
 */
export function items(values) {
  return values.flatMap((value) => {
    if (typeof value === "string" || isEmpty(value)) return named("-", value);
    const [first, ...rest] = block(value);
    return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
  });
}

/** @type {(name: string, value: Value) => string[]} */
function named(name, value) {
  if (typeof value === "string") return [`${name} ${scalar(value)}`];
  if (isEmpty(value)) return [`${name} ${Array.isArray(value) ? "[]" : "{}"}`];
  return [name, ...block(value).map((line) => `  ${line}`)];
}

/** @type {(value: Value[] | Fields) => string[]} */
const block = (value) => (Array.isArray(value) ? items(value) : mapping(value));

/**
 * The fields as YAML: lines that each end in LF.
 *
 * @param {Fields} fields
 */
export const yamlLines = (fields) => mapping(fields).map((line) => line + "\n").join("");
