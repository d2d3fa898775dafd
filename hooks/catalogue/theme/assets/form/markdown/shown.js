/* The body of an entry as the site will show it, built so that it can neither run nor load anything: the twin of source/markdown/html.py. */
import { withoutHidden } from "../../text/texts.js";
import { mayBeLinked } from "./addresses.js";
import { parseMarkdown, writtenAddress } from "./parser.js";

const TAGS = new Set(
  ("h1 h2 h3 h4 h5 h6 p a em strong del code pre blockquote ul ol li hr br table thead tbody tr th td").split(" "),
);
const ELSEWHERE = { s: "del" };

/* What the site will show, as a DocumentFragment. Links between entries keep their relative addresses. */
export function renderMarkdown(markdown) {
  const fragment = document.createDocumentFragment();
  build(parseMarkdown(withoutHidden(markdown)), fragment);
  return fragment;
}

function build(tokens, root) {
  const open = [root], top = () => open[open.length - 1];
  for (const token of tokens) {
    const special = SPECIAL[token.type];
    if (special) special(token, top(), open);
    else if (token.nesting === -1) {
      if (!token.hidden) open.pop();
    } else if (token.type === "inline") build(token.children, top());
    else if (!token.hidden) {
      const tag = ELSEWHERE[token.tag] || token.tag;
      if (!TAGS.has(tag)) continue;
      const made = element(tag, attributes(token, tag), top());
      if (token.nesting === 1) open.push(made);
    }
  }
}

function element(tag, values, parent, text = "") {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(values)) made.setAttribute(name, value);
  if (text) made.textContent = text;
  return parent.appendChild(made);
}

/* Only these, and of addresses only those that may be linked. */
function attributes(token, tag) {
  const given = Object.fromEntries(token.attrs || []), kept = {};
  if (tag === "a" && mayBeLinked(given.href)) kept.href = given.href;
  if (tag === "a" && given.title) kept.title = given.title;
  if (tag === "ol" && given.start !== undefined) kept.start = given.start;
  if (given.style && (tag === "th" || tag === "td")) kept.align = given.style.replace("text-align:", "");
  return kept;
}

const noteId = ({ meta }) => writtenAddress(meta.label);
const noteReference = ({ meta }) => (meta.subId ? `-${meta.subId + 1}` : "");

/* Tokens that are not simply an element: (token, parent, open elements). */
const SPECIAL = {
  text: ({ content }, parent) => parent.append(content),
  softbreak: (_, parent) => parent.append("\n"),
  hardbreak: (_, parent) => {
    element("br", {}, parent);
    parent.append("\n");
  },
  code_inline: ({ content }, parent) => element("code", {}, parent, content),
  fence: ({ content }, parent) => element("code", {}, element("pre", {}, parent), content),
  code_block: ({ content }, parent) => element("code", {}, element("pre", {}, parent), content),
  html_block: () => {},
  html_inline: () => {},
  image: () => {},
  list_item_open: ({ meta }, parent, open) => {
    const item = element("li", {}, parent);
    open.push(item);
    if (!meta) return;
    element("input", { type: "checkbox", ...(meta.checked ? { checked: "" } : {}), disabled: "" }, item);
    item.append(" ");
  },
  footnote_ref: (token, parent) => {
    const id = noteId(token), values = { href: `#fn-${id}`, id: `fnref-${id}${noteReference(token)}` };
    element("a", values, element("sup", { class: "footnote-ref" }, parent), String(token.meta.id + 1));
  },
  footnote_block_open: (_, parent, open) =>
    open.push(element("ol", {}, element("section", { class: "footnotes" }, parent))),
  footnote_block_close: (_token, _parent, open) => open.pop(),
  footnote_open: (token, parent, open) => open.push(element("li", { id: `fn-${noteId(token)}` }, parent)),
  footnote_close: (_token, _parent, open) => open.pop(),
  footnote_anchor: (token, parent) => {
    const number = `${token.meta.id + 1}${noteReference(token)}`;
    parent.append(" ");
    const back = element(
      "a",
      {
        href: `#fnref-${noteId(token)}${noteReference(token)}`,
        class: "footnote-backref",
        "aria-label": `Wróć do odnośnika ${number}`,
      },
      parent,
      "↩",
    );
    if (token.meta.subId) element("sup", { class: "footnote-ref" }, back, String(token.meta.subId + 1));
  },
};
