/* Whether a value has the shape that is expected of it. Pure.

   A shape is a function: a value, as JSON.parse gives it → whether it fits. None throws, and none goes deeper than what it
   asks for. */
const DEEPEST = 8; // lists and records within each other where no schema says how they are

const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

export const isText = (value) => typeof value === "string";
export const isDate = (value) => isText(value) && !Number.isNaN(Date.parse(value));
/* A whole number between two, both of them included. */
export const wholeFrom = (least, most) => (value) => Number.isInteger(value) && value >= least && value <= most;
export const listOf = (of) => (value) => Array.isArray(value) && value.every((each) => of(each));
/* Values of one shape under any names. */
export const mapOf = (of) => (value) => isRecord(value) && Object.values(value).every((each) => of(each));

/* Shapes by name: what is `needed` has to be there, the others may; names besides them are let be. */
export const recordOf = (needed, others = {}) => (value) =>
  isRecord(value) &&
  Object.keys(needed).every((name) => Object.hasOwn(value, name)) &&
  Object.entries({ ...needed, ...others }).every(([name, of]) => !Object.hasOwn(value, name) || of(value[name]));

/* What front matter can hold: texts, and lists and records of such. */
const matter = (value, deep = DEEPEST) =>
  isText(value) ||
  (deep > 0 && typeof value === "object" && value !== null &&
    Object.values(value).every((each) => matter(each, deep - 1)));

/* The fields that a form's schema describes. In front matter all that is no list and no record is a text; a field that
   the schema does not know may be anything that front matter can hold. */
export function fieldsOf(schema) {
  if (schema.anyOf) {
    const any = schema.anyOf.map(fieldsOf);
    return (value) => any.some((of) => of(value));
  }
  if (schema.type === "array") return listOf(fieldsOf(schema.items));
  if (schema.type !== "object") return isText;
  const known = new Map(Object.entries(schema.properties).map(([name, part]) => [name, fieldsOf(part)]));
  return (value) =>
    isRecord(value) &&
    Object.entries(value).every(([name, each]) => known.has(name) ? known.get(name)(each) : matter(each));
}
