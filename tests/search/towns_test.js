/* Which towns are meant by what is typed: of the very name first, then the larger ones; suggested and taken alike. */
/// <reference lib="deno.ns" />
import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { clearlyMeant, largerBeside, townsMeant, townsNamed } from "../../hooks/catalogue/theme/assets/search/towns.js";

/** @type {[name: string, region: string, people: number | null, near?: string][]} */
const TABLE = [
  ["Olsztyn", "śląskie", 2331],
  ["Olsztynek", "warmińsko-mazurskie", 7591],
  ["Olsztyn", "warmińsko-mazurskie", 169793],
  ["Opole Lubelskie", "lubelskie", 8879],
  ["Ostrowiec", "zachodniopomorskie", 700],
  ["Ostrowiec Świętokrzyski", "świętokrzyskie", 65000],
  ["Opole", "opolskie", 127676],
  ["Góra", "dolnośląskie", 12000],
  ["Góra Kalwaria", "mazowieckie", 11000],
  ["Zielona Góra", "lubuskie", 118433],
  ["Jelenia Góra", "dolnośląskie", 77366],
  ["Józefów", "mazowieckie", 17910, "Otwock"],
  ["Józefów", "mazowieckie", 1766, "Serock"],
  ["Lipno", "kujawsko-pomorskie", 14821],
  ["Lipno", "wielkopolskie", 9000],
  ["Łazy", "śląskie", 7000],
  ["Lazy", "wielkopolskie", 90000],
  ["Śródmieście Bielsko", "śląskie", null],
  ["Bielsko-Biała", "śląskie", 176515],
  ["Ursus", "mazowieckie", null],
  ["Rossosz", "lubelskie", 0],
];
const TOWNS = TABLE.map(([name, region, people, near]) => ({
  ...{ name, region, people },
  label: near ? `${name} (${near})` : name,
}));

/** @type {(town: { label: string, region: string }) => string} */
const told = ({ label, region }) => `${label}, ${region}`;

/** @type {[text: string, found: string[]][]} */
const MEANT = [
  ["Olsztyn", ["Olsztyn, warmińsko-mazurskie", "Olsztyn, śląskie", "Olsztynek, warmińsko-mazurskie"]],
  ["olszt", ["Olsztyn, warmińsko-mazurskie", "Olsztynek, warmińsko-mazurskie", "Olsztyn, śląskie"]],
  ["Opole", ["Opole, opolskie", "Opole Lubelskie, lubelskie"]],
  ["góra", [
    "Góra, dolnośląskie",
    "Góra Kalwaria, mazowieckie",
    "Zielona Góra, lubuskie",
    "Jelenia Góra, dolnośląskie",
  ]],
  ["jozefow", ["Józefów (Otwock), mazowieckie", "Józefów (Serock), mazowieckie"]],
  ["Łazy", ["Łazy, śląskie", "Lazy, wielkopolskie"]],
  ["bielsko", ["Bielsko-Biała, śląskie"]],
  ["Ursus", []],
  ["rossosz", ["Rossosz, lubelskie"]],
];
for (const [text, found] of MEANT) {
  Deno.test(`„${text}” suggests`, () => deepStrictEqual(townsMeant(TOWNS, text).map(told), found));
}

/** @type {[text: string, found: string[]][]} */
const NAMED = [
  ["Olsztyn", ["Olsztyn, warmińsko-mazurskie", "Olsztyn, śląskie"]],
  ["olsztyn, woj. śląskie", ["Olsztyn, śląskie"]],
  ["Olsztyn woj.\u00a0śląskie", ["Olsztyn, śląskie"]],
  ["Olsztyn (województwo slaskie)", ["Olsztyn, śląskie"]],
  ["OLSZTYN (śląskie)", ["Olsztyn, śląskie"]],
  ["Olsztyn, woj. opolskie", []],
  ["Opole", ["Opole, opolskie"]],
  ["opole lubelskie", ["Opole Lubelskie, lubelskie"]],
  ["Józefów", ["Józefów (Otwock), mazowieckie", "Józefów (Serock), mazowieckie"]],
  ["Józefów (Serock), woj. mazowieckie", ["Józefów (Serock), mazowieckie"]],
  ["Łazy", ["Łazy, śląskie"]],
  ["lazy", ["Lazy, wielkopolskie"]],
  ["bielsko biala", ["Bielsko-Biała, śląskie"]],
  ["Go\u0301ra", ["Góra, dolnośląskie"]],
  ["Śródmieście Bielsko", []],
  ["", []],
];
for (const [text, found] of NAMED) {
  Deno.test(`„${text}” names`, () => {
    deepStrictEqual(townsNamed(TOWNS, text, ({ region }) => region).map(told), found);
  });
}

Deno.test("a town is clearly meant where the next of its name is ten times smaller", () => {
  /** @type {(text: string) => string | undefined} */
  const clear = (text) => clearlyMeant(townsNamed(TOWNS, text, ({ region }) => region))?.region;
  strictEqual(clear("Olsztyn"), "warmińsko-mazurskie");
  strictEqual(clear("Opole"), "opolskie");
  strictEqual(clear("Rossosz"), "lubelskie");
  strictEqual(clear("Lipno"), undefined);
  strictEqual(clear("Nigdzie"), undefined);
});

Deno.test("beside a town stand the much larger ones whose names go on where its own ends", () => {
  /** @type {(text: string) => string[]} */
  const beside = (text) =>
    largerBeside(TOWNS, townsNamed(TOWNS, text, ({ region }) => region)[0]).map(({ name }) => name);
  deepStrictEqual(beside("ostrowiec"), ["Ostrowiec Świętokrzyski"]);
  for (const none of ["Opole", "Olsztyn", "Góra", "Bielsko-Biała"]) deepStrictEqual(beside(none), [], none);
});
