/* The body of an entry as the site will show it, built so that it can neither run nor load anything, and what may not be in it:
   the twin of hooks/catalogue/source/markdown/body.py, by markdown-it with what cmark-gfm does otherwise. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});
  const { collapsed, hidden, said } = katalog.texts, { mayBeLinked } = katalog.addresses;

  const MAX_DEPTH = 40;
  const DANGEROUS = /^(?:javascript|vbscript|file|data(?!:image\/(?:png|gif|jpeg|webp))):/i;
  const UNSAFE = /[^A-Za-z0-9\-_.+!*'(),%#@?=;:/&$~]/gu;
  const TILDE = 0x7e;

  /* An address as cmark writes it: what may run is left out, other characters become bytes. */
  const written = address => (DANGEROUS.test(address) ? "" : bytes(address));
  const bytes = text => text.replace(UNSAFE, character =>
    [...new TextEncoder().encode(character)].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(""));

  const md = window.markdownit({ html: true }).use(window.markdownitFootnote).disable("footnote_inline");
  md.validateLink = () => true;
  md.normalizeLink = written;
  md.normalizeLinkText = text => text;
  md.inline.ruler.at("strikethrough", tildes);
  md.inline.ruler2.at("strikethrough", struck);
  const [plainText] = md.inline.ruler.getRules("");
  md.inline.ruler.before("text", "address", addressHere);
  md.inline.ruler.at("text", textBeforeAddress);
  md.core.ruler.push("mail", state => state.tokens.forEach(token => token.children && linkMail(token, state)));
  md.core.ruler.push("tasks", markTasks);

  const parse = markdown => md.parse(markdown, {});

  /* ~one~ or ~~two~~, but not more, strike out. */
  function tildes(state, silent) {
    if (silent || state.src.charCodeAt(state.pos) !== TILDE) return false;
    const { can_open: open, can_close: close, length } = state.scanDelims(state.pos, true);
    state.push("text", "", 0).content = "~".repeat(length);
    if (length <= 2) state.delimiters.push({ marker: TILDE + 0x10000 * length, length: 0, token: state.tokens.length - 1, end: -1, open, close });
    state.pos += length;
    return true;
  }

  function struck(state) {
    for (const delimiters of [state.delimiters, ...(state.tokens_meta || []).map(meta => meta && meta.delimiters)]) {
      for (const { marker, end, token } of delimiters || []) {
        if (marker % 0x10000 !== TILDE || end === -1) continue;
        Object.assign(state.tokens[token], { type: "s_open", tag: "s", nesting: 1, content: "" });
        Object.assign(state.tokens[delimiters[end].token], { type: "s_close", tag: "s", nesting: -1, content: "" });
      }
    }
  }

  /* Addresses without angle brackets, as cmark-gfm finds them: https://… where its colon is met, and www.… */
  const SCHEME = /(?:^|[^A-Za-z])(https?|ftp)$/i, HOST = /[^\s\p{P}$+<=>^`|~]/u;

  function addressHere(state, silent) {
    const { pos, posMax, linkLevel } = state, src = state.src.slice(0, posMax);
    if (linkLevel > 0) return false;
    const scheme = src.startsWith("://", pos) && HOST.test(src[pos + 3] || "") && SCHEME.exec(state.pending);
    const www = src.startsWith("www.", pos) && (pos === 0 || /[\s*_~(]/.test(src[pos - 1]));
    if (!(scheme || www) || inBracket(src.slice(0, pos))) return false;
    const before = scheme ? scheme[1].length : 0, host = scheme ? pos + "://".length : pos, end = addressEnd(src, host, Boolean(scheme));
    if (end <= host) return false;
    if (!silent) {
      state.pending = state.pending.slice(0, state.pending.length - before);
      const address = src.slice(pos - before, end);
      state.push("link_open", "a", 1).attrs = [["href", bytes(www ? `http://${address}` : address)]];
      state.push("text", "", 0).content = address;
      state.push("link_close", "a", -1);
    }
    state.pos = end;
    return true;
  }

  function textBeforeAddress(state, silent) {
    const end = state.posMax, www = state.src.indexOf("www.", state.pos + 1);
    if (www > state.pos && www < end) state.posMax = www;
    const found = plainText(state, silent);
    state.posMax = end;
    return found;
  }

  function inBracket(before) {
    let open = 0;
    for (const [mark] of before.matchAll(/\\.|[[\]]/gs)) open = mark === "[" ? open + 1 : mark === "]" ? Math.max(0, open - 1) : open;
    return open > 0;
  }

  /* Where an address whose host begins at `host` ends; `host` itself where it is none. */
  function addressEnd(text, host, short) {
    let at = host, dots = 0, before = 0, last = 0;
    for (at = host + 1; at < text.length - 1; at++) {
      if (text[at] === "\\" && at < text.length - 2) at++;
      const letter = text[at];
      if (letter === "_") last++;
      else if (letter === ".") [before, last, dots] = [last, 0, dots + 1];
      else if (letter !== "-" && !HOST.test(letter)) break;
    }
    if (((before || last) && dots <= 10) || (!short && !dots)) return host;
    while (at < text.length && !/\s/.test(text[at]) && text[at] !== "<") at++;
    return trimmed(text, host, at);
  }

  /* Punctuation and brackets without their other half belong to the sentence. */
  function trimmed(text, start, end) {
    while (end > start) {
      const part = text.slice(start, end), last = part[part.length - 1];
      if (last === ")" && part.split(")").length <= part.split("(").length) break;
      const entity = /&[A-Za-z]+;$/.exec(part);
      if (entity) end -= entity[0].length;
      else if (")?!.,:*_~'\";".includes(last)) end--;
      else break;
    }
    return end;
  }

  const MAIL = /(?:mailto:|xmpp:)?[A-Za-z0-9.+_-]+@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9][A-Za-z0-9_-]*)+/g;

  function linkMail(inline, state) {
    const found = [];
    let inside = 0;
    for (const token of inline.children) {
      if (token.type === "link_open") inside++;
      if (token.type === "link_close") inside--;
      found.push(...(token.type === "text" && !inside ? linked(token, state) : [token]));
    }
    inline.children = found;
  }

  function linked(token, state) {
    const text = token.content, links = [];
    for (const { 0: mail, index } of text.matchAll(MAIL)) {
      const end = trimmed(text, index, index + mail.length);
      if (!/[A-Za-z]$/.test(mail)) continue;
      links.push({ start: index, end, address: /^(?:mailto|xmpp):/.test(mail) ? text.slice(index, end) : `mailto:${text.slice(index, end)}` });
    }
    const made = [], push = (type, tag, nesting, values) => made.push(Object.assign(new state.Token(type, tag, nesting), values));
    let passed = 0;
    for (const { start, end, address } of links) {
      push("text", "", 0, { content: text.slice(passed, start) });
      push("link_open", "a", 1, { attrs: [["href", bytes(address)]] });
      push("text", "", 0, { content: text.slice(start, end) });
      push("link_close", "a", -1);
      passed = end;
    }
    push("text", "", 0, { content: text.slice(passed) });
    return made.filter(({ type, content }) => type !== "text" || content);
  }

  /* `[x] done` at the beginning of an item is a box. */
  function markTasks({ tokens }) {
    tokens.forEach((token, at) => {
      const [paragraph, inline] = tokens.slice(at + 1, at + 3);
      if (token.type !== "list_item_open" || paragraph?.type !== "paragraph_open" || !inline.children.length) return;
      const [text] = inline.children, box = text.type === "text" && /^\[([ xX])\] /.exec(text.content);
      if (!box) return;
      token.meta = { checked: box[1] !== " " };
      text.content = text.content.slice(box[0].length);
    });
  }

  const TAGS = new Set(("h1 h2 h3 h4 h5 h6 p a em strong del code pre blockquote ul ol li hr br table thead tbody tr th td").split(" "));
  const ELSEWHERE = { s: "del" };

  /* What the site will show, as a DocumentFragment. Links between entries keep their relative addresses. */
  function render(markdown) {
    const fragment = document.createDocumentFragment();
    build(parse(katalog.texts.withoutHidden(markdown)), fragment);
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

  const noteId = ({ meta }) => bytes(meta.label.toLowerCase());
  const noteReference = ({ meta }) => (meta.subId ? `-${meta.subId + 1}` : "");

  /* Tokens that are not simply an element: (token, parent, open elements). */
  const SPECIAL = {
    text: ({ content }, parent) => parent.append(content),
    softbreak: (_, parent) => parent.append("\n"),
    hardbreak: (_, parent) => { element("br", {}, parent); parent.append("\n"); },
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
    footnote_block_open: (_, parent, open) => open.push(element("ol", {}, element("section", { class: "footnotes" }, parent))),
    footnote_block_close: (_, parent, open) => open.pop(),
    footnote_open: (token, parent, open) => open.push(element("li", { id: `fn-${noteId(token)}` }, parent)),
    footnote_close: (_, parent, open) => open.pop(),
    footnote_anchor: (token, parent) => {
      const number = `${token.meta.id + 1}${noteReference(token)}`;
      parent.append(" ");
      const back = element("a", {
        href: `#fnref-${noteId(token)}${noteReference(token)}`, class: "footnote-backref", "aria-label": `Wróć do odnośnika ${number}`,
      }, parent, "↩");
      if (token.meta.subId) element("sup", { class: "footnote-ref" }, back, String(token.meta.subId + 1));
    },
  };

  /* What stands in inline tokens, as a reader sees it. */
  const plain = children => collapsed(children.map(({ type, content, meta }) =>
    (type === "text" || type === "code_inline" ? content : type.endsWith("break") ? " " : type === "footnote_ref" ? String(meta.id + 1) : "")).join(""));

  /* The description of an image: its text without any marks. */
  const described = children => children.map(({ type, content, children: inner }) =>
    (type === "image" ? described(inner) : type.endsWith("break") ? " " : content)).join("");

  /* All links but those of footnotes, in the order of the page: [{ text, address, line }], lines from 1. */
  function links(markdown) {
    return inlines(parse(markdown)).filter(({ token }) => token.type === "link_open").map(({ token, children, at, line }) => {
      let depth = 0;
      const end = children.findIndex((other, index) => index >= at && (depth += other.type.startsWith("link_") ? other.nesting : 0) === 0);
      return { text: plain(children.slice(at, end)), address: token.attrGet("href"), line };
    });
  }

  /* Every token inside a line, with those beside it and its line. */
  function inlines(tokens) {
    const found = [];
    let line = 1;
    for (const { type, children, map } of tokens) {
      if (map) line = map[0] + 1; // the cells of a table have none
      if (type !== "inline") continue;
      children.forEach((token, at) => {
        found.push({ token, children, at, line });
        if (token.type.endsWith("break")) line++;
      });
    }
    return found;
  }

  /* What a body may not hold, as source/markdown/body.py says it: [{ code, field, message, hint, part, line }]. */
  function faults(markdown, messages) {
    const tokens = parse(markdown), within = inlines(tokens), found = [];
    const tell = (line, name, values = {}) => found.push({ ...said(messages, name, values), field: "", part: "body", line });
    const deep = tooDeep(tokens);
    if (deep) {
      tell(deep, "too-deep");
      return found;
    }
    if (!tokens.length) tell(1, "empty-body");
    if ([...tokens, ...within.map(({ token }) => token)].some(({ type }) => type === "html_block" || type === "html_inline")) {
      const starts = htmlStarts(markdown, tokens);
      for (const { start, line } of starts.length ? starts : [{ start: "<", line: 1 }]) tell(line, "html", { found: start });
    }
    for (const { token, line } of within) {
      if (token.type === "image") tell(line, "image-in-text", { found: described(token.children) || token.attrGet("src") });
    }
    for (const { text, address, line } of links(markdown)) {
      if (!mayBeLinked(address)) tell(line, address ? "link" : "link-to-nothing", { text, address });
    }
    ofHeadings(tokens, tell);
    for (const { written, line } of hiddenCodes(markdown, tokens, within)) tell(line, "hidden-as-code", { written });
    return found;
  }

  function tooDeep(tokens) {
    let depth = 0;
    const NESTED = /^(?:blockquote|bullet_list|ordered_list|list_item|em|strong|s|footnote_block|footnote)_(?:open|close)$/;
    let line = 1;
    for (const token of tokens) {
      if (token.map) line = token.map[0] + 1;
      for (const { type, nesting } of token.type === "inline" ? token.children : [token]) {
        if (NESTED.test(type)) depth += nesting;
        if (depth > MAX_DEPTH) return line;
      }
    }
    return 0;
  }

  const HTML_START = /(?<!\\)<(?:[A-Za-z][A-Za-z0-9-]*(?=[\s/>])|\/[A-Za-z]|!--|!\[CDATA\[|![A-Z]|\?)/;
  const CODE_SPAN = /(?<!`)(`+)(?:(?!\n[ \t]*\n)[^`])+\1(?!`)/g;

  /* What looks like the start of a tag outside code, the first of every line: the twin of located.raw_html. */
  const htmlStarts = (markdown, tokens) =>
    linesWithoutCode(markdown, tokens).map((text, at) => ({ start: HTML_START.exec(text)?.[0], line: at + 1 })).filter(({ start }) => start);

  const CODED = /(?<!\\)&(?:#([0-9]{1,8})|#[xX]([0-9a-fA-F]{1,8})|([A-Za-z][A-Za-z0-9]*));/g;
  const LAST = 0x10ffff, NO_CHARACTER = "\ufffd"; // so markdown-it writes a code that stands for none in a text

  /* What stands for a character that nobody sees, or for none, where readers get it: the twin of body._hidden_codes. */
  function hiddenCodes(markdown, tokens, within) {
    const texts = within.flatMap(({ token: { type, content, attrs } }) => [type === "text" ? content : "", ...(attrs || []).map(([, value]) => value)]);
    const shown = texts.map(text => hidden(text)[0]?.code || text.includes(NO_CHARACTER) || coded(text).length > 0).find(Boolean);
    if (!shown || !markdown.includes("&")) return [];
    const found = linesWithoutCode(markdown, tokens).flatMap((text, at) => coded(text).map(written => ({ written, line: at + 1 })));
    return found.length || shown === true ? found : [{ written: `&#x${shown};`, line: 1 }];
  }

  const coded = text => [...text.matchAll(CODED)].filter(isHidden).map(([written]) => written);

  function isHidden([, decimal, hexadecimal, name]) {
    if (name) return hidden(md.utils.unescapeAll(`&${name};`)).length > 0;
    const number = decimal ? Number(decimal) : parseInt(hexadecimal, 16);
    return number > LAST || hidden(String.fromCodePoint(number)).length > 0;
  }

  function linesWithoutCode(markdown, tokens) {
    const lines = markdown.split("\n");
    for (const { type, map } of tokens) {
      if (type === "fence" || type === "code_block") lines.fill("", map[0], map[1]);
    }
    return lines.join("\n").replace(CODE_SPAN, span => span.replace(/[^\n]/g, " ")).split("\n");
  }

  function ofHeadings(tokens, tell) {
    const headings = tokens.flatMap((token, at) => (token.type === "heading_open" ? [{
      level: Number(token.tag[1]), line: token.map[0] + 1, children: tokens[at + 1].children, text: plain(tokens[at + 1].children),
    }] : []));
    const wrong = ({ level, children }, at) => level === 1 || !children.length || level > (at ? headings[at - 1].level : 1) + 1;
    if (!headings.some(wrong)) return;
    let previous = 1;
    for (const { level, text, line } of headings) {
      const expected = "#".repeat(previous + 1);
      if (level === 1) tell(line, "first-level", { text });
      else if (!text) tell(line, "empty-heading");
      else if (level > previous + 1) tell(line, "level-left-out", { text, expected, found: "#".repeat(level) });
      previous = level;
    }
  }

  katalog.markdown = { render, faults, links };
})();
