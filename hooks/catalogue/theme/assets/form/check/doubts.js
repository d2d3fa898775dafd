/* What may be wrong in an entry though no check refuses it: the twins of hooks/catalogue/model/doubts/all.py that one
   entry is enough for, and likeness to a practice. */
/** @import { Fields, Value } from "../../data/shipped.d.ts" */
/** @import { CheckData, Context, Known, Look, Problem, Where } from "./check.d.ts" */
import { hyphenated } from "../../text/slug.js";
import { fieldsIn, listIn, textIn } from "../file/values.js";
import { problem } from "./fault.js";
import { likePractice } from "./similar.js";
import { persons, placeFinder } from "./persons.js";
import { meant } from "./towns.js";

const NOT_SAID = /^[ \t]*#.*$|\]\([^)\n]*\)|\[\^[^\]\n]*\]/gm;
const NAMES = new Set([
  ...["host", "operator", "founders", "organisers", "name", "place", "sources", "images", "locality", "municipality"],
]);

/**
 * @param {CheckData} data
 * @param {Context} context
 * @param {Look} look
 */
export async function doubts(data, context, look) {
  const known = { data, context, look };
  return [
    ...data.kind === "praktyka" ? repetitions(known) : undated(known),
    ...await unknownTowns(known),
    ...await practicesAsPlaces(known),
    ...named(known),
  ];
}

/** @type {(known: Known) => Problem[]} */
function repetitions({ data: { messages }, context: { fields, body } }) {
  const [title, host, summary] = [fields.title, fields.host, fields.summary].map((text) => hyphenated(textIn(text)));
  const found = [];
  if (title && title === host) found.push(problem(messages, "title-is-host", {}, { where: ["title"] }));
  const text = hyphenated(body.replace(NOT_SAID, " "));
  const name = !summary
    ? ""
    : summary === title
    ? "summary-is-title"
    : `${text}-`.startsWith(`${summary}-`)
    ? "summary-is-text"
    : "";
  if (name) found.push(problem(messages, name, {}, { where: ["summary"] }));
  return found;
}

/** @type {(known: Known) => Problem[]} */
function undated({ data: { messages }, context: { fields } }) {
  if (fields.start || fields.end || fields.date_note || "start" in fieldsIn(fields.uncertain)) return [];
  return [problem(messages, "undated", {}, { where: ["start"] })];
}

/**
 * The towns of an entry, each with the fields beside it.
 *
 * @param {Fields} fields
 * @returns {{ where: Where, name: string, beside: Fields }[]}
 */
function townsOf(fields) {
  const field = fields.locality ? "locality" : "municipality";
  const stops = listIn(fields.stops).map(fieldsIn);
  return [
    { where: [field], name: textIn(fields[field]), beside: fields },
    ...stops.map((stop, at) => ({ where: ["stops", at, "locality"], name: textIn(stop.locality), beside: stop })),
  ].filter(({ name }) => name);
}

/** @type {(known: Known) => Promise<Problem[]>} */
async function unknownTowns({ data: { messages, regions }, context: { fields }, look }) {
  const found = [];
  for (const { where, name, beside } of townsOf(fields)) {
    const region = regions.find((each) => each.name === beside.region);
    if (!region || beside.coordinates) continue;
    const near = meant(name, (await look.places(region.slug)).map((town) => town.name));
    if (!near.length) continue;
    const told = { region: region.locative, name, near: near.map((town) => `„${town}”`).join(" albo ") };
    found.push(problem(messages, "unknown-town", told, { where, ...near.length === 1 ? { fix: near[0] } : {} }));
  }
  return found;
}

/** @type {(known: Known) => Promise<Problem[]>} */
async function practicesAsPlaces({ data: { messages }, context: { fields }, look }) {
  const found = [];
  for (const [at, stop] of listIn(fields.stops).map(fieldsIn).entries()) {
    const place = textIn(stop.place), like = place && await likePractice(stop, look);
    if (!like) continue;
    const told = { named: `„${like.host}” (${like.title})`, name: place, id: like.id, rest: "" };
    found.push(problem(messages, "may-be-practice", told, { where: ["stops", at, "place"] }));
  }
  return found;
}

/** @type {(known: Known) => Problem[]} */
function named({ data: { messages, persons: words }, context: { fields, body } }) {
  const isPlace = placeFinder(words, townsOf(fields).map(({ name }) => name));
  const found = textsIn(fields, []).flatMap(({ where, text }) =>
    persons(text, words, isPlace).map((person) => problem(messages, "person", { found: person.found }, { where }))
  );
  const inBody = persons(body, words, isPlace).map((person) => ({
    ...problem(messages, "person", { found: person.found }, { part: "body" }),
    line: body.slice(0, person.at).split("\n").length,
  }));
  return [...found, ...inBody];
}

/**
 * Every text that is written in one's own words.
 *
 * @param {Value} value
 * @param {Where} where
 * @returns {{ where: Where, text: string }[]}
 */
function textsIn(value, where) {
  if (typeof value === "string") return [{ where, text: value }];
  if (Array.isArray(value)) return value.flatMap((inner, at) => textsIn(inner, [...where, at]));
  return Object.entries(value).flatMap(([name, inner]) => NAMES.has(name) ? [] : textsIn(inner, [...where, name]));
}
