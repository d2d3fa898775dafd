/* What a body may not hold: the twin of source/markdown/faults.py. */
/** @import { Messages } from "../../data/shipped.d.ts" */
/** @import { Limits, Token } from "../../vendor/markdown-it.d.ts" */
/** @import { Problem, Values } from "../check/check.d.ts" */
import { messageOf } from "../../text/texts.js";
import { mayBeLinked } from "./addresses.js";
import { hiddenCodes, linesOutside } from "./codes.js";
import { marksLeft } from "./marks.js";
import { described, MAX_DEPTH, parseMarkdown, plainText, TooMuch } from "./parser.js";

/**
 * A token with content: what stands in it, and the line in which a place of it is.
 *
 * @typedef {{ token: Token, children: Token[], lineAt: (at: number | undefined) => number }} Content
 */

/** @typedef {{ text: string, address: string, line: number }} Link */
/** @typedef {(line: number, name: string, values?: Values) => void} Tell */

const NESTED = /^(?:blockquote|bullet_list|ordered_list|list_item|em|strong|s|footnote_block|footnote)_(?:open|close)$/;
const TAG = /(?<!\\)<(?:[A-Za-z][A-Za-z0-9-]*(?=[\s/>]|$)|\/[A-Za-z]|!--|!\[CDATA\[|![A-Za-z]|\?)/g;
const SAID = /[\p{L}\p{N}]/u;
const UNSEEN = /<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g;

/**
 * The links of a body, and what it may not hold.
 *
 * @param {string} markdown
 * @param {Messages} messages
 * @param {Limits} limits
 */
export function readBody(markdown, messages, limits) {
  /** @type {Problem[]} */
  const faults = [];
  /** @type {Tell} */
  const tell = (line, name, values = {}) => {
    faults.push({ ...messageOf(messages, name, values), field: "", part: "body", line });
  };
  try {
    const tokens = parseMarkdown(markdown, limits), links = linksOf(markdown, tokens, tell);
    return { faults, links, doubts: tooDeep(tokens) ? [] : doubtsOf(markdown, tokens, messages) };
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    tell(1, "too-much", error.values);
    return { faults, links: [], doubts: [] };
  }
}

/**
 * What of a body may be meant otherwise: signs that stay signs, notes to which nothing refers.
 *
 * @param {string} markdown
 * @param {Token[]} tokens
 * @param {Messages} messages
 */
function doubtsOf(markdown, tokens, messages) {
  const paragraphs = contents(tokens).map(({ token, lineAt }) => ({ seen: token.meta?.seen ?? "", line: lineAt(0) }));
  return marksLeft(markdown, tokens, paragraphs).map(({ line, name, found }) => ({
    ...messageOf(messages, name, { found }),
    field: "",
    part: "body",
    line,
  }));
}

/**
 * The links of a body, with what it may not hold told of.
 *
 * @param {string} markdown
 * @param {Token[]} tokens
 * @param {Tell} tell
 */
function linksOf(markdown, tokens, tell) {
  const deep = tooDeep(tokens);
  if (deep) {
    tell(deep, "too-deep");
    return [];
  }
  const found = contents(tokens), links = linksIn(found);
  if (!saysSomething(tokens)) tell(1, "empty-body");
  for (const { line, start } of tags(found)) tell(line, "html", { found: start });
  for (const content of found) ofImages(content, tell);
  for (const { text, address, line } of links) {
    if (!mayBeLinked(address)) tell(line, address ? "link" : "link-to-nothing", { text, address });
  }
  ofHeadings(tokens, tell);
  for (const content of found) ofHidden(content, tell);
  for (const { line, at } of linesOutside(markdown, tokens)) {
    for (const { written } of hiddenCodes(line)) tell(at + 1, "hidden-as-code", { written });
  }
  return links;
}

/**
 * Whether there is a letter, a digit or a picture outside headings and comments.
 *
 * @param {Token[]} tokens
 */
const saysSomething = (tokens) => tokens.some((token, at) => tokens[at - 1]?.type !== "heading_open" && says(token));

/** @param {Token} token */
function says({ type, content, children }) {
  if (children?.length) {
    return children.some((inner) =>
      inner.type === "image" || (inner.type !== "html_inline" && SAID.test(inner.content))
    );
  }
  const written = type === "html_block" ? content.replace(UNSEEN, "") : content;
  return ["html_block", "fence", "code_block"].includes(type) && SAID.test(written);
}

/**
 * The line in which tokens stand too deep in one another, from 1; 0 where none do.
 *
 * @param {Token[]} tokens
 */
function tooDeep(tokens) {
  let depth = 0, line = 1;
  for (const token of tokens) {
    if (token.map && token.type !== "inline") line = token.map[0] + 1;
    for (const { type, nesting } of token.children?.length ? token.children : [token]) {
      if (NESTED.test(type)) depth += nesting;
      if (depth > MAX_DEPTH) return line;
    }
  }
  return 0;
}

/**
 * All tokens with content, in the order of the page.
 *
 * @param {Token[]} tokens
 */
function contents(tokens) {
  /** @type {Content[]} */
  const found = [];
  let line = 1;
  for (const token of tokens) {
    if (token.map) line = token.map[0] + 1; // the cells of a table have none
    if (token.type !== "inline" && token.type !== "html_block") continue;
    const first = line;
    found.push({
      token,
      children: token.children ?? [],
      lineAt: (at) => first + token.content.slice(0, at).split("\n").length - 1,
    });
  }
  return found;
}

/**
 * All links but those of footnotes, in the order of the page.
 *
 * @param {Content[]} found
 * @returns {Link[]}
 */
const linksIn = (found) =>
  found.flatMap(({ children, lineAt }) =>
    children.flatMap((token, at) => {
      if (token.type !== "link_open") return [];
      const end = children.findIndex(({ type }, index) => index > at && type === "link_close");
      const text = plainText(children.slice(at, end));
      return [{ text, address: token.attrGet("href") ?? "", line: lineAt(token.meta?.at) }];
    })
  );

/**
 * Of every line the first tag.
 *
 * @param {Content[]} found
 */
function tags(found) {
  /** @type {Map<number, string>} */
  const first = new Map();
  /** @type {(line: number, start: string) => void} */
  const add = (line, start) => void (first.has(line) || first.set(line, start));
  for (const { token, children, lineAt } of found) {
    if (token.type === "html_block") {
      for (const { 0: start, index } of token.content.matchAll(TAG)) add(lineAt(index), start);
    }
    for (const { type, content, meta } of children) {
      if (type === "html_inline") add(lineAt(meta?.at), content.match(TAG)?.[0] ?? "");
    }
  }
  return [...first].map(([line, start]) => ({ line, start })).sort((a, b) => a.line - b.line);
}

/** @type {(content: Content, tell: Tell) => void} */
function ofImages({ children, lineAt }, tell) {
  for (const token of children.filter(({ type }) => type === "image")) {
    tell(lineAt(token.meta?.at), "image-in-text", { found: described(token.children ?? []) || token.attrGet("src") });
  }
}

/**
 * What stands, outside code, for a character that nobody sees or for none.
 *
 * @type {(content: Content, tell: Tell) => void}
 */
function ofHidden({ token, children, lineAt }, tell) {
  if (token.type !== "inline") return;
  const code = children.filter(({ type }) => type === "code_inline").map(({ meta }) => ({ at: 0, end: 0, ...meta }));
  for (const { written, at } of hiddenCodes(token.content)) {
    if (!code.some((span) => span.at <= at && at < span.end)) tell(lineAt(at), "hidden-as-code", { written });
  }
}

/** @type {(tokens: Token[], tell: Tell) => void} */
function ofHeadings(tokens, tell) {
  let previous = 1;
  for (const [at, { type, tag, map }] of tokens.entries()) {
    if (type !== "heading_open") continue;
    const level = Number(tag[1]), line = (map?.[0] ?? 0) + 1;
    const text = plainText(tokens[at + 1].children ?? []), expected = "#".repeat(previous + 1);
    if (level === 1) tell(line, "first-level", { text });
    else if (!text) tell(line, "empty-heading");
    else if (level > previous + 1) tell(line, "level-left-out", { text, expected, found: "#".repeat(level) });
    previous = level;
  }
}
