/* Which names of a list are meant by what is typed. */
/// <reference lib="deno.ns" />
import { deepStrictEqual } from "node:assert/strict";
import { matching } from "../../hooks/catalogue/theme/assets/search/matching.js";

const NAMES = [
  "Aktywizacja wsi",
  "Reintegracja zawodowa",
  "Ostrów Wielkopolski",
  "Wielkopolanka",
  "Żarki",
  "Bezdomność",
];

/** @type {[text: string, found: string[]][]} */
const MEANT = [
  ["", NAMES],
  ["zark", ["Żarki"]],
  ["ŻARKI", ["Żarki"]],
  ["reintegracji zawodowej", ["Reintegracja zawodowa"]],
  ["zawodowa reintegr", ["Reintegracja zawodowa"]],
  ["wielkop", ["Wielkopolanka", "Ostrów Wielkopolski"]],
  ["bezdmność", ["Bezdomność"]],
  ["reintegarcja", ["Reintegracja zawodowa"]],
  ["zarky", ["Żarki"]],
  ["zakri", ["Żarki"]],
  ["wsy", []],
  ["nic takiego", []],
];

for (const [text, found] of MEANT) {
  Deno.test(`names are found by beginnings, forms and past typos: „${text}”`, () => {
    deepStrictEqual(matching(NAMES, text).map((at) => NAMES[at]), found);
  });
}
