/* What a body may not hold: the twin of source/markdown/faults.py. */
import { hiddenIn, messageOf } from "../../text/texts.js";
import { mayBeLinked } from "./addresses.js";
import { described, MAX_DEPTH, parseMarkdown, plainText, TooMuch } from "./parser.js";
import { markdownit } from "../../vendor/markdown-it.js";

const { unescapeAll } = markdownit().utils;

const lines = (text, at) => text.slice(0, at).split("\n").length - 1;

/* All tokens with content, each with the line it begins in. */
function contents(tokens) {
  const found = [];
  let line = 1;
  for (const token of tokens) {
    if (token.map) line = token.map[0] + 1; // the cells of a table have none
    if (token.type === "inline" || token.type === "html_block") {
      const first = line;
      found.push({ token, children: token.children || [], lineAt: (at) => first + lines(token.content, at) });
    }
  }
  return found;
}

/* All links but those of footnotes, in the order of the page: [{ text, address, line }], lines from 1. */
const linksIn = (found) =>
  found.flatMap(({ children, lineAt }) =>
    children.flatMap((token, at) => (token.type === "link_open"
      ? [{
        text: plainText(
          children.slice(at, children.findIndex(({ type }, index) => index > at && type === "link_close")),
        ),
        address: token.attrGet("href"),
        line: lineAt(token.meta.at),
      }]
      : [])
    )
  );

/* The links of a body, and what it may not hold as source/markdown/faults.py says it: [{ code, field, message, hint, part, line }]. */
export function readBody(markdown, messages, limits) {
  const faults = [],
    tell = (line, name, values = {}) =>
      faults.push({ ...messageOf(messages, name, values), field: "", part: "body", line });
  let tokens;
  try {
    tokens = parseMarkdown(markdown, limits);
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    tell(1, "too-much", error.values);
    return { faults, links: [] };
  }
  const deep = tooDeep(tokens);
  if (deep) {
    tell(deep, "too-deep");
    return { faults, links: [] };
  }
  const found = contents(tokens), links = linksIn(found);
  if (!tokens.length) tell(1, "empty-body");
  for (const { line, start } of tags(found)) tell(line, "html", { found: start });
  for (const { children, lineAt } of found) {
    for (const token of children.filter(({ type }) => type === "image")) {
      tell(lineAt(token.meta.at), "image-in-text", { found: described(token.children) || token.attrGet("src") });
    }
  }
  for (const { text, address, line } of links) {
    if (!mayBeLinked(address)) tell(line, address ? "link" : "link-to-nothing", { text, address });
  }
  ofHeadings(tokens, tell);
  for (const content of found) hiddenCodes(content, tell);
  return { faults, links };
}

function tooDeep(tokens) {
  let depth = 0;
  const NESTED =
    /^(?:blockquote|bullet_list|ordered_list|list_item|em|strong|s|footnote_block|footnote)_(?:open|close)$/;
  let line = 1;
  for (const token of tokens) {
    if (token.map && token.type !== "inline") line = token.map[0] + 1;
    for (const { type, nesting } of token.children?.length ? token.children : [token]) {
      if (NESTED.test(type)) depth += nesting;
      if (depth > MAX_DEPTH) return line;
    }
  }
  return 0;
}

const TAG = /(?<!\\)<(?:[A-Za-z][A-Za-z0-9-]*(?=[\s/>]|$)|\/[A-Za-z]|!--|!\[CDATA\[|![A-Za-z]|\?)/g;

/* Of every line the first tag. */
function tags(found) {
  const first = new Map();
  const add = (line, start) => first.has(line) || first.set(line, start);
  for (const { token, children, lineAt } of found) {
    if (token.type === "html_block") {
      for (const { 0: start, index } of token.content.matchAll(TAG)) add(lineAt(index), start);
    }
    for (const { type, content, meta } of children) {
      if (type === "html_inline") add(lineAt(meta.at), content.match(TAG)[0]);
    }
  }
  return [...first].map(([line, start]) => ({ line, start })).sort((a, b) => a.line - b.line);
}

const CODED = /(?<!\\)&(?:#([0-9]{1,8})|#[xX]([0-9a-fA-F]{1,8})|([A-Za-z][A-Za-z0-9]*));/g;
const LAST = 0x10ffff;

/* What stands, outside code, for a character that nobody sees or for none. */
function hiddenCodes({ token, children, lineAt }, tell) {
  const code = children.filter(({ type }) => type === "code_inline").map(({ meta }) => meta);
  const found = token.type === "inline" ? [...token.content.matchAll(CODED)].filter(isHidden) : [];
  const seen = found.filter(({ index }) => !code.some(({ at, end }) => at <= index && index < end));
  for (const { 0: written, index } of seen) tell(lineAt(index), "hidden-as-code", { written });
  for (const { meta, ...link } of seen.length ? [] : children.filter(({ type }) => type === "link_open")) {
    const title = hiddenIn((link.attrs.find(([name]) => name === "title") || ["", ""])[1]);
    if (title.length) tell(lineAt(meta.at), "hidden-as-code", { written: `&#x${title[0].code};` });
  }
}

function isHidden([, decimal, hexadecimal, name]) {
  if (name) return hiddenIn(unescapeAll(`&${name};`)).length > 0;
  const number = decimal ? Number(decimal) : parseInt(hexadecimal, 16);
  return number > LAST || hiddenIn(String.fromCodePoint(number)).length > 0;
}

function ofHeadings(tokens, tell) {
  let previous = 1;
  for (const [at, { type, tag, map }] of tokens.entries()) {
    if (type !== "heading_open") continue;
    const level = Number(tag[1]),
      text = plainText(tokens[at + 1].children),
      expected = "#".repeat(previous + 1),
      line = map[0] + 1;
    if (level === 1) tell(line, "first-level", { text });
    else if (!text) tell(line, "empty-heading");
    else if (level > previous + 1) tell(line, "level-left-out", { text, expected, found: "#".repeat(level) });
    previous = level;
  }
}
