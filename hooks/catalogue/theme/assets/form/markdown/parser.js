/* The Markdown of bodies as tokens: the twin of hooks/catalogue/source/markdown/parser.py, by the same rules. */
/** @import { CoreRule, InlineRule, Limits, Token } from "../../vendor/markdown-it.d.ts" */
import { constants } from "../../data/constants.js";
import { collapsed, strip } from "../../text/texts.js";
import { isPath } from "./addresses.js";
import { seenIn } from "./marks.js";
// @ts-types="../../vendor/markdown-it.d.ts"
import { markdownitFootnote } from "../../vendor/markdown-it-footnote.js";
// @ts-types="../../vendor/markdown-it.d.ts"
import { markdownit } from "../../vendor/markdown-it.js";

export const MAX_DEPTH = constants.markdown.depth;
const MAX_BRACKETS = constants.markdown.brackets;
const URL = String.raw`(?<![a-z0-9])(?:(?:https?|ftp)://|www\.)`,
  MAIL = String.raw`(?<![a-z0-9.+_-])(?:mailto:)?[a-z0-9.+_-]+@`;
const STOP = new RegExp(String.raw`[\n!#$%&*+:<=>@[\\\]^_\x60{}~-]|${URL}|${MAIL}`, "gi");
const ADDRESS = new RegExp(
  String.raw`${URL}[^\s!-/:-@[-\x60{-~„”“«»][^\s<>"\x60[\]{}|\\^„”“«»]*` +
    String.raw`|${MAIL}[a-z0-9_-]+(?:\.[a-z0-9_-]+)+(?<=[a-z])(?![a-z0-9_-])`,
  "iy",
);
const RUNS = /^(?:javascript|vbscript|file|data(?!:image\/(?:png|gif|jpeg|webp))):/i;
const UNSAFE = /[^A-Za-z0-9\-_.+!*'(),%#@?=;:/&$~]/gu;
const BYTES = /(?:%[0-9a-fA-F]{2})+/g;
const KEPT = /[^A-Za-z0-9._~\x80-\u{10ffff}-]/gu; // a sign that means something else where it does not stand as bytes
const BOX = /^\[([ xX])\] /;

const blocks = parser(MAX_DEPTH + 2), inlines = parser(MAX_BRACKETS);

/**
 * What stands for a character that is written with signs: `&amp;`, `\\*`.
 *
 * @param {string} text
 */
export const unescaped = (text) => blocks.utils.unescapeAll(text);

/** @param {number} deepest */
function parser(deepest) {
  const md = markdownit({ html: true, maxNesting: deepest }).use(markdownitFootnote).disable("footnote_inline");
  Object.assign(md, { validateLink: () => true, normalizeLink: writtenAddress, normalizeLinkText: String });
  const rules = Object.fromEntries(md.inline.ruler.__rules__.map(({ name, fn }) => [name, fn]));
  md.inline.ruler.at("text", textBeforeAddress);
  md.inline.ruler.after("text", "address", placed(addressHere));
  for (const name of ["link", "image", "autolink", "backticks", "html_inline"]) {
    md.inline.ruler.at(name, placed(rules[name]));
  }
  md.core.ruler.at("inline", parseInlines);
  md.core.ruler.push("boxes", markBoxes);
  return md;
}

/** @type {CoreRule} */
function parseInlines({ tokens, env }) {
  measured({ elementów: tokens.length }, env.limits);
  for (const token of tokens.filter(({ type }) => type === "inline")) {
    token.content = strip(token.content); // markdown-it-py takes any white space away, this one some
    inlines.inline.parse(token.content, inlines, env, token.children ??= []);
    token.meta = { ...token.meta, seen: seenIn(token) };
  }
}

/** A body holds more than it may. */
export class TooMuch extends Error {
  /** @param {{ unit: string, found: number, limit: number }} values */
  constructor(values) {
    super(values.unit);
    this.values = values;
  }
}

/** @type {(measures: Record<string, number>, limits?: Limits) => void} */
function measured(measures, limits) {
  for (const [unit, found] of Object.entries(measures)) {
    if (limits && found > limits[unit]) throw new TooMuch({ unit, found, limit: limits[unit] });
  }
}

/**
 * The tokens. With limits, throws TooMuch where there is.
 *
 * @param {string} markdown
 * @param {Limits} [limits]
 */
export function parseMarkdown(markdown, limits) {
  const size = Math.ceil(new TextEncoder().encode(markdown).length / 1024);
  /** @param {string} mark */
  const count = (mark) => markdown.split(mark).length - 1;
  measured({ KiB: size, wierszy: count("\n"), "nawiasów [": count("[") }, limits);
  return blocks.parse(markdown, { limits });
}

/**
 * An address as it stands in a link: empty where it would run something; the path of another file has one spelling.
 *
 * @param {string} address
 */
export function writtenAddress(address) {
  if (RUNS.test(address)) return "";
  const path = isPath(address) ? address.replace(BYTES, lettersOf).normalize("NFC") : address;
  return path.replace(UNSAFE, asBytes);
}

/** @param {string} text */
const asBytes = (text) =>
  [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");

/**
 * Letters, digits and what needs no bytes in an address, in the place of their bytes.
 *
 * @param {string} written
 */
function lettersOf(written) {
  const bytes = Uint8Array.from(written.slice(1).split("%"), (byte) => parseInt(byte, 16));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes).replace(KEPT, asBytes);
  } catch {
    return written;
  }
}

