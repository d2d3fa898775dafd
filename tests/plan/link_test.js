/* A plan of a visit as the text of a link, and what is read from such a text, however it was treated on its way. */
/// <reference lib="deno.ns" />
/** @import { Plan } from "../../hooks/catalogue/theme/assets/plan/plan.d.ts" */
import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { contentOf, writtenPlan } from "../../hooks/catalogue/theme/assets/plan/link.js";
import { readPlan } from "../../hooks/catalogue/theme/assets/plan/reading.js";
import { PlansDrawn } from "./plans.js";

const CASES = JSON.parse(Deno.readTextFileSync(new URL("links.json", import.meta.url)));
/** @type {Plan} */
const ONE = { days: [{ stops: [{ id: "cus-srem" }] }] };
/** @type {Plan} */
const FIVE = {
  id: "k3j9x0a2b1c4",
  title: "Wizyta",
  days: [
    {
      stops: [{ id: "cus-srem" }, { id: "zaz-pleszew", stay: 90 }, { name: "Obiad", town: "Toruń", region: "slaskie" }],
    },
    { stops: [{ id: "cis-zarki" }, { id: "spoldzielnia-promyk-gostyn" }] },
  ],
};

/** @type {(plan: Plan | null) => number} */
const stopsIn = (plan) => plan ? plan.days.flatMap(({ stops }) => stops).length : 0;

/** @type {(plan: Plan | null, skipped?: string[]) => unknown} */
const whole = (plan, skipped = []) => ({ plan, skipped, damage: "" });

for (const { about, link, first, plan } of CASES) {
  Deno.test(about, () => {
    strictEqual(writtenPlan(plan), link);
    deepStrictEqual(readPlan(link), whole(plan));
    deepStrictEqual(readPlan(first), whole(plan));
    if (!plan.id) strictEqual(contentOf(plan), first);
  });
}

/** @type {[link: string, plan: Plan | null, skipped: string[]][]} */
const SKIPPED = [
  ["", null, ["cały plan, bo odnośnik jest pusty"]],
  ["3_d.cus-srem", null, ["cały plan, bo ma inną wersję zapisu: „3”"]],
  ["praktyki", null, ["cały plan, bo ma inną wersję zapisu: „praktyki”"]],
  ["1_d.cus-srem_xyz", ONE, ["„xyz”"]],
  ["1_d.???.cus-srem.Rawicz", ONE, ["dzień 1: „???”", "dzień 1: „Rawicz”"]],
  ["1_d2560.cus-srem.*~m30", ONE, ["dzień 1: „2560”", "dzień 1: „*~m30”"]],
  [
    "1_d.cus-srem~m1441~a2400~rundefined~uŻ~z~",
    ONE,
    ["~m1441", "~a2400", "~rundefined", "~uŻ", "~z", "~"].map((option) => `dzień 1, „cus-srem”: „${option}”`),
  ],
  [
    "1_d_d.*Obiad~m45~m50~rŚląskie~l!C5",
    { days: [{ stops: [] }, { stops: [{ name: "Obiad", stay: 45 }] }] },
    ["dzień 2, „Obiad”: „~m50”", "dzień 2, „Obiad”: „~rŚląskie”", "dzień 2, „Obiad”: „~l!C5”"],
  ],
  [
    "1_t!C5_r20270231_sToru!C5!84_e.x_k0.130.10_ikot_d.cus-srem",
    ONE,
    [
      "tytuł: „!C5”",
      "data: „20270231”",
      "początek: „Toru!C5!84”",
      "koniec: „.x”",
      "tempo: „0.130.10”",
      "identyfikator: „kot”",
    ],
  ],
  ["1_sBolonia.undefined_eBolonia.emilia_d.*Targi~lBolonia~remilia", {
    days: [{ stops: [{ name: "Targi", town: "Bolonia" }] }],
  }, ["początek: „Bolonia.undefined”", "koniec: „Bolonia.emilia”", "dzień 1, „Targi”: „~remilia”"]],
  ...["99991230", "21000101", "19991231", "00010101", "00000229"].map((
    day,
  ) => /** @type {[string, Plan, string[]]} */ ([`1_r${day}_d.cus-srem`, ONE, [`data: „${day}”`]])),
  ["1_tA_tB_d.cus-srem", { title: "A", ...ONE }, ["tytuł: „B”"]],
  ["1__d..cus-srem._", ONE, []],
  ["1_k60.130.10_d0900.cus-srem~m60", ONE, []],
  [
    "1_constructor_d.toString~constructor",
    { days: [{ stops: [] }] },
    ["„constructor”", "dzień 1: „toString~constructor”"],
  ],
  [`1_${"z".repeat(41)}`, { days: [] }, [`„${"z".repeat(40)}…”`]],
  ["1_t100%25 pewne %ff", { title: "100% pewne %ff", days: [] }, []],
];
for (const [link, plan, skipped] of SKIPPED) {
  Deno.test(`what cannot be read is skipped and named: ${link.slice(0, 60)}`, () => {
    deepStrictEqual(readPlan(link), whole(plan, skipped));
  });
}

