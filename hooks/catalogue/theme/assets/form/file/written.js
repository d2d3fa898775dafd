/* The file of an entry with new fields and a new text: only what changed is written anew.

   It works on the file's text with the layout of hooks/catalogue/source/yaml/layout.py, where kinds of nodes
   are told: a node is [start, end, kind, members], a member [at, name, node] or [at, node]. */
import { items, mapping, scalar, yamlLines } from "./yaml.js";

const MAPPING = "{";
const LIST = "[";
const BLOCK_TEXT = "|";
const LINE_END = /\r\n|\r|\n/g;
const LINES = /[^\r\n]*(?:\r\n|\r|\n)/g;
const BLANK_LINES = /^(?:[ \t]*(?:\r\n|\r|\n))*/;
const COMMENT = /^[ \t]*#/;
const COMMENT_OF_BLOCK = /^[|>][-+0-9]*([ \t]+#[^\r\n]*)/;

const has = (object, name) => Object.hasOwn(object, name);
const isBlank = (text) => text.trim() === "";

/* The file's text. `entry` is null for a new file, else it has the file's `text`, `fields` and `layout`. */
export function written(entry, fields, body, schema) {
  const wanted = withoutEmpty(fields);
  if (!entry) {
    const markdown = bare(body);
    return `---\n${yamlLines(wanted)}---\n${markdown && `\n${markdown}\n`}`;
  }
  return header(entry, wanted, schema) + markdownOf(entry, body);
}

/* The Markdown of an entry's file, with LF and without empty lines around it. */
export function bodyOf(entry) {
  return bare(entry.text.slice(entry.layout.body));
}

function bare(body) {
  return body.replace(LINE_END, "\n").replace(BLANK_LINES, "").trimEnd();
}

function markdownOf({ text, layout }, body) {
  const old = text.slice(layout.body);
  const markdown = bare(body);
  if (bare(old) === markdown) {
    return old;
  }
  const before = isBlank(old) ? layout.newline : old.match(BLANK_LINES)[0];
  const opened = /[\r\n]$/.test(text.slice(0, layout.body)) ? "" : layout.newline;
  return markdown && opened + before + markdown.replaceAll("\n", layout.newline) + layout.newline;
}

/* All that stands before the Markdown. */
function header({ text, fields, layout }, wanted, schema) {
  if (same(fields, wanted, schema)) {
    return text.slice(0, layout.body);
  }
  const file = { text, newline: layout.newline };
  const [start, end] = layout.header;
  const lines = layout.fields
    ? changedMapping(file, layout.fields, fields, wanted, schema, start, end).text
    : mapping(wanted).map((line) => line + layout.newline).join("");
  return text.slice(0, start) + lines + text.slice(end, layout.body);
}

/* Values. What is empty is the same as what is not there; where one or several may stand, one is a list of one. */

const isEmpty = (value) => Object.keys(value).length === 0;

/* A value without fields that hold nothing. */
function withoutEmpty(value) {
  if (typeof value === "string") {
    return value;
  }
  return Array.isArray(value) ? value.map(withoutEmpty) : Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withoutEmpty(inner)])
      .filter(([, inner]) => !isEmpty(inner)),
  );
}

const told = (value, schema) => JSON.stringify(sorted(withoutEmpty(value), schema));
const same = (a, b, schema) => told(a, schema) === told(b, schema);
const partOf = (schema, name) => (has(schema?.properties || {}, name) ? schema.properties[name] : undefined);

function sorted(value, schema) {
  if (typeof value === "string") {
    return value && schema?.anyOf?.some((one) => one.type === "array") ? [value] : value;
  }
  return Array.isArray(value)
    ? value.map((item) => sorted(item, itemSchema(schema)))
    : Object.fromEntries(Object.keys(value).sort().map((name) => [name, sorted(value[name], partOf(schema, name))]));
}

function itemSchema(schema) {
  return (schema?.anyOf?.find((one) => one.type === "array") || schema)?.items;
}

/* Places in the text. */

function lineStart(text, at) {
  let start = at;
  while (start && !"\r\n".includes(text[start - 1])) {
    start--;
  }
  return start;
}

function lineEnd(text, at) {
  let end = at;
  while (end < text.length && !"\r\n".includes(text[end])) {
    end++;
  }
  return end;
}