/** @type {InlineRule} */
function textBeforeAddress(state, silent) {
  STOP.lastIndex = state.pos;
  const end = Math.min(STOP.exec(state.src)?.index ?? state.posMax, state.posMax);
  if (end === state.pos) return false;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

/** @type {InlineRule} */
function addressHere(state, silent) {
  ADDRESS.lastIndex = state.pos;
  const found = state.linkLevel === 0 && ADDRESS.exec(state.src.slice(0, state.posMax));
  if (!found) return false;
  const text = withoutEndOfSentence(found[0]);
  if (!silent) {
    const scheme = /^www\./i.test(text) ? "http://" : text.includes(":") ? "" : "mailto:";
    state.push("link_open", "a", 1).attrs = [["href", writtenAddress(scheme + text)]];
    state.push("text", "", 0).content = text;
    state.push("link_close", "a", -1);
  }
  state.pos += text.length;
  return true;
}

/** @param {string} address */
function withoutEndOfSentence(address) {
  let end = address.length, unopened = address.split(")").length - address.split("(").length;
  while ("?!.,:;*_~'".includes(address[end - 1]) || (address[end - 1] === ")" && unopened > 0)) {
    if (address[end - 1] === ")") unopened--;
    end--;
  }
  return address.slice(0, end);
}

/**
 * A rule whose token bears where in the content around it it begins and ends.
 *
 * @param {InlineRule} rule
 * @returns {InlineRule}
 */
function placed(rule) {
  return (state, silent) => {
    const at = state.pos, made = state.tokens.length, found = rule(state, silent);
    const first = found && state.tokens.slice(made).find(({ type }) => type !== "text");
    if (first) first.meta = { ...first.meta, at, end: state.pos };
    return found;
  };
}

/**
 * `[x] done` at the beginning of an item is a box.
 *
 * @type {CoreRule}
 */
function markBoxes({ tokens }) {
  tokens.forEach((token, at) => {
    const [paragraph, inline] = tokens.slice(at + 1, at + 3);
    if (token.type !== "list_item_open" || paragraph?.type !== "paragraph_open") return;
    const text = inline.children?.[0], box = text?.type === "text" && BOX.exec(text.content);
    if (!box || !BOX.test(inline.content)) return; // as written, where a backslash keeps a bracket what it is
    token.meta = { checked: box[1] !== " " };
    text.content = text.content.slice(box[0].length);
  });
}

/**
 * What stands in inline tokens, as a reader sees it: the twin of source/markdown/text.py.
 *
 * @param {Token[]} children
 */
export const plainText = (children) => collapsed(children.map(seen).join(""));

/** @param {Token} token */
function seen({ type, content, meta }) {
  if (type === "text" || type === "code_inline") return content;
  if (type === "footnote_ref") return String((meta?.id ?? 0) + 1);
  return type.endsWith("break") ? " " : "";
}

/**
 * The description of an image: its text without any marks.
 *
 * @param {Token[]} children
 * @returns {string}
 */
export const described = (children) =>
  children.map(({ type, content, children: inner }) => {
    if (type === "image") return described(inner ?? []);
    return type.endsWith("break") ? " " : content;
  }).join("");
