/* What is chosen ⇄ the address: dirty ones are read as they were, and cut ones never look whole. */
/// <reference lib="deno.ns" />
/**
 * @import { Choice } from "../../hooks/catalogue/theme/assets/browse/address.js"
 * @import { Facet } from "../../hooks/catalogue/theme/assets/browse/entries.js"
 */
import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { readChoice, writtenChoice } from "../../hooks/catalogue/theme/assets/browse/address.js";

/** @type {(key: string, name: string, ...codes: string[]) => Facet} */
const facet = (key, name, ...codes) => ({
  ...{ key, name, years: false, many: 0 },
  values: codes.map((code) => ({ code, label: code })),
  starts: new Uint32Array(),
  found: new Uint16Array(),
});
const FACETS = [
  facet("rodzaj", "Rodzaj podmiotu", "cis", "zaz", "spoldzielnia-socjalna"),
  facet("wojewodztwo", "Województwo", "śląskie", "wielkopolskie"),
];
/** @type {Choice} */
const CHOICE = {
  text: "kawiarnia w gminie",
  chosen: { rodzaj: ["cis", "spoldzielnia-socjalna"], wojewodztwo: ["śląskie"] },
  sort: "najnowsze",
  page: 2,
};
const WRITTEN = writtenChoice(CHOICE, FACETS);

Deno.test("what is written is read", () => {
  match(WRITTEN, /^\?z=~\d+~[\da-f]{8}~6&q=kawiarnia\+w\+gminie&rodzaj=cis&/);
  deepStrictEqual(readChoice(WRITTEN, FACETS), { choice: CHOICE, unknown: [], damage: "" });
  strictEqual(writtenChoice({ text: "", chosen: {}, sort: "", page: 1 }, FACETS), "");
});

Deno.test("what clings to it, and what programs made of it, changes nothing", () => {
  for (const clung of ["?", "…", ")", ".”", "%20", "\u200b", "%C2%A0", "*", "&amp;", "=", "&gt;"]) {
    deepStrictEqual(readChoice(WRITTEN + clung, FACETS), { choice: CHOICE, unknown: [], damage: "" }, clung);
  }
  for (const query of [WRITTEN.replaceAll("&", "&amp;"), decodeURIComponent(WRITTEN), WRITTEN.replaceAll("~", "%7E")]) {
    deepStrictEqual(readChoice(query, FACETS), { choice: CHOICE, unknown: [], damage: "" }, query);
  }
});

Deno.test("one without a seal is read without its marks", () => {
  const { choice, unknown, damage } = readChoice("?rodzaj=cis&wojewodztwo=%C5%9Bl%C4%85skie).…", FACETS);
  deepStrictEqual([choice.chosen, unknown, damage], [{ rodzaj: ["cis"], wojewodztwo: ["śląskie"] }, [], ""]);
});

Deno.test("one that is cut anywhere says so", () => {
  for (let length = 3; length < WRITTEN.length; length++) {
    const { damage } = readChoice(WRITTEN.slice(0, length), FACETS);
    ok(damage, WRITTEN.slice(0, length));
  }
  const { damage } = readChoice(WRITTEN.slice(0, WRITTEN.indexOf("&wojewodztwo")), FACETS);
  strictEqual(damage, "odnośnik jest ucięty: brakuje 3 z 6\u00a0warunków, a to, co stoi na końcu, może być niecałe");
});
