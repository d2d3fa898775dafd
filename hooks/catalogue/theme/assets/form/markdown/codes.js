/* Codes that stand for characters, `&shy;`: the twin of what source/markdown/faults.py tells of them. */
/** @import { Token } from "../../vendor/markdown-it.d.ts" */
import { hiddenIn } from "../../text/texts.js";
import { unescaped } from "./parser.js";

/** @typedef {{ written: string, at: number }} Code */

const CODED = /(?<!\\)((?:\\\\)*)(&(?:#([0-9]{1,8})|#[xX]([0-9a-fA-F]{1,8})|([A-Za-z][A-Za-z0-9]*));)/g;
const LAST = 0x10ffff;
const HOLDING = ["inline", "fence", "code_block", "html_block", "table_open"];

/**
 * The codes of what nobody sees; what is seen is judged as it is read.
 *
 * @param {string} text
 */
export function hiddenCodes(text) {
  /** @type {Map<number, Code>} */
  const places = new Map();
  let read = "", behind = 0;
  for (const { 0: whole, 1: before, 2: written, 3: decimal, 4: hexadecimal, index } of text.matchAll(CODED)) {
    const at = index + before.length;
    read += text.slice(behind, at);
    places.set(read.length, { written, at });
    read += decimal || hexadecimal ? meant(decimal ? Number(decimal) : parseInt(hexadecimal, 16)) : unescaped(written);
    behind = index + whole.length;
  }
  if (!places.size) return [];
  return hiddenIn(read + text.slice(behind)).flatMap(({ at }) => places.get(at) ?? []);
}

/** @param {number} number */
const meant = (number) => number > LAST ? "\ufffd" : String.fromCodePoint(number);

/**
 * The lines, from 0, that no token holds: those of addresses and titles of links that are written elsewhere.
 *
 * @param {string} markdown
 * @param {Token[]} tokens
 */
export function linesOutside(markdown, tokens) {
  /** @type {Set<number>} */
  const held = new Set();
  for (const { type, map } of tokens) {
    if (!map || !HOLDING.includes(type)) continue;
    for (let line = map[0]; line < map[1]; line++) held.add(line);
  }
  return markdown.split("\n").map((line, at) => ({ line, at })).filter(({ at }) => !held.has(at));
}