/** What programs put around a link, or join to its end. */
const CLUNG = [
  ..."?!…*„”)>.,;:'\"»]}|",
  ...["%20", "%E2%80%8B", "\u200b", "\u00ad", "\u00a0", "&amp;", "&amp", "&nbsp;", "&gt;", "&#160;", "=", "=20", "\n"],
  ...["?!…", "*)", ".”", ">,\u200b", "&gt;.", "%2E", "%252E", "%C2%A0"],
  ...["\u061c", "\u034f", "\ufe0e", "\ufe0f", "\u3164", "\u2800", "\ufffc", "\u{e0061}", "%D8%9C"],
];
/** What they put before one. */
const BEFORE = [
  ..."?!…*„”(<>.,;:'\"«[{|–-",
  "**",
  "__",
  ">>",
  "&lt;",
  "&quot;",
  "%20",
  "%E2%80%9E",
  "= ",
  "\u061c„",
  "\u2060",
];
const LINKS = [writtenPlan(FIVE), contentOf(FIVE), "1_tToru!C5!84_d.*Obiad~m45"];
for (const link of LINKS) {
  Deno.test(`what clings to it is stripped: ${link.slice(0, 30)}`, () => {
    const plain = readPlan(link);
    for (const clung of CLUNG) deepStrictEqual(readPlan(link + clung), plain, `with ${JSON.stringify(clung)}`);
    for (const before of BEFORE) deepStrictEqual(readPlan(before + link), plain, `after ${JSON.stringify(before)}`);
  });
  Deno.test(`a link mangled on its way is read as it was: ${link.slice(0, 30)}`, () => {
    const plain = readPlan(link), half = Math.floor(link.length / 2);
    const between = [
      ...["\r\n", "\n ", "=\r\n", "=", "\u200b", "\u00ad", "%0A", "%E2%80%8B"],
      ...["\u061c", "\u034f", "\ufe0f", "\u3164", "\u206a", "\u{e0061}", "\u2028"],
    ];
    const mangled = [
      ...[encodeURIComponent(link), encodeURIComponent(encodeURIComponent(link)), ` ${link}\n`, `3D${link}`],
      ...[link.replace(/[!*~_.]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)],
      ...between.map((sign) => link.slice(0, half) + sign + link.slice(half)),
    ];
    for (const each of mangled) deepStrictEqual(readPlan(each), plain, JSON.stringify(each));
  });
}

Deno.test("what clings to a whole link is stripped though it is a word", () => {
  for (const clung of ["zobacz", "Pozdrawiam", ".kot", "_d", "~m5"]) {
    deepStrictEqual(readPlan(writtenPlan(FIVE) + clung), whole(FIVE));
  }
});

