/* What is chosen ⇄ the address. Pure. */
/** @import { Facet } from "./entries.js" */
import { askedOf, asWritten } from "../text/arrived.js";
import { damageOf, sealOf, unsealed } from "../text/seal.js";

/**
 * The codes of values by the keys of their facets, as the facets order them.
 *
 * @typedef {Record<string, string[]>} Chosen
 */
/** @typedef {{ text: string, chosen: Chosen, sort: string, page: number }} Choice */

/** @type {Record<string, string>} */
export const SORTS = {
  trafnosc: "trafność",
  alfabetycznie: "alfabetycznie",
  odwiedzane: "najczęściej odwiedzane",
  najnowsze: "najnowsza wiedza",
  najstarsze: "najstarsza wiedza",
};
const PAGE = /^[1-9]\d{0,5}$/;
const SEAL = "z"; // it stands before all that it is of: what was cut is what it tells of
/** @type {import("../text/seal.js").Noun} */
const CONDITIONS = ["warunku", "warunków", "warunków"];

/**
 * What an address asks for, as it was written; in a sentence that begins small what it has lost, or nothing. One that
 * somebody wrote by hand, or that a page of the catalogue leads to, has no seal.
 *
 * @param {string} query
 */
function opened(query) {
  const params = askedOf(query), seal = params.get(SEAL);
  params.delete(SEAL);
  if (seal === null) return { params, damage: "" };
  const found = unsealed(asWritten(seal), String(params)), own = new URLSearchParams(found.text);
  return { params: own, damage: damageOf(found, [...own].length, CONDITIONS) };
}

/**
 * What an address asks for, the names of what it asks for in vain, and what it has lost.
 *
 * @param {string} query
 * @param {Facet[]} facets
 */
export function readChoice(query, facets) {
  const { params, damage } = opened(query), unknown = [];
  /** @param {string} key */
  const value = (key) => asWritten(params.get(key) ?? "");
  /** @type {Chosen} */
  const chosen = {};
  for (const { key, name, values } of facets) {
    const asked = new Set(params.getAll(key).map(asWritten)), known = codesOf(values).filter((code) => asked.has(code));
    for (const code of asked) {
      if (code && !known.includes(code)) unknown.push(`${name.toLowerCase()} „${code}”`);
    }
    if (known.length) chosen[key] = known;
  }
  const text = (params.get("q") || "").trim(), asked = value("sort"), page = value("strona") || "1";
  if (asked && !Object.hasOwn(SORTS, asked)) unknown.push(`kolejność „${asked}”`);
  if (!PAGE.test(page)) unknown.push(`strona „${page}”`);
  const sort = Object.hasOwn(SORTS, asked) && (asked !== "trafnosc" || text) ? asked : "";
  return { choice: { text, chosen, sort, page: PAGE.test(page) ? Number(page) : 1 }, unknown, damage };
}

/**
 * The query of an address, with its `?`; empty where nothing is chosen. The same choice is always written alike.
 *
 * @param {Choice} choice
 * @param {Facet[]} facets
 */
export function writtenChoice({ text, chosen, sort, page }, facets) {
  const params = new URLSearchParams();
  if (text) params.append("q", text);
  for (const { key } of facets) for (const code of chosen[key] || []) params.append(key, code);
  if (sort && sort !== defaultSort(text)) params.append("sort", sort);
  if (page > 1) params.append("strona", String(page));
  return String(params) && `?${SEAL}=${sealOf(String(params), [...params].length)}&${params}`;
}

/** @param {string} text */
export const defaultSort = (text) => text ? "trafnosc" : "alfabetycznie";

/**
 * The choice with a value of a facet added or taken out; from the first page.
 *
 * @param {Choice} choice
 * @param {Facet} facet
 * @param {string} code
 * @param {boolean} on
 * @returns {Choice}
 */
export function toggled(choice, { key, values }, code, on) {
  const before = choice.chosen[key] || [];
  const codes = codesOf(values).filter((each) => each === code ? on : before.includes(each));
  return { ...choice, chosen: { ...choice.chosen, [key]: codes }, page: 1 };
}

/** @param {Facet["values"]} values */
const codesOf = (values) => values.map(({ code }) => code);
