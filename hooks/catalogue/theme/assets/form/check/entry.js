/* Everything that `katalog check` would say of an entry, in the order of the form: its fields, its text, its file. */
import { constants } from "../../data/constants.js";
import { hiddenIn, messageOf, shownValue, strip, withoutHidden } from "../../text/texts.js";
import { joinedAddress, mayBeLinked, plainAddress, relativeAddress } from "../markdown/addresses.js";
import { readBody } from "../markdown/faults.js";
import { parseDate } from "./dates.js";
import { choiceOf, nearest } from "./nearest.js";
import { Fault, rules, WHEN_ABSENT } from "./rules.js";
import { isSlug, slugify } from "../../text/slug.js";
import { written } from "../file/written.js";

const REPEATS_NAMED = constants.said.repeated;

/* data: what the page gives (views/form/data.py), with `today`; context: { fields, body, id, folder, entry };
   look: { path(kind, id), entry(kind, id), places(region), near(text) }. Gives [{ code, field, message, hint, fix, part }]. */
export async function check(data, context, look) {
  const problems = [];
  const file = await ofFile(data, context, look);
  if (file.some(({ code }) => code === data.messages["too-large"].code)) return file;
  await record(data.schema, context.fields, [], { data, context, look, problems });
  problems.push(...await ofAliases(data, context, look), ...await ofCircles(data, context, look));
  return [...problems, ...await ofBody(data, context, look), ...file];
}

/* The name of a field as shown to people: `stops[2].practice`, items counted from 1. */
const fieldName = (where) =>
  where.reduce(
    (name, step) => (typeof step === "number" ? `${name}[${step + 1}]` : name ? `${name}.${step}` : step),
    "",
  );

function problem(messages, name, values, { where = [], part, fix, hint, choice } = {}) {
  const found = { ...messageOf(messages, name, values), field: fieldName(where) };
  if (hint !== undefined) found.hint = hint;
  if (fix !== undefined) found.fix = fix;
  if (choice) found.choice = choice;
  if (part && !where.length) found.part = part;
  return found;
}

/* A field's checks return the value as the record holds it, or FAULTY, having told why. */
const FAULTY = Symbol("faulty");

async function record(schema, fields, where, at) {
  const before = {}, problems = at.problems.length;
  for (const [field, part] of Object.entries(schema.properties)) {
    const here = [...where, field], absent = !Object.hasOwn(fields, field);
    let value = part.default ?? null;
    if (!absent) value = await read(part, fields[field], here, field, before, at);
    else if ((part["x-rules"] || []).some((rule) => WHEN_ABSENT.has(rule))) {
      value = await ruled(part, undefined, here, field, before, at);
    } else if ((schema.required || []).includes(field)) {
      at.problems.push(problem(at.data.messages, "missing", { name: field }, { where: here }));
      value = FAULTY;
    }
    if (value !== FAULTY) before[field] = value ?? null;
  }
  return at.problems.length > problems ? FAULTY : before;
}

async function read(schema, value, where, field, before, at) {
  if (schema.anyOf) { // one, or a list of several
    const list = schema.anyOf.find(({ type }) => type === "array");
    return read(list, Array.isArray(value) ? value : [value], where, field, before, at);
  }
  if (schema.type === "array") return items(schema, value, where, field, at);
  const found = schema.type === "object" ? await record(schema, value, where, at) : value;
  return found === FAULTY ? FAULTY : ruled(schema, found, where, field, before, at);
}

async function items(schema, values, where, field, at) {
  const found = [], { messages } = at.data, tell = (...told) => at.problems.push(problem(messages, ...told)) && FAULTY;
  for (const [index, value] of values.entries()) {
    found.push(await read(schema.items, value, [...where, index], field, {}, at));
  }
  if (found.includes(FAULTY)) return FAULTY;
  if (schema.minItems && !found.length) return tell("empty-list", {}, { where });
  if (found.length > schema.maxItems) {
    return tell("too-many", { found: found.length, most: schema.maxItems }, { where: [...where, schema.maxItems] });
  }
  const repeated = schema.uniqueItems ? [...new Set(found.filter((value, index) => found.indexOf(value) < index))] : [];
  if (!repeated.length) return found;
  const names = repeated.slice(0, REPEATS_NAMED).map((value) => shownValue(value.name ?? value)).join(", ");
  const first = found.findIndex((value, index) => found.indexOf(value) < index);
  return tell("repeated", { values: names + (repeated.length > REPEATS_NAMED ? " i inne" : "") }, {
    where: [...where, first],
  });
}

/* A value against the words that it may be, and the rules of its field. */
async function ruled(schema, value, where, field, before, at) {
  const { data, context, look, problems } = at;
  try {
    let found = schema.oneOf && schema.type !== "object" ? chosen(schema, value, data.messages) : value;
    for (const rule of schema["x-rules"] || []) {
      const [name, argument] = rule.split(" ");
      if (value !== undefined || WHEN_ABSENT.has(name)) {
        found = await rules[name](found, { argument, field, schema, before, data, context, look });
      }
    }
    return found;
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    problems.push(
      problem(data.messages, fault.name, fault.values, {
        where: [...where, ...fault.below],
        fix: fault.fix,
        hint: fault.hint,
        choice: fault.choice,
      }),
    );
    return FAULTY;
  }
}

function chosen(schema, value, messages) {
  const allowed = schema.oneOf.map(({ const: word }) => word), vocabulary = schema["x-vocabulary"];
  if (allowed.includes(value)) return value;
  const names = vocabulary ? messages[vocabulary].hint : "";
  const choice = choiceOf(messages, typeof value === "string" ? value : "", allowed, { names });
  throw new Fault(vocabulary || "choice", { allowed: allowed.join(", "), found: shownValue(value) }, choice);
}

