/* The body of an entry as the site will show it, built so that it can neither run nor load anything: the twin of source/markdown/html.py. */
/** @import { Token } from "../../vendor/markdown-it.d.ts" */
import { withoutHidden } from "../../text/texts.js";
import { mayBeLinked } from "./addresses.js";
import { parseMarkdown } from "./parser.js";

const TAGS = new Set(
  ("h1 h2 h3 h4 h5 h6 p a em strong del code pre blockquote ul ol li hr br table thead tbody tr th td").split(" "),
);

/** @typedef {Element | DocumentFragment} Parent */
/** @typedef {(token: Token, parent: Parent, open: Parent[]) => void} Build */

/**
 * What the site will show. Links between entries keep their relative addresses.
 *
 * @param {string} markdown
 */
export function renderMarkdown(markdown) {
  const fragment = document.createDocumentFragment();
  build(parseMarkdown(withoutHidden(markdown)), fragment);
  return fragment;
}

/** @type {(tokens: Token[], root: Parent) => void} */
function build(tokens, root) {
  const open = [root];
  for (const token of tokens) {
    const top = open[open.length - 1], special = SPECIAL.get(token.type);
    if (special) special(token, top, open);
    else if (token.type === "inline") build(token.children ?? [], top);
    else if (!token.hidden) plain(token, top, open);
  }
}

/**
 * A token that is simply an element.
 *
 * @type {Build}
 */
function plain(token, parent, open) {
  if (token.nesting === -1) return void open.pop();
  const tag = token.tag === "s" ? "del" : token.tag;
  if (!TAGS.has(tag)) return;
  const made = added(parent, tag, attributes(token, tag));
  if (token.nesting === 1) open.push(made);
}

/**
 * A new element at the end of another.
 *
 * @param {Parent} parent
 * @param {string} tag
 * @param {Record<string, string>} [values]
 * @param {string} [text]
 */
function added(parent, tag, values = {}, text = "") {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(values)) made.setAttribute(name, value);
  if (text) made.textContent = text;
  return parent.appendChild(made);
}

/**
 * Only these, and of addresses only those that may be linked.
 *
 * @param {Token} token
 * @param {string} tag
 */
function attributes(token, tag) {
  const { href = "", title, start, style } = Object.fromEntries(token.attrs ?? []);
  /** @type {Record<string, string>} */
  const kept = {};
  if (tag === "a" && mayBeLinked(href)) kept.href = href;
  if (tag === "a" && title) kept.title = title;
  if (tag === "ol" && start !== undefined) kept.start = start;
  if (style && (tag === "th" || tag === "td")) kept.align = style.replace("text-align:", "");
  return kept;
}

/**
 * Of a footnote: its number, and what tells the further places that refer to it.
 *
 * @param {Token} token
 */
const noteOf = ({ meta }) => ({
  number: (meta?.id ?? 0) + 1,
  again: meta?.subId ? `-${meta.subId + 1}` : "",
});

/** @type {Build} */
function code({ content }, parent) {
  added(added(parent, "pre", { tabindex: "0" }), "code", {}, content);
}

/** @type {Build} */
function item({ meta }, parent, open) {
  const made = added(parent, "li");
  open.push(made);
  if (!meta) return;
  added(made, "input", { type: "checkbox", ...(meta.checked ? { checked: "" } : {}), disabled: "" });
  made.append(" ");
}

/** @type {Build} */
function noteReference(token, parent) {
  const { number, again } = noteOf(token), values = { href: `#fn-${number}`, id: `fnref-${number}${again}` };
  added(added(parent, "sup", { class: "footnote-ref" }), "a", values, String(number));
}

/** @type {Build} */
function noteAnchor(token, parent) {
  const { number, again } = noteOf(token);
  const values = { href: `#fnref-${number}${again}`, class: "footnote-backref" };
  parent.append(" ");
  const back = added(parent, "a", { ...values, "aria-label": `Wróć do odnośnika ${number}${again}` }, "↩");
  if (again) added(back, "sup", { class: "footnote-ref" }, again.slice(1));
}

const nothing = () => {};

/** @type {Build} */
const close = (_token, _parent, open) => void open.pop();

/**
 * Tokens that are not simply an element.
 *
 * @type {Map<string, Build>}
 */
const SPECIAL = new Map(Object.entries({
  text: ({ content }, parent) => parent.append(content),
  softbreak: (_, parent) => parent.append("\n"),
  hardbreak: (_, parent) => {
    added(parent, "br");
    parent.append("\n");
  },
  code_inline: ({ content }, parent) => added(parent, "code", {}, content),
  fence: code,
  code_block: code,
  html_block: nothing,
  html_inline: nothing,
  image: nothing,
  list_item_open: item,
  footnote_ref: noteReference,
  footnote_block_open: (_, parent, open) => open.push(added(added(parent, "section", { class: "footnotes" }), "ol")),
  footnote_block_close: close,
  footnote_open: (token, parent, open) => open.push(added(parent, "li", { id: `fn-${noteOf(token).number}` })),
  footnote_close: close,
  footnote_anchor: noteAnchor,
}));
