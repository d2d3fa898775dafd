/* Texts as the check sees them: the twins of what Python does with white space, letters and lengths, and of model/fault.shown. */
import { constants } from "../data/constants.js";

const { space: SPACE, hidden: SEEN_BY_NOBODY, alphabet: AFTER, said: { shown: SHOWN } } = constants;
const AROUND = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "gu"), GAPS = new RegExp(`[${SPACE}]+`, "gu");
const HIDDEN = new RegExp(SEEN_BY_NOBODY, "gu");

export const strip = (text) => text.replace(AROUND, "");
export const collapsed = (text) => strip(text).replace(GAPS, " ");
export const lengthOf = (text) => [...text].length;

/* str.casefold, which takes each letter by itself: ß is ss, and only ı and Cherokee letters keep their case. */
export const casefold = (text) =>
  [...text].map((letter) => {
    if (letter === "ı" || /[\u13a0-\u13f5]/.test(letter)) return letter;
    const upper = letter.toUpperCase();
    return /^[\u13a0-\u13f5]$/.test(upper)
      ? upper
      : [...upper].map((one) => one.toLowerCase()).join("").replace("ß", "ss");
  }).join("");

/* The characters that nobody sees, each with its place and its code as four hexadecimal digits. */
export const hiddenIn = (text) =>
  [...text.matchAll(HIDDEN)].map(({ 0: found, index }) => ({
    at: index,
    code: found.codePointAt(0).toString(16).toUpperCase().padStart(4, "0"),
  }));
export const withoutHidden = (text) => text.replace(HIDDEN, " ");

/* What was typed or pasted, without the characters that nobody sees: a text editor's soft hyphens, its own line ends. */
export const visible = (text) => text.replace(/[\v\f\x85\u2028\u2029]/g, "\n").replace(HIDDEN, "");
/* The same as one line. */
export const oneLine = (text) => visible(text).replace(/\s*\n\s*/g, " ").trim();

/* A found value as a message names it. */
export function shownValue(value) {
  if (Array.isArray(value)) return "lista";
  if (typeof value === "object") return "zestaw pól";
  const text = collapsed(String(value)), letters = [...text];
  if (!text) return "pusta wartość";
  return letters.length <= SHOWN ? `„${text}”` : `„${letters.slice(0, SHOWN).join("")}…”`;
}

/* A number as Python writes a float. */
export function floatText(number) {
  if (Number.isInteger(number)) return `${Object.is(number, -0) ? "-0" : number}.0`;
  if (Math.abs(number) >= 1e-4) return String(number);
  return number.toExponential().replace(/-(\d)$/, "-0$1");
}

/* Alphabetical order in Polish: the twin of model/types/alphabet.py. */
const order = (text) => casefold(text).replace(/[„”]/g, "").replace(/[^a-z]/gu, (letter) => AFTER[letter] ?? letter);
export const inOrder = (texts) =>
  texts.map((text) => [order(text), text]).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, text]) => text);

/* What a wording says of a case: { code, message, hint, inForm }; the last where a form says another hint. */
export function messageOf(messages, name, values) {
  const { code, message, hint, inForm } = messages[name];
  const filled = (text) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  return { code, message: filled(message), hint: filled(hint), ...(inForm && { inForm: filled(inForm) }) };
}
