/* Signs of Markdown that would stay signs on the page: the twin of hooks/catalogue/source/markdown/marks.py. */
/** @import { Token } from "../../vendor/markdown-it.d.ts" */
import { constants } from "../../data/constants.js";
import { collapsed } from "../../text/texts.js";

const { made: MADE, mayStay, marks, note, longest } = constants.markdown;
const MAY_STAY = new RegExp(mayStay), NOTE = new RegExp(note, "gu");
const MARKS = marks.map(({ wording, expression, unless }) => ({
  name: wording,
  expression: new RegExp(expression, "u"),
  unless: new RegExp(unless || "(?!)", "u"),
}));

/**
 * What is left of a paragraph's text when all that its signs make stands as one sign; asked before texts are joined.
 *
 * @param {Token} inline
 */
export function seenIn({ content, children }) {
  const left = MAY_STAY.test(content) ? (children ?? []).map((token) => seen(token, content)).join("") : "";
  return MAY_STAY.test(left) ? left : "";
}

/**
 * @param {Token} token
 * @param {string} around
 */
function seen({ type, content, meta }, around) {
  if (type === "text") return content;
  if (type === "text_special") return content === "&" || !content.trim() || content.startsWith("\\") ? content : MADE;
  if (type.endsWith("break")) return "\n";
  if (type === "code_inline") return MADE + "\n".repeat(around.slice(meta?.at, meta?.end).split("\n").length - 1);
  return ["link_open", "link_close", "image", "html_inline", "footnote_ref"].includes(type) ? MADE : "";
}

/**
 * The signs that stay, each with its line and the name of its wording, and the notes that do not.
 *
 * @param {string} markdown
 * @param {Token[]} tokens
 * @param {{ seen: string, line: number }[]} paragraphs
 */
export function marksLeft(markdown, tokens, paragraphs) {
  const whole = paragraphs.flatMap(({ seen }) => seen || []).join("\n");
  const found = MARKS.filter(({ expression, unless }) => expression.test(whole) && !unless.test(whole));
  const left = found.flatMap(({ name, expression }) =>
    paragraphs.flatMap(({ seen, line }) => {
      const match = expression.exec(seen);
      if (!match) return [];
      const begin = match.index + match[0].length - match[0].trimStart().length, end = match.index + match[0].length;
      return [{
        name,
        line: line + seen.slice(0, begin).split("\n").length - 1,
        found: inShort(seen.slice(begin, end)),
      }];
    })
  );
  return [...left, ...notesLeftOut(markdown, tokens)];
}

/**
 * Notes to which nothing refers.
 *
 * @param {string} markdown
 * @param {Token[]} tokens
 */
function notesLeftOut(markdown, tokens) {
  const inline = tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === "footnote_ref");
  const referred = new Set(inline.map(({ meta }) => meta?.label));
  const code = tokens.filter(({ type }) => type === "fence" || type === "code_block");
  const unknown = [...markdown.matchAll(NOTE)].filter(([written, label]) =>
    !referred.has(label) && !code.some(({ content }) => content.includes(written))
  );
  return unknown.map(({ index, 1: label }) => ({
    name: "note-left-out",
    line: markdown.slice(0, index).split("\n").length,
    found: inShort(`[^${label}]`),
  }));
}

/** @param {string} found */
function inShort(found) {
  const letters = [...collapsed(found.replaceAll(MADE, "…"))];
  return letters.length <= longest ? letters.join("") : `${letters.slice(0, longest).join("")}…`;
}