/* The path of the file below the content folder. */
const pathOf = ({ kind }, { id, folder }) => `${constants.folders[kind]}/${folder || "-"}/${id}.md`;

/* A former id may be neither the id nor a former id of another entry of the kind. */
async function ofAliases(data, context, look) {
  const problems = [];
  for (const [index, alias] of (context.fields.aliases || []).entries()) {
    const path = alias === context.id
      ? pathOf(data, context)
      : isSlug(alias)
      ? await look.path(data.kind, alias)
      : null;
    const reserved = data.reserved.includes(alias) && "strona z listą wpisów";
    if (reserved || (path && (alias === context.id || path !== context.entry?.path))) {
      problems.push(
        problem(data.messages, "alias-taken", { alias, owner: reserved || `plik ${path}` }, {
          where: ["aliases", index],
        }),
      );
    }
  }
  return problems;
}

/* `part_of` and `successor` may not lead back to where they started. */
async function ofCircles(data, context, look) {
  const problems = [];
  for (const field of data.kind === "praktyka" ? ["part_of", "successor"] : []) {
    const way = new Map(); // id → path
    let id = context.id, path = pathOf(data, context), next = context.fields[field];
    while (next && !way.has(id)) {
      way.set(id, path);
      if (next === context.id) {
        const ids = [...way.keys()], paths = [...way.values()];
        const first = paths.indexOf([...paths].sort()[0]); // the check reads files in this order
        const members = [...ids.slice(first), ...ids.slice(0, first)];
        problems.push(
          problem(data.messages, "circle", { field, way: [...members, members[0]].join(" → ") }, { where: [field] }),
        );
        break;
      }
      const entry = await look.entry("praktyka", next);
      if (!entry || entry.id !== next) break;
      ({ id, path } = entry);
      next = entry.fields[field];
    }
  }
  return problems;
}

/* The text: hidden characters, what Markdown may not hold, links that lead nowhere. */
async function ofBody(data, context, look) {
  const { messages } = data, body = withoutHidden(context.body), part = "body";
  const problems = hiddenIn(context.body).map(({ at, code }) => ({
    ...problem(messages, "hidden-in-file", { character: code }, { part }),
    line: context.body.slice(0, at).split("\n").length,
  }));
  const { faults, links } = readBody(body, messages, data.limits.body);
  problems.push(...faults);
  const own = pathOf(data, context), here = own.slice(0, own.lastIndexOf("/"));
  for (const { text, address, line } of links) {
    if (!mayBeLinked(address) || /^(?:https?|mailto|tel):/i.test(address)) continue;
    const path = joinedAddress(here, address);
    const there = await pathOfId(path, look);
    if (path === own || there === path) continue;
    const plain = plainAddress(address), name = plain.split("#")[0].split("/").pop().replace(/\.md$/, "");
    if (there && !there.endsWith(".md")) {
      problems.push({
        ...problem(messages, "dead-link-withdrawn", { text, address: shownValue(plain) }, { part }),
        line,
      });
      continue;
    }
    const near = nearest(name, await look.near(name)), to = near && (await look.path("praktyka", near));
    const values = { text, address: shownValue(plain), path: to && relativeAddress(to, here) };
    problems.push({ ...problem(messages, to ? "dead-link-near" : "dead-link", values, { part }), line });
  }
  return problems;
}

/* The path of the file that has the id that a path ends in; null where none has, or no entry can lie there. */
async function pathOfId(path, look) {
  const { folders } = constants;
  const [folder, , name, ...more] = path.split("/"), kind = Object.keys(folders).find((one) => folders[one] === folder);
  if (!kind || !name || more.length || !name.endsWith(".md")) return null;
  return await look.path(kind, name.slice(0, -".md".length));
}

/* The file as a whole: its size, its name, its folder. */
async function ofFile(data, context, look) {
  const { messages, limits } = data, { id, entry } = context, problems = [], part = "file";
  const tell = (name, values, more) => problems.push(problem(messages, name, values, { part, ...more }));
  const size = new TextEncoder().encode(written(entry, context.fields, context.body, data.schema)).length;
  if (size > limits.bytes) tell("too-large", { size: Math.ceil(size / 1024), limit: Math.floor(limits.bytes / 1024) });
  if (data.reserved.includes(id)) tell("reserved-name", { name: id });
  else if (id && !isSlug(id)) {
    const fix = slugify(id);
    tell("file-name", { name: `${id}.md`, slug: `${fix}.md` }, fix ? { fix } : { hint: "" });
  } else if (id) {
    const path = await look.path(data.kind, id);
    if (path && !path.endsWith(".md")) tell("withdrawn-id", { id, path: pathOf(data, context) });
    else if (path && path !== entry?.path) tell("same-id", { id, path });
  }
  if (size <= limits.bytes) ofFolder(data, context, tell);
  return problems;
}

function ofFolder({ kind, regions, noYear }, { fields, folder }, tell) {
  if (!folder) return;
  if (kind === "praktyka") {
    const region = regions.find(({ name }) => name === strip(fields.region ?? ""));
    if (region && region.slug !== folder) {
      tell("other-region", { region: region.genitive, folder: shownValue(folder), slug: region.slug }, {
        where: ["region"],
      });
    }
    return;
  }
  const start = fields.start === undefined ? undefined : parseDate(strip(fields.start));
  if (start === null) return; // told of already
  const year = start?.year ? String(start.year).padStart(4, "0") : noYear;
  if (year !== folder) {
    tell(start?.year ? "other-year" : "without-year", { year, folder: shownValue(folder) }, { where: ["start"] });
  }
}
