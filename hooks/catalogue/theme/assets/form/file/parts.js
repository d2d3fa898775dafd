/* The members of a mapping or list in blocks as parts of a file's text, taken apart and joined anew. */
/** @import { LayoutNode } from "../../data/shipped.d.ts" */
import { BLANK_LINES, column, COMMENT, isBlank, LINES, lineStart, nextLine, startsLine } from "./lines.js";

const MAPPING = "{";
const LIST = "[";
export const BLOCK_TEXT = "|";

/**
 * A file's text and its line end.
 *
 * @typedef {{ text: string, newline: string }} Text
 */

/**
 * What stands from a name or dash to the end of the line on which its value ends; `tail` is the block text in which it
 * ends: lines put behind it could become part of it.
 *
 * @typedef {{ text: string, tail: LayoutNode | null }} Rewritten
 */

/**
 * A part: before its line stand its `own` comments, directly above it, and before these a `gap`: empty lines, and
 * comments that belong to no part alone. `after` is the block text that it followed, if any.
 *
 * @typedef {{ name: string, gap: string, own: string, after: LayoutNode | null }} Part
 */

/** @typedef {Part & { at: number, node: LayoutNode, was: number }} OldPart */
/** @typedef {Part & Rewritten & { isEnd?: boolean }} NewPart */

/**
 * @param {LayoutNode} node
 * @returns {{ at: number, name: string, value: LayoutNode }[]}
 */
function membersOf(node) {
  if (node[2] === MAPPING) return node[3].map(([at, name, value]) => ({ at, name, value }));
  return node[2] === LIST ? node[3].map(([at, value]) => ({ at, name: "", value })) : [];
}

/**
 * The block text in which a node ends, or null.
 *
 * @param {LayoutNode} node
 * @returns {LayoutNode | null}
 */
export function tailOf(node) {
  const last = membersOf(node).at(-1);
  if (last) return tailOf(last.value);
  return node[2] === BLOCK_TEXT ? node : null;
}

/**
 * The parts of a mapping or list whose first line stands not before `from`.
 *
 * @param {string} text
 * @param {LayoutNode} node
 * @param {number} from
 * @returns {OldPart[]}
 */
export function partsOf(text, node, from) {
  /** @type {LayoutNode | null} */
  let after = null;
  let above = from;
  return membersOf(node).map(({ at, name, value }, was) => {
    const lines = startsLine(text, at) ? text.slice(above, lineStart(text, at)).match(LINES) ?? [] : [];
    const first = lines.findLastIndex((line) => !COMMENT.test(line)) + 1;
    const part = {
      name,
      at,
      node: value,
      gap: lines.slice(0, first).join(""),
      own: lines.slice(first).join(""),
      was,
      after,
    };
    [above, after] = [nextLine(text, value[1]), tailOf(value)];
    return part;
  });
}

/**
 * The parts as lines behind `before`; `inline` where the first one stands on the line of a dash, if it can.
 *
 * @param {Text} file
 * @param {LayoutNode} node
 * @param {string} before
 * @param {boolean} inline
 * @param {NewPart[]} parts
 * @returns {Rewritten}
 */
export function joined(file, node, before, inline, parts) {
  const margin = " ".repeat(column(file.text, node[0]));
  const begins = inline && !parts[0].gap && !parts[0].own;
  let text = inline && !begins ? before.trimEnd() + file.newline : before;
  for (const [index, part] of parts.entries()) {
    const tail = index ? parts[index - 1].tail : null;
    const above = tail && tail !== part.after ? settled(part.gap + part.own, margin) : part.gap + part.own;
    const indent = part.isEnd || (begins && index === 0) ? "" : margin;
    text += (index ? file.newline : "") + above + indent + part.text;
  }
  return { text, tail: parts.at(-1)?.tail ?? null };
}

/**
 * Lines that now follow a block text, so that none of them becomes part of it.
 *
 * @param {string} lines
 * @param {string} margin
 */
function settled(lines, margin) {
  const each = lines.replace(BLANK_LINES, "").match(LINES) ?? [];
  return each.map((line) =>
    COMMENT.test(line) ? margin + line.trimStart() : isBlank(line) ? line.replace(/[ \t]/g, "") : line
  ).join("");
}
