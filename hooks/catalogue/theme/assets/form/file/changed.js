/* The YAML of an entry's file with other values: what stays the same keeps its lines, its place and its comments. */
/** @import { LayoutNode, Schema, Value } from "../../data/shipped.d.ts" */
/** @import { NewPart, OldPart, Rewritten, Text } from "./parts.js" */
import { column, isBlank, lineEnd, nextLine, startsLine } from "./lines.js";
import { BLOCK_TEXT, joined, partsOf, tailOf } from "./parts.js";
import { fieldsIn, filled, isEmpty, itemSchema, listIn, partSchema, same, told } from "./values.js";
import { inQuotes, items, mapping, scalar } from "./yaml.js";

const COMMENT_OF_BLOCK = /^[|>][-+0-9]*([ \t]+#[^\r\n]*)/;

/**
 * A value: where it stands, what it was and what is wanted.
 *
 * @typedef {{ node: LayoutNode, old: Value, wanted: Value, schema: Schema | undefined }} Change
 */

/**
 * The lines of a file's fields, which begin and end at places of its text.
 *
 * @param {Text} file
 * @param {Change} change
 * @param {number} start
 * @param {number} end
 */
export function changedFields(file, change, start, end) {
  const { text } = file, { node } = change, { parts, carried } = fieldsFrom(file, start, change);
  const below = text.slice(nextLine(text, node[1]), end);
  parts.push({ name: "", gap: carried + below, own: "", text: "", tail: null, after: tailOf(node), isEnd: true });
  return joined(file, node, "", !startsLine(text, node[0]), parts).text;
}

/**
 * What stands from a name or dash at `opening` to the end of the line on which its value ends, with the value wanted;
 * `afresh` are the lines of a new one.
 *
 * @param {Text} file
 * @param {number} opening
 * @param {Change} change
 * @param {string[]} afresh
 * @returns {Rewritten}
 */
function rewritten(file, opening, change, afresh) {
  const { node, old, wanted, schema } = change;
  if (same(old, wanted, schema)) {
    return { text: file.text.slice(opening, lineEnd(file.text, node[1])), tail: tailOf(node) };
  }
  const within = changed(file, opening, change);
  if (within) return within;
  const [first, ...rest] = afresh;
  const margin = file.newline + " ".repeat(column(file.text, opening));
  const comment = commentBehind(file.text, node), written = firstText(wanted), plain = scalar(written);
  const ends = !isBlank(comment) && first.endsWith(` ${plain}`);
  const begin = ends ? first.slice(0, -plain.length) + inQuotes(written) : first;
  return { text: [begin + comment, ...rest].join(margin), tail: null };
}

/**
 * The same, with all that can stay in its place; null where the value has to be written afresh.
 *
 * @param {Text} file
 * @param {number} opening
 * @param {Change} change
 * @returns {Rewritten | null}
 */
function changed(file, opening, change) {
  const { text } = file, { node, wanted } = change, [start, , kind] = node;
  if (typeof wanted === "string") {
    if (kind !== undefined) return null;
    const space = isBlank(text[start - 1]) ? "" : " ";
    const comment = commentBehind(text, node), word = isBlank(comment) ? scalar(wanted) : inQuotes(wanted);
    return { text: text.slice(opening, start) + space + word + comment, tail: null };
  }
  if (isEmpty(wanted) || kind !== (Array.isArray(wanted) ? "[" : "{")) return null;
  return kind === "[" ? changedList(file, opening, change) : changedMapping(file, opening, change);
}

/**
 * The text that is written first of a value; before a comment it stands in quotes, which tell where it ends.
 *
 * @type {(value: Value) => string}
 */
const firstText = (value) => typeof value === "string" ? value : firstText(Object.values(value)[0] ?? "");

/**
 * The comment behind a value that is replaced, with a space before it.
 *
 * @param {string} text
 * @param {LayoutNode} node
 */
function commentBehind(text, node) {
  const [start, end, kind, members] = node;
  if (members) return "";
  if (kind === BLOCK_TEXT) return COMMENT_OF_BLOCK.exec(text.slice(start, end))?.[1] ?? "";
  const rest = text.slice(end, lineEnd(text, end));
  return rest.startsWith("#") ? ` ${rest}` : rest;
}

/**
 * A mapping with other fields.
 *
 * @param {Text} file
 * @param {number} opening
 * @param {Change} change
 */
function changedMapping(file, opening, change) {
  const { text } = file, { node } = change, inline = !startsLine(text, node[0]), from = nextLine(text, opening);
  const before = text.slice(opening, inline ? node[0] : from);
  return joined(file, node, before, inline, fieldsFrom(file, from, change).parts);
}

/**
 * The fields of a mapping whose first line stands not before `from`, and the comments left over from those that went.
 *
 * @param {Text} file
 * @param {number} from
 * @param {Change} change
 */
function fieldsFrom(file, from, { node, old, wanted, schema }) {
  const was = fieldsIn(old), is = fieldsIn(wanted);
  /** @type {NewPart[]} */
  const parts = [];
  let carried = "";
  for (const part of partsOf(file.text, node, from)) {
    const before = Object.hasOwn(was, part.name) ? was[part.name] : "", stays = Object.hasOwn(is, part.name);
    if (!stays && !isEmpty(filled(before))) {
      carried += isBlank(part.gap) ? "" : part.gap;
      continue;
    }
    const value = stays ? is[part.name] : before;
    const change = { node: part.node, old: before, wanted: value, schema: partSchema(schema, part.name) };
    const lines = rewritten(file, part.at, change, mapping({ [part.name]: value }));
    parts.push({ ...part, ...lines, gap: carried + part.gap });
    carried = "";
  }
  addFields(parts, is, schema, file.newline + " ".repeat(column(file.text, node[0])));
  return { parts, carried };
}

/**
 * Puts the fields that are not there yet behind the nearest that comes before them.
 *
 * @param {NewPart[]} parts
 * @param {Record<string, Value>} wanted
 * @param {Schema | undefined} schema
 * @param {string} margin
 */
function addFields(parts, wanted, schema, margin) {
  const order = [...new Set([...Object.keys(schema?.properties ?? {}), ...Object.keys(wanted)])];
  /** @param {NewPart} part */
  const place = (part) => order.indexOf(part.name);
  const there = new Set(parts.map(({ name }) => name));
  for (const name of order.filter((name) => Object.hasOwn(wanted, name) && !there.has(name))) {
    const text = mapping({ [name]: wanted[name] }).join(margin);
    const added = { name, text, gap: "", own: "", tail: null, after: null };
    const nearest = Math.max(...parts.map(place).filter((at) => at < place(added)));
    const at = parts.findLastIndex((part) => place(part) === nearest) + 1;
    if (!at && parts.length) [added.gap, parts[0].gap] = [parts[0].gap, ""];
    parts.splice(at, 0, added);
  }
}

/**
 * A list with other items.
 *
 * @param {Text} file
 * @param {number} opening
 * @param {Change} change
 */
function changedList(file, opening, { node, old, wanted, schema }) {
  const { text } = file, from = nextLine(text, opening), was = listIn(old), is = listIn(wanted);
  const inner = itemSchema(schema), olds = partsOf(text, node, from);
  const partners = paired(was.map((item) => told(item, inner)), is.map((item) => told(item, inner)));
  const margin = file.newline + " ".repeat(column(text, node[0]));
  keepComments(olds, partners);
  const between = olds.slice(1).map((part) => part.gap);
  const isEven = between.every((gap) => gap === between[0] && isBlank(gap));
  const parts = is.map((value, index) => {
    const afresh = items([value]), partner = partners[index];
    const part = partner === undefined ? null : olds[partner];
    const own = part?.was ? part.gap : "";
    const gap = index === 0 ? olds[0].gap + (isBlank(own) ? "" : own) : isEven ? between[0] ?? "" : own;
    if (!part) return { name: "", gap, own: "", text: afresh.join(margin), tail: null, after: null };
    const change = { node: part.node, old: was[part.was], wanted: value, schema: inner };
    return { ...part, ...rewritten(file, part.at, change, afresh), gap };
  });
  return joined(file, node, text.slice(opening, from), false, parts);
}

/**
 * For each wanted item the number of the old one that it was: the same one, else one left over; or none.
 *
 * @param {string[]} old
 * @param {string[]} wanted
 */
function paired(old, wanted) {
  /** @type {Map<string, number[]>} */
  const free = new Map();
  for (const [index, item] of old.entries()) free.set(item, [...(free.get(item) ?? []), index]);
  const partners = wanted.map((item) => free.get(item)?.shift());
  const left = [...free.values()].flat().sort((a, b) => a - b);
  return partners.map((partner) => partner ?? left.shift());
}

/**
 * Comments that stand apart above an item that goes are kept above the next one that stays.
 *
 * @param {OldPart[]} olds
 * @param {(number | undefined)[]} partners
 */
function keepComments(olds, partners) {
  for (const part of olds.slice(1, -1).filter((part) => !partners.includes(part.was) && !isBlank(part.gap))) {
    olds[part.was + 1].gap = part.gap + olds[part.was + 1].gap;
  }
}