function nextLine(text, at) {
  const end = lineEnd(text, at);
  return end + (text.startsWith("\r\n", end) ? 2 : Number(end < text.length));
}

const column = (text, at) => at - lineStart(text, at);
const startsLine = (text, at) => isBlank(text.slice(lineStart(text, at), at));

/* The block text in which a node ends, or null: lines put behind it could become part of it. */
function tailOf(node) {
  const [, , kind, members] = node;
  return members ? tailOf(members.at(-1).at(-1)) : kind === BLOCK_TEXT ? node : null;
}

/* What stands from a name or dash at `opening` to the end of the line on which its value ends, with a new
   value: { text, tail }; `tail` is the block text in which it ends, or null. `afresh` are the lines of a new one. */
function rewritten(file, opening, node, old, wanted, schema, afresh) {
  if (same(old, wanted, schema)) {
    return { text: file.text.slice(opening, lineEnd(file.text, node[1])), tail: tailOf(node) };
  }
  const within = changed(file, opening, node, old, wanted, schema);
  if (within) {
    return within;
  }
  const [first, ...rest] = afresh;
  const margin = file.newline + " ".repeat(column(file.text, opening));
  return { text: [first + commentBehind(file.text, node), ...rest].join(margin), tail: null };
}

/* The same, with all that can stay in its place; null where the value has to be written afresh. */
function changed(file, opening, node, old, wanted, schema) {
  const { text } = file;
  const [start, , kind] = node;
  if (kind === undefined && typeof wanted === "string") {
    const space = isBlank(text[start - 1]) ? "" : " ";
    return {
      text: text.slice(opening, start) + space + scalar(wanted) + commentBehind(text, node),
      tail: null,
    };
  }
  const wantedKind = typeof wanted === "string" ? null : Array.isArray(wanted) ? LIST : MAPPING;
  if (kind !== wantedKind || isEmpty(wanted)) {
    return null;
  }
  const change = kind === LIST ? changedList : changedMapping;
  return change(file, node, old, wanted, schema, opening);
}

/* The comment behind a value that is replaced, with a space before it. */
function commentBehind(text, node) {
  const [start, end, kind, members] = node;
  if (members) {
    return "";
  }
  if (kind === BLOCK_TEXT) {
    return (text.slice(start, end).match(COMMENT_OF_BLOCK) || ["", ""])[1];
  }
  const rest = text.slice(end, lineEnd(text, end));
  return rest.startsWith("#") ? ` ${rest}` : rest;
}

/* The members of a mapping or list in blocks as parts of a text: { name, at, node, gap, own, was, after }.
   Before a part's line stand its `own` comments, directly above it, and before these a `gap`: empty lines, and
   comments that belong to no part alone. `after` is the block text that it follows, or null. */
function partsOf(text, node, from) {
  let [above, after] = [from, null];
  return node[3].map((member, was) => {
    const [at, value] = [member[0], member.at(-1)];
    const lines = startsLine(text, at) ? text.slice(above, lineStart(text, at)).match(LINES) || [] : [];
    const first = lines.findLastIndex((line) => !COMMENT.test(line)) + 1;
    const [gap, own] = [lines.slice(0, first).join(""), lines.slice(first).join("")];
    const part = { name: member.length > 2 ? member[1] : null, at, node: value, gap, own, was, after };
    [above, after] = [nextLine(text, value[1]), tailOf(value)];
    return part;
  });
}

/* The parts as lines behind `before`; `inline` where the first one stands on the line of a dash, if it can. */
function joined(file, node, before, inline, parts) {
  const margin = " ".repeat(column(file.text, node[0]));
  const begins = inline && !parts[0].gap && !parts[0].own;
  let text = inline && !begins ? before.trimEnd() + file.newline : before;
  for (const [index, part] of parts.entries()) {
    const tail = index ? parts[index - 1].tail : null;
    const above = tail && tail !== part.after ? settled(part.gap + part.own, margin) : part.gap + part.own;
    const indent = part.isEnd || (begins && index === 0) ? "" : margin;
    text += (index ? file.newline : "") + above + indent + part.text;
  }
  return { text, tail: parts.at(-1)?.tail };
}

/* Lines that now follow a block text, so that none of them becomes part of it. */
function settled(lines, margin) {
  return (lines.replace(BLANK_LINES, "").match(LINES) || []).map((line) =>
    COMMENT.test(line) ? margin + line.trimStart() : isBlank(line) ? line.replace(/[ \t]/g, "") : line
  ).join("");
}

