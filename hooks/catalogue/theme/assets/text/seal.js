/* What an address says of a text that stands in it: how long it is, a sum over it, and how many things it names. A text
   that was cut on its way no longer fits. Pure; its twin is hooks/catalogue/views/text/seal.py. */
import { counted } from "../ui/counted.js";

const octets = new TextEncoder(), SEAL = /^~(\d{1,6})~([\da-f]{8})~(\d{1,3})$/;

/**
 * Eight hexadecimal digits of a text (FNV-1a, 32 bits).
 *
 * @param {string} text
 */
export function sumOf(text) {
  let sum = 0x811c9dc5;
  for (const octet of octets.encode(text)) sum = Math.imul(sum ^ octet, 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
}

/**
 * The seal of a text of signs that no address changes, which names so many things: `~127~9f3ac01b~5`.
 *
 * @param {string} text
 * @param {number} number
 */
export const sealOf = (text, number) => `~${text.length}~${sumOf(text)}~${number}`;

/**
 * A text as it arrived: `cut` where it is shorter than it was. `number` is how many things it named; null where the seal
 * itself was cut.
 *
 * @typedef {{ text: string, state: "whole" | "cut" | "changed", number: number | null }} Unsealed
 */

/**
 * A text that came with a seal: without what clung to its end, where the rest is whole.
 *
 * @param {string} seal
 * @param {string} text
 * @returns {Unsealed}
 */
export function unsealed(seal, text) {
  const [, length, sum, number] = SEAL.exec(seal) ?? [], most = Number(length);
  if (number === undefined) return { text, state: text ? "changed" : "cut", number: null };
  const own = text.slice(0, most), whole = own.length === most && sumOf(own) === sum;
  return {
    text: whole ? own : text,
    state: whole ? "whole" : text.length < most ? "cut" : "changed",
    number: Number(number),
  };
}

/** @typedef {[one: string, few: string, many: string]} Noun - „z 1 punktu, z 2 punktów, z 5 punktów” */

/**
 * What a link has lost, in a sentence that begins small and has no end; empty where it is whole.
 *
 * @param {Unsealed} unsealed
 * @param {number} there - how many things have arrived
 * @param {Noun} noun
 */
export function damageOf({ state, number }, there, noun) {
  if (state === "whole") return "";
  if (state === "changed") return "odnośnik zmienił się po drodze: może pokazywać co innego niż ten, który wysłano";
  const missing = number === null
    ? "brakuje wszystkiego"
    : there < number
    ? `brakuje ${number - there} z ${counted(number, ...noun)}`
    : "brakuje jego końca";
  return `odnośnik jest ucięty: ${missing}${there ? ", a to, co stoi na końcu, może być niecałe" : ""}`;
}
