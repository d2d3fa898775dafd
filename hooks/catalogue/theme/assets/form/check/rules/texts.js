/* Rules of how a value is written. */
/** @import { At, Held } from "../check.d.ts" */
import { constants } from "../../../data/constants.js";
import { isSlug, permittedSlug } from "../../../text/slug.js";
import { casefold, collapsed, hiddenIn, lengthOf, shownValue, strip } from "../../../text/texts.js";
import { Fault, refuse } from "../fault.js";
import { isNip, isRegon } from "../numbers.js";

/**
 * How a value is spelled, and what is almost so: the expression of it, and what goes before it to make it whole.
 *
 * @typedef {{ name: string, expression: string, before: string, length: number }} Almost
 * @typedef {{ expression: string, almost: Almost | null }} Pattern
 */

/** @type {Record<string, Pattern>} */
const PATTERNS = constants.patterns;

/** @type {(value: string, at: At) => string} */
export function text(value, { schema: { maxLength: limit = Infinity } }) {
  const [found] = hiddenIn(value), text = collapsed(value), length = lengthOf(text);
  if (found) throw new Fault("hidden", { character: found.code, kind: found.kind });
  if (!text) throw new Fault("empty");
  if (length > limit) throw new Fault("too-long", { length, limit });
  return text;
}

/** @param {Held} value */
export function flag(value) {
  const text = typeof value === "string" ? casefold(strip(value)) : "", { yes, no } = constants.flag;
  if (!yes.includes(text) && !no.includes(text)) refuse("flag", value);
  return yes.includes(text);
}

/** @param {string} value */
export function slug(value) {
  if (isSlug(value)) return value;
  const fix = permittedSlug(value);
  throw new Fault("slug", { found: shownValue(value), slug: fix }, fix ? { fix } : { hint: "" });
}

/** @param {string | undefined} value */
export function described(value) {
  if (value === undefined || !strip(value)) throw new Fault("described");
  return value;
}

/** @type {(expression: string, text: string) => boolean} */
const isWhole = (expression, text) => new RegExp(`^(?:${expression})$`, "u").test(text);

/**
 * The twin of model/types/pattern.Pattern.read.
 *
 * @param {string} name
 * @param {Held} value
 */
export function spelled(name, value) {
  const { expression, almost } = PATTERNS[name], text = typeof value === "string" ? strip(value) : "";
  if (isWhole(expression, text)) return text;
  if (!almost || !isWhole(almost.expression, text)) return refuse(name, value);
  const whole = (almost.before + text).slice(-almost.length);
  throw new Fault(almost.name, { found: shownValue(value), whole }, { fix: whole });
}

/** @param {Held} value */
export const count = (value) => Number(spelled("count", value));

/** @param {Held} value */
export const degrees = (value) => Number(spelled("degrees", value).replace(",", "."));

/** @param {Held} value */
export const nip = (value) => checked("nip", value, isNip);

/** @param {Held} value */
export const regon = (value) => checked("regon", value, isRegon);

/** @type {(name: string, value: Held, is: (digits: string) => boolean) => string} */
function checked(name, value, is) {
  const digits = spelled(name, value).replace(/[^0-9]/g, "");
  return is(digits) ? digits : refuse(name, value);
}
