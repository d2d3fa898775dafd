/* Texts as the check sees them: the twins of what Python does with white space, letters and lengths, and of model/fault.shown. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});

  const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
  const AROUND = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "g"), GAPS = new RegExp(`[${SPACE}]+`, "g"), SPACED = new RegExp(`[${SPACE}]`);
  /* The twin of source/characters.HIDDEN: a surrogate without its other half, too. */
  const HIDDEN = /[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\p{Noncharacter_Code_Point}]/gu;
  const SHOWN = 60;

  const strip = text => text.replace(AROUND, "");
  const collapsed = text => strip(text).replace(GAPS, " ");
  const hasSpace = text => SPACED.test(text);
  const length = text => [...text].length;

  /* str.casefold, which takes each letter by itself: ß is ss, and only ı and Cherokee letters keep their case. */
  const casefold = text => [...text].map(letter => {
    if (letter === "ı" || /[\u13a0-\u13f5]/.test(letter)) return letter;
    const upper = letter.toUpperCase();
    return /^[\u13a0-\u13f5]$/.test(upper) ? upper : [...upper].map(one => one.toLowerCase()).join("").replace("ß", "ss");
  }).join("");

  /* The characters that nobody sees, each with its place and its code as four hexadecimal digits. */
  const hidden = text => [...text.matchAll(HIDDEN)].map(({ 0: found, index }) => ({
    at: index, code: found.codePointAt(0).toString(16).toUpperCase().padStart(4, "0"),
  }));
  const withoutHidden = text => text.replace(HIDDEN, " ");

  /* What was typed or pasted, without the characters that nobody sees: a text editor's soft hyphens, its own line ends. */
  const visible = text => text.replace(/[\x0b\x0c\x85\u2028\u2029]/g, "\n").replace(HIDDEN, "");
  /* The same as one line. */
  const line = text => visible(text).replace(/\s*\n\s*/g, " ").trim();

  /* A found value as a message names it. */
  function shown(value) {
    if (Array.isArray(value)) return "lista";
    if (typeof value === "object") return "zestaw pól";
    const text = collapsed(String(value)), letters = [...text];
    if (!text) return "pusta wartość";
    return letters.length <= SHOWN ? `„${text}”` : `„${letters.slice(0, SHOWN).join("")}…”`;
  }

  /* A number as Python writes a float. */
  function float(number) {
    if (Number.isInteger(number)) return `${Object.is(number, -0) ? "-0" : number}.0`;
    if (Math.abs(number) >= 1e-4) return String(number);
    return number.toExponential().replace(/-(\d)$/, "-0$1");
  }

  /* Alphabetical order in Polish: the twin of model/types/alphabet.py. */
  const AFTER = { ą: "a\x7f", ć: "c\x7f", ę: "e\x7f", ł: "l\x7f", ń: "n\x7f", ó: "o\x7f", ś: "s\x7f", ź: "z\x7f", ż: "z\x7f\x7f" };
  const order = text => casefold(text).replace(/[„”]/g, "").replace(/[ąćęłńóśźż]/g, letter => AFTER[letter]);
  const inOrder = texts => texts.map(text => [order(text), text]).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, text]) => text);

  /* What a wording says of a case: { code, message, hint, inForm }; the last where a form says another hint. */
  function said(messages, name, values) {
    const { code, message, hint, inForm } = messages[name];
    const filled = text => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
    return { code, message: filled(message), hint: filled(hint), ...(inForm && { inForm: filled(inForm) }) };
  }

  katalog.texts = { strip, collapsed, hasSpace, length, casefold, hidden, withoutHidden, visible, line, shown, float, inOrder, said };
})();