Deno.test("a link that is cut anywhere says so, and how many stops are missing", () => {
  const link = writtenPlan(FIVE);
  for (let length = 1; length < link.length; length++) {
    for (const clung of ["", "?", "…", "%20", "."]) {
      const { plan, skipped, damage } = readPlan(link.slice(0, length) + clung), there = stopsIn(plan);
      match(damage, /^odnośnik jest ucięty: brakuje /, link.slice(0, length));
      if (there < 5 && plan) ok(damage.includes(`brakuje ${5 - there} z 5\u00a0punktów`), damage);
      ok(plan || !skipped.length);
    }
  }
  strictEqual(
    readPlan(link.slice(0, link.indexOf("_d.cis"))).damage,
    "odnośnik jest ucięty: brakuje 2 z 5\u00a0punktów, a to, co stoi na końcu, może być niecałe",
  );
});

Deno.test("a link of which one sign is another one says so", () => {
  const link = writtenPlan(FIVE);
  for (let at = 2; at < link.length; at++) {
    for (const sign of "a0-") {
      if (link[at] === sign || link.slice(at - 1, at + 2).includes("_")) continue;
      const { plan, damage } = readPlan(link.slice(0, at) + sign + link.slice(at + 1));
      ok(damage || JSON.stringify(plan) === JSON.stringify(FIVE), `${at}: ${sign}`);
    }
  }
});

Deno.test("a plan has limits", () => {
  const days = readPlan("1" + "_d.a".repeat(16));
  deepStrictEqual(days, whole({ days: Array(14).fill({ stops: [{ id: "a" }] }) }, ["dni od 15.", "dni od 15."]));
  const stops = readPlan(`1_d${".a".repeat(40)}_d${".b".repeat(21)}_d.c`);
  deepStrictEqual(stops.plan?.days.map((day) => day.stops.length), [40, 20, 0]);
  deepStrictEqual(stops.skipped, ["dzień 2: punkty od 61. w planie", "dzień 3: punkty od 61. w planie"]);
  const long = "!F0!9F!98!80".repeat(121);
  const texts = readPlan(`1_t${long}_s${"a".repeat(121)}.slaskie_d.*${"b".repeat(121)}~l${"c".repeat(121)}`);
  deepStrictEqual(
    texts,
    whole({
      title: "😀".repeat(120),
      start: { town: "a".repeat(120), region: "slaskie" },
      days: [{ stops: [{ name: "b".repeat(120), town: "c".repeat(120) }] }],
    }, [
      "tytuł: znaki od 121.",
      "początek: znaki od 121.",
      "dzień 1, nazwa: znaki od 121.",
      "dzień 1, miejscowość: znaki od 121.",
    ]),
  );
  deepStrictEqual(readPlan(`1${"_x".repeat(100_000)}`), whole({ days: [] }, [...Array(20).fill("„x”"), "i dalsze"]));
});

Deno.test("any plan that is written is read as it was", () => {
  const chance = new PlansDrawn(20261125);
  for (const plan of chance.times(1500, () => chance.plan())) {
    const link = writtenPlan(plan);
    match(link, /^[A-Za-z0-9\-._~!*]+$/);
    deepStrictEqual(readPlan(link), whole(plan), link);
    deepStrictEqual(readPlan(`${link}…`), whole(plan), link);
    strictEqual(contentOf(plan), contentOf({ ...structuredClone(plan), id: "another-1", revision: 3 }));
  }
});

Deno.test("any text is read without a fault and writes again", () => {
  const chance = new PlansDrawn(20261126),
    signs = ["1", ..."_dtrsek.~*!%laromiu&=", "%C5", "!84", "0900", "ń", "\u200b"];
  for (const start of ["1_", "2~9~00000000~3_", "2~", ""]) {
    for (const link of chance.times(1500, () => chance.times(chance.below(30), () => chance.of(signs)).join(""))) {
      const { plan } = readPlan(start + link);
      if (plan) deepStrictEqual(readPlan(writtenPlan(plan)), whole(plan), start + link);
    }
  }
});

Deno.test("half a character does no harm", () => {
  match(writtenPlan({ title: "a\ud800", days: [] }), /_ta!EF!BF!BD$/);
});
