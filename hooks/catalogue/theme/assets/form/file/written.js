/* The file of an entry with new fields and a new text: only what changed is written anew.

   It works on the file's text with the layout of hooks/catalogue/source/yaml/layout.py. */
/** @import { EntryFile, Fields, Schema } from "../../data/shipped.d.ts" */
import { changedFields } from "./changed.js";
import { BLANK_LINES, isBlank } from "./lines.js";
import { same, withoutEmpty } from "./values.js";
import { mapping, yamlLines } from "./yaml.js";

const LINE_END = /\r\n|\r|\n/g;

/** @typedef {Pick<EntryFile, "text" | "fields" | "layout">} Opened */

/**
 * The file's text; `entry` is null for a new file.
 *
 * @param {Opened | null} entry
 * @param {Fields} fields
 * @param {string} body
 * @param {Schema} schema
 */
export function written(entry, fields, body, schema) {
  const wanted = withoutEmpty(fields);
  if (entry) return header(entry, wanted, schema) + markdownOf(entry, body);
  const markdown = bare(body);
  return `---\n${yamlLines(wanted)}---\n${markdown && `\n${markdown}\n`}`;
}

/**
 * The Markdown of an entry's file, with LF and without empty lines around it.
 *
 * @param {Opened} entry
 */
export function bodyOf(entry) {
  return bare(entry.text.slice(entry.layout.body));
}

/** @param {string} body */
function bare(body) {
  return body.replace(LINE_END, "\n").replace(BLANK_LINES, "").trimEnd();
}

/** @type {(entry: Opened, body: string) => string} */
function markdownOf({ text, layout }, body) {
  const old = text.slice(layout.body), markdown = bare(body);
  if (bare(old) === markdown) return old;
  const before = isBlank(old) ? layout.newline : BLANK_LINES.exec(old)?.[0] ?? "";
  const opened = /[\r\n]$/.test(text.slice(0, layout.body)) ? "" : layout.newline;
  return markdown && opened + before + markdown.replaceAll("\n", layout.newline) + layout.newline;
}

/**
 * All that stands before the Markdown.
 *
 * @param {Opened} entry
 * @param {Fields} wanted
 * @param {Schema} schema
 */
function header({ text, fields, layout }, wanted, schema) {
  const { newline, header: [start, end], body, fields: node } = layout;
  if (same(fields, wanted, schema)) return text.slice(0, body);
  const lines = node
    ? changedFields({ text, newline }, { node, old: fields, wanted, schema }, start, end)
    : mapping(wanted).map((line) => line + newline).join("");
  return text.slice(0, start) + lines + text.slice(end, body);
}
