/* What is wrong with the fields of an entry, by its schema. */
/** @import { Fields, Messages, Schema, Value } from "../../data/shipped.d.ts" */
/** @import { Held, HeldFields, Known, Problem, Where } from "./check.d.ts" */
import { constants } from "../../data/constants.js";
import { shownValue } from "../../text/texts.js";
import { fieldsIn, listIn } from "../file/values.js";
import { Fault, problem } from "./fault.js";
import { choiceOf } from "./nearest.js";
import { byRules, WHEN_ABSENT } from "./rules.js";

/** @typedef {Known & { problems: Problem[] }} Walk */

/**
 * Where a value stands: the way to it, the name of its field, and what the fields before that hold.
 *
 * @typedef {{ where: Where, field: string, before: HeldFields }} Spot
 */

/** @typedef {Held | undefined | typeof FAULTY} Found */

const REPEATS_NAMED = constants.said.repeated;
const FAULTY = Symbol("faulty"); // what stands for a value whose problem was told

/** @param {Known} known */
export async function problemsOfFields(known) {
  const walk = { ...known, problems: /** @type {Problem[]} */ ([]) };
  await record(known.data.schema, known.context.fields, [], walk);
  return walk.problems;
}

/** @type {(schema: Schema, fields: Fields, where: Where, walk: Walk) => Promise<HeldFields | typeof FAULTY>} */
async function record(schema, fields, where, walk) {
  /** @type {HeldFields} */
  const before = {}, told = walk.problems.length;
  for (const field of Object.keys(schema.properties ?? {})) {
    const found = await ofField(schema, fields, { where: [...where, field], field, before }, walk);
    if (found !== FAULTY) before[field] = found ?? null;
  }
  return walk.problems.length > told ? FAULTY : before;
}

/** @type {(schema: Schema, fields: Fields, spot: Spot, walk: Walk) => Promise<Found>} */
async function ofField({ properties = {}, required = [] }, fields, spot, walk) {
  const { field, where } = spot, schema = properties[field], rules = schema["x-rules"] ?? [];
  if (Object.hasOwn(fields, field)) return await read(schema, fields[field], spot, walk);
  if (rules.some((rule) => WHEN_ABSENT.has(rule))) return await ruled(schema, undefined, spot, walk);
  if (!required.includes(field)) return schema.default ?? null;
  return faulty(walk, problem(walk.data.messages, "missing", { name: field }, { where }));
}

/** @type {(walk: Walk, problem: Problem) => typeof FAULTY} */
function faulty(walk, problem) {
  walk.problems.push(problem);
  return FAULTY;
}

/** @type {(schema: Schema, value: Value, spot: Spot, walk: Walk) => Promise<Found>} */
async function read(schema, value, spot, walk) {
  const list = schema.anyOf?.find(({ type }) => type === "array"); // one, or a list of several
  if (list) return await items(list, Array.isArray(value) ? value : [value], spot, walk);
  if (schema.type === "array") return await items(schema, listIn(value), spot, walk);
  if (schema.type !== "object") return await ruled(schema, value, spot, walk);
  const found = await record(schema, fieldsIn(value), spot.where, walk);
  return found === FAULTY ? FAULTY : await ruled(schema, found, spot, walk);
}

/** @type {(schema: Schema, values: Value[], spot: Spot, walk: Walk) => Promise<Found>} */
async function items(schema, values, { where, field }, walk) {
  /** @type {Found[]} */
  const all = [], { messages } = walk.data, { items: item = {}, minItems = 0, maxItems = Infinity } = schema;
  for (const [index, value] of values.entries()) {
    all.push(await read(item, value, { where: [...where, index], field, before: {} }, walk));
  }
  if (all.includes(FAULTY)) return FAULTY;
  const found = all.filter((one) => one !== FAULTY && one !== undefined);
  if (minItems && !found.length) return faulty(walk, problem(messages, "empty-list", {}, { where }));
  if (found.length > maxItems) {
    const told = { found: found.length, most: maxItems };
    return faulty(walk, problem(messages, "too-many", told, { where: [...where, maxItems] }));
  }
  const repeat = schema.uniqueItems ? repeated(found, where, messages) : null;
  return repeat ? faulty(walk, repeat) : found;
}

/** @type {(found: Held[], where: Where, messages: Messages) => Problem | null} */
function repeated(found, where, messages) {
  /** @type {(value: Held, index: number) => boolean} */
  const again = (value, index) => found.indexOf(value) < index;
  const values = [...new Set(found.filter(again))];
  if (!values.length) return null;
  const names = values.slice(0, REPEATS_NAMED).map((value) => shownValue(nameOf(value))).join(", ");
  const told = { values: names + (values.length > REPEATS_NAMED ? " i inne" : "") };
  return problem(messages, "repeated", told, { where: [...where, found.findIndex(again)] });
}

/** @type {(value: Held) => unknown} */
const nameOf = (value) => (value && typeof value === "object" && "name" in value ? value.name : value);

/**
 * A value against the words that it may be, and the rules of its field.
 *
 * @type {(schema: Schema, value: Held | undefined, spot: Spot, walk: Walk) => Promise<Found>}
 */
async function ruled(schema, value, { where, field, before }, walk) {
  const { data, context, look } = walk;
  try {
    const word = schema.oneOf && schema.type !== "object" ? chosen(schema, value, data.messages) : value;
    return await byRules(word, { field, schema, before, data, context, look });
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    const told = { ...fault.advice, where: [...where, ...fault.below] };
    return faulty(walk, problem(data.messages, fault.name, fault.values, told));
  }
}

/** @type {(schema: Schema, value: Held | undefined, messages: Messages) => string} */
function chosen({ oneOf = [], "x-vocabulary": vocabulary }, value, messages) {
  const allowed = oneOf.flatMap(({ const: word }) => word ?? []), text = typeof value === "string" ? value : "";
  if (allowed.includes(text)) return text;
  const names = vocabulary ? messages[vocabulary].hint : "";
  const told = { allowed: allowed.join(", "), found: shownValue(value) };
  throw new Fault(vocabulary || "choice", told, choiceOf(messages, text, allowed, { names }));
}
