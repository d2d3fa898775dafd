/* Texts as the check sees them: the twins of what Python does with white space, letters and lengths, and of model/fault.shown. */
/** @import { Messages } from "../data/shipped.d.ts" */
import { constants } from "../data/constants.js";

const { space: SPACE, hidden: SEEN_BY_NOBODY, said: { shown: SHOWN } } = constants;
/** @type {Record<string, string>} */
const AFTER = constants.alphabet;
const AROUND = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "gu"), GAPS = new RegExp(`[${SPACE}]+`, "gu");
const HIDDEN = new RegExp(SEEN_BY_NOBODY.pattern, "gu");
const NO_ROOM = new RegExp(SEEN_BY_NOBODY.noRoom, "u"), GAP = new RegExp(SEEN_BY_NOBODY.gaps, "u");
const KINDS = Object.entries(SEEN_BY_NOBODY.kinds).map(([signs, kind]) => ({ signs: new RegExp(signs, "u"), kind }));
const BULLET = new RegExp(`^([ \\t\\xa0]*(?:>[ \\t\\xa0]*)*)${SEEN_BY_NOBODY.bullet}[ \\t\\xa0]*(?=[^ \\t\\xa0])`);
const ITEM = /^[ \t]*(?:[-*+]|[0-9]+[.)])[ \t\xa0]/, TOO_FAR = /^(?: *\t| {4})/;

/** @param {string} text */
export const strip = (text) => text.replace(AROUND, "");
/** @param {string} text */
export const collapsed = (text) => strip(text).replace(GAPS, " ");
/** @param {string} text */
export const lengthOf = (text) => [...text].length;

/**
 * str.casefold, which takes each letter by itself: ß is ss, and only ı and Cherokee letters keep their case.
 *
 * @param {string} text
 */
export const casefold = (text) =>
  [...text].map((letter) => {
    if (letter === "ı" || /[\u13a0-\u13f5]/.test(letter)) return letter;
    const upper = letter.toUpperCase();
    return /^[\u13a0-\u13f5]$/.test(upper)
      ? upper
      : [...upper].map((one) => one.toLowerCase()).join("").replace("ß", "ss");
  }).join("");

/**
 * The characters that nobody sees, each with its place, its code as four hexadecimal digits, and what it is.
 *
 * @param {string} text
 */
export const hiddenIn = (text) =>
  [...text.matchAll(HIDDEN)].map(({ 0: found, index }) => ({
    at: index,
    code: found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0"),
    kind: KINDS.find(({ signs }) => signs.test(found))?.kind ?? SEEN_BY_NOBODY.otherwise,
  }));

/** @param {string} text */
export const withoutHidden = (text) => text.replace(HIDDEN, " ");

/** @param {string} text */
const withItsLines = (text) => text.replace(/[\v\f\x85\u2028\u2029]/g, "\n");

/**
 * A text for another program: without all of them.
 *
 * @param {string} text
 */
export const bare = (text) => withItsLines(text).replace(HIDDEN, "");

/** @param {string} found */
const insteadOf = (found) => NO_ROOM.test(found) ? "" : GAP.test(found) ? " " : found;

/**
 * What was typed or pasted, without the characters that nobody sees: a text editor's soft hyphens, its own line ends.
 * Those in whose place something else may have stood are left, to be told of.
 *
 * @param {string} text
 */
export const visible = (text) => withItsLines(text).replace(HIDDEN, insteadOf);

/**
 * The same in composed letters, in which lines that begin with a bullet of Word's are items of a list.
 *
 * @param {string} text
 */
export function visibleMarkdown(text) {
  const lines = visible(text).normalize("NFC").split("\n");
  lines.forEach((line, at) => {
    const begun = BULLET.exec(line), far = TOO_FAR.test(line) && !ITEM.test(lines[at - 1] ?? "");
    if (begun) lines[at] = `${far ? "" : begun[1]}- ${line.slice(begun[0].length)}`;
  });
  return lines.join("\n");
}

/**
 * The same as one line.
 *
 * @param {string} text
 */
export const oneLine = (text) => visible(text).replace(/\s*\n\s*/g, " ").trim();

/**
 * The same in composed letters, as it goes into a field.
 *
 * @param {string} text
 */
export const entered = (text) => oneLine(text).normalize("NFC");

/**
 * A found value as a message names it.
 *
 * @param {unknown} value
 */
export function shownValue(value) {
  if (Array.isArray(value)) return "lista";
  if (typeof value === "object") return "zestaw pól";
  const text = collapsed(String(value)), letters = [...text];
  if (!text) return "pusta wartość";
  return letters.length <= SHOWN ? `„${text}”` : `„${letters.slice(0, SHOWN).join("")}…”`;
}

/**
 * A number as Python writes a float.
 *
 * @param {number} number
 */
export function floatText(number) {
  if (Number.isInteger(number)) return `${Object.is(number, -0) ? "-0" : number}.0`;
  if (Math.abs(number) >= 1e-4) return String(number);
  return number.toExponential().replace(/-(\d)$/, "-0$1");
}

/** @param {string} text */
const order = (text) => casefold(text).replace(/[„”]/g, "").replace(/[^a-z]/gu, (letter) => AFTER[letter] ?? letter);

/**
 * Alphabetical order in Polish: the twin of model/types/alphabet.py.
 *
 * @param {string[]} texts
 */
export const inOrder = (texts) =>
  texts.map((text) => ({ text, key: order(text) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ text }) => text);

/**
 * What a wording says of a case; `inForm` where a form says another hint.
 *
 * @param {Messages} messages
 * @param {string} name
 * @param {Record<string, unknown>} values
 */
export function messageOf(messages, name, values) {
  const { code, message, hint, inForm } = messages[name];
  /** @param {string} text */
  const filled = (text) => text.replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
  return { code, message: filled(message), hint: filled(hint), ...(inForm && { inForm: filled(inForm) }) };
}
