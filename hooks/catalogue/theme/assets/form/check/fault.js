/* What is wrong, as rules throw it and as the form is told of it. */
/** @import { Messages } from "../../data/shipped.d.ts" */
/** @import { Advice, Problem, Values, Where } from "./check.d.ts" */
import { messageOf, shownValue } from "../../text/texts.js";

/** What is wrong with a value: the name of a wording, and its values. */
export class Fault extends Error {
  /**
   * @param {string} name
   * @param {Values} [values]
   * @param {Advice & { below?: Where }} [more] - `below` leads from the field to the one at fault
   */
  constructor(name, values = {}, { below = [], ...advice } = {}) {
    super(name);
    this.name = name;
    this.values = values;
    this.below = below;
    this.advice = advice;
  }
}

/** @type {(name: string, value: unknown) => never} */
export function refuse(name, value) {
  throw new Fault(name, { found: shownValue(value) });
}

/**
 * A problem of the field at `where`, or else of a part of the entry.
 *
 * @param {Messages} messages
 * @param {string} name - of its wording
 * @param {Values} values
 * @param {Advice & { where?: Where, part?: string }} [more]
 * @returns {Problem}
 */
export function problem(messages, name, values, { where = [], part, ...advice } = {}) {
  const found = { ...messageOf(messages, name, values), field: fieldName(where), ...advice };
  return part && !where.length ? { ...found, part } : found;
}

/**
 * The name of a field as shown to people: `stops[2].practice`, items counted from 1.
 *
 * @param {Where} where
 */
const fieldName = (where) =>
  where.reduce(
    /** @type {(name: string, step: string | number) => string} */
    (name, step) => (typeof step === "number" ? `${name}[${step + 1}]` : name ? `${name}.${step}` : step),
    "",
  );
