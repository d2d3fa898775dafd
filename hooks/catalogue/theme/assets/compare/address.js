/* The practices that are compared ⇄ the address. Pure. */
import { askedOf, asWritten } from "../text/arrived.js";
import { damageOf, sealOf, unsealed } from "../text/seal.js";

/** @type {import("../text/seal.js").Noun} */
const PRACTICES = ["praktyki", "praktyk", "praktyk"];

/**
 * The query of an address, with its `?`; empty where nothing is chosen.
 *
 * @param {string[]} ids
 */
export function writtenIds(ids) {
  const text = ids.join(".");
  return ids.length ? `?wpisy=${sealOf(text, ids.length)}.${text}` : "";
}

/**
 * The ids that a query asks for; in a sentence that begins small what its link has lost, or nothing. A list that somebody
 * wrote by hand has no seal.
 *
 * @param {string} query
 */
export function readIds(query) {
  const written = asWritten(askedOf(query).get("wpisy") ?? "");
  if (!written.startsWith("~")) return { ids: byHand(written), damage: "" };
  const [seal] = written.split(".", 1), found = unsealed(seal, written.slice(seal.length + 1).replace(/\s/g, ""));
  const ids = found.text.split(".").filter(Boolean);
  return { ids, damage: damageOf(found, ids.length, PRACTICES) };
}

/**
 * Ids as somebody wrote or pasted them, with the endings of files.
 *
 * @param {string} text
 */
const byHand = (text) => text.replace(/\.(?:html?|md)(?=[./?#]|$)/gi, "").split(".").filter(Boolean);
