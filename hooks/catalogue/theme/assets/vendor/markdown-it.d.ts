// What the form uses of markdown-it and markdown-it-footnote; `Meta`, `Env` and `Limits` are the form's own (form/markdown/parser.js).

export function markdownit(options?: { html: boolean; maxNesting: number }): MarkdownIt;
export const markdownitFootnote: (md: MarkdownIt) => void;

export interface MarkdownIt {
  core: { ruler: Ruler<CoreRule> };
  inline: { ruler: Ruler<InlineRule>; parse(text: string, md: MarkdownIt, env: Env, tokens: Token[]): void };
  utils: { unescapeAll(text: string): string };
  use(plugin: (md: MarkdownIt) => void): MarkdownIt;
  disable(rule: string): MarkdownIt;
  parse(text: string, env: Env): Token[];
}

export type CoreRule = (state: { tokens: Token[]; env: Env }) => void;
/** Whether what stands here is its own; then it moves on, and adds tokens unless it is to be silent. */
export type InlineRule = (state: InlineState, silent: boolean) => boolean;

export interface Ruler<Rule> {
  __rules__: { name: string; fn: Rule }[];
  at(name: string, rule: Rule): void;
  after(other: string, name: string, rule: Rule): void;
  push(name: string, rule: Rule): void;
}

export interface InlineState {
  src: string;
  pos: number;
  posMax: number;
  pending: string;
  linkLevel: number;
  tokens: Token[];
  push(type: string, tag: string, nesting: Nesting): Token;
}

/** Opens an element, is one, or closes one. */
export type Nesting = 1 | 0 | -1;

export interface Token {
  type: string;
  tag: string;
  nesting: Nesting;
  attrs: [name: string, value: string][] | null;
  map: [first: number, behind: number] | null;
  content: string;
  children: Token[] | null;
  hidden: boolean;
  meta: Meta | null;
  attrGet(name: string): string | null;
}

/** Where in the content around it a token begins and ends; whether a box of a list is ticked; which footnote, for which time, under which name. */
export interface Meta {
  seen?: string;
  at?: number;
  end?: number;
  checked?: boolean;
  id?: number;
  subId?: number;
  label?: string;
}

export interface Env {
  limits?: Limits;
}

/** How much a body may hold, by what is counted. */
export type Limits = Record<string, number>;