/* A mapping with other fields; `end` is given for the fields of the file alone: where they end. */
function changedMapping(file, node, old, wanted, schema, opening, end) {
  const { text } = file;
  const isRoot = end !== undefined;
  const inline = !startsLine(text, node[0]);
  const from = isRoot ? opening : nextLine(text, opening);
  const parts = [];
  let carried = "";
  for (const part of partsOf(text, node, from)) {
    const before = has(old, part.name) ? old[part.name] : "";
    if (!has(wanted, part.name) && !isEmpty(withoutEmpty(before))) {
      carried += isBlank(part.gap) ? "" : part.gap;
      continue;
    }
    const value = has(wanted, part.name) ? wanted[part.name] : before;
    const afresh = mapping({ [part.name]: value });
    const inner = rewritten(file, part.at, part.node, before, value, partOf(schema, part.name), afresh);
    parts.push({ ...part, ...inner, gap: carried + part.gap });
    carried = "";
  }
  addFields(parts, wanted, schema, file.newline + " ".repeat(column(text, node[0])));
  if (isRoot) {
    const below = text.slice(nextLine(text, node[1]), end);
    parts.push({ isEnd: true, gap: carried + below, own: "", text: "", after: tailOf(node) });
  }
  const before = isRoot ? "" : text.slice(opening, inline ? node[0] : from);
  return joined(file, node, before, inline, parts);
}

/* Put the fields that are not there yet behind the nearest that comes before them. */
function addFields(parts, wanted, schema, margin) {
  const order = [...new Set([...Object.keys(schema?.properties || {}), ...Object.keys(wanted)])];
  const place = (name) => order.indexOf(name);
  const there = new Set(parts.map((part) => part.name));
  for (const name of order.filter((name) => has(wanted, name) && !there.has(name))) {
    const nearest = parts.reduce(
      (best, part) => place(part.name) < place(name) && (!best || place(part.name) >= place(best.name)) ? part : best,
      null,
    );
    const text = mapping({ [name]: wanted[name] }).join(margin);
    const added = { name, text, gap: "", own: "", tail: null };
    if (!nearest && parts.length) {
      [added.gap, parts[0].gap] = [parts[0].gap, ""];
    }
    parts.splice(nearest ? parts.indexOf(nearest) + 1 : 0, 0, added);
  }
}

/* A list with other items. */
function changedList(file, node, old, wanted, schema, opening) {
  const { text } = file;
  const from = nextLine(text, opening);
  const olds = partsOf(text, node, from);
  const inner = itemSchema(schema);
  const partners = paired(old.map((item) => told(item, inner)), wanted.map((item) => told(item, inner)));
  const margin = file.newline + " ".repeat(column(text, node[0]));
  keepComments(olds, partners);
  const between = olds.slice(1).map((part) => part.gap);
  const isEven = between.every((gap) => gap === between[0] && isBlank(gap));
  const parts = wanted.map((value, index) => {
    const afresh = items([value]);
    const part = olds[partners[index]];
    const own = part?.was ? part.gap : "";
    const gap = index === 0 ? olds[0].gap + (isBlank(own) ? "" : own) : isEven ? between[0] || "" : own;
    return part
      ? { ...part, ...rewritten(file, part.at, part.node, old[part.was], value, inner, afresh), gap }
      : { gap, own: "", text: afresh.join(margin), tail: null };
  });
  return joined(file, node, text.slice(opening, from), false, parts);
}

/* For each wanted item the number of the old one that it was: the same one, else one left over; or none. */
function paired(old, wanted) {
  const free = new Map();
  for (const [index, item] of old.entries()) {
    free.set(item, [...(free.get(item) || []), index]);
  }
  const partners = wanted.map((item) => free.get(item)?.shift());
  const left = [...free.values()].flat().sort((a, b) => a - b);
  return partners.map((partner) => partner ?? left.shift());
}

/* Comments that stand apart above an item that goes are kept above the next one that stays. */
function keepComments(olds, partners) {
  for (const part of olds.slice(1, -1).filter((part) => !partners.includes(part.was) && !isBlank(part.gap))) {
    olds[part.was + 1].gap = part.gap + olds[part.was + 1].gap;
  }
}
