/* Where the ways out of the form lead: the file whole where it fits, else by the clipboard or as an attachment. */
/// <reference lib="deno.ns" />
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { mailOf, proposal } from "../../hooks/catalogue/theme/assets/form/send/addresses.js";

const PATH = "practices/praktyki/slaskie/cis-żarki & spółka.md";
const SHORT = "---\ntitle: „Kawiarnia” & 100 % + #1\n---\n\n## Na czym polega\n\nTekst?\n";
const LONG = SHORT + "Zażółć gęślą jaźń.\n".repeat(400);

/* The patterns of addresses that the settings give (test_send.py holds the file to them). */
/** @type {Record<string, { add: string, edit: string }>} */
const HOSTS = JSON.parse(Deno.readTextFileSync(new URL("hosts.json", import.meta.url)));

/** @type {(address: string) => Record<string, string>} */
const queryOf = (address) => Object.fromEntries(new URLSearchParams(address.slice(address.indexOf("?") + 1)));

/** @type {(host: string, text: string, isNew?: boolean) => { href: string, pasted: boolean }} */
const proposed = (host, text, isNew = true) => proposal(HOSTS[host], PATH, text, isNew);

for (const host of ["github", "forgejo"]) {
  Deno.test(`a new file goes in the address where it fits: ${host}`, () => {
    const { href, pasted } = proposed(host, SHORT);
    strictEqual(pasted, false);
    deepStrictEqual(queryOf(href), { filename: PATH, value: SHORT });
  });
}

for (const [host, name] of [["github", "filename"], ["forgejo", "filename"], ["gitlab", "file_name"]]) {
  Deno.test(`a long file, or one for GitLab, goes by the clipboard: ${host}`, () => {
    const { href, pasted } = proposed(host, LONG);
    strictEqual(pasted, true);
    deepStrictEqual(queryOf(href), { [name]: PATH });
    strictEqual(proposed("gitlab", SHORT).pasted, true);
  });
}

/* There, the address is encoded once more; what fits is not pasted, either. */
for (const host of ["github", "forgejo"]) {
  for (const letter of ["a", "ż", " ", "\n", "%", "—", "😀"]) {
    Deno.test(`the address fits the way back from where one logs in: ${host}, ${JSON.stringify(letter)}`, () => {
      const found = Array.from({ length: 14 }, (_, size) => proposed(host, letter.repeat(2 ** size)));
      const ways = found.map(({ href }) => `https://github.com/login?return_to=${encodeURIComponent(href)}`);
      ok(Math.max(...ways.map((way) => way.length)) < 7100);
      const pasted = found.map((each) => each.pasted);
      deepStrictEqual(pasted, pasted.toSorted((a, b) => Number(a) - Number(b)));
      strictEqual(pasted[6], false);
      strictEqual(pasted.at(-1), true);
    });
  }
}

for (const text of [SHORT, LONG]) {
  Deno.test(`a mail fits whatever its subject: ${text.length} characters`, () => {
    const { href } = mailOf("redakcja@example.org", `Nowa praktyka: ${"żó".repeat(5000)}`, PATH, text);
    ok(href.length <= 1900);
  });
}

for (const [host, verb] of [["github", "edit"], ["gitlab", "-/edit"], ["forgejo", "_edit"]]) {
  Deno.test(`a change goes to the page of the file: ${host}`, () => {
    const path = "practices/praktyki/slaskie/cis-%C5%BCarki%20%26%20sp%C3%B3%C5%82ka.md";
    const href = `https://code.example/x/y/${verb}/main/${path}`;
    deepStrictEqual(proposed(host, SHORT, false), { href, pasted: true });
  });
}

/** @param {string} text */
const mailed = (text) => mailOf("redakcja@example.org", "Nowa praktyka: a & b", PATH, text);

Deno.test("a short file goes in the mail", () => {
  const { href, attached } = mailed(SHORT);
  strictEqual(attached, false);
  const { protocol, pathname } = new URL(href);
  deepStrictEqual([protocol, pathname], ["mailto:", "redakcja@example.org"]);
  const body = `Plik ${PATH}:\n\n${SHORT}`.replaceAll("\n", "\r\n");
  deepStrictEqual(queryOf(href), { subject: "Nowa praktyka: a & b", body });
});

Deno.test("a long file is to be attached", () => {
  const { href, attached } = mailed(LONG);
  strictEqual(attached, true);
  ok(href.length < 600);
  const body = `Załączam plik cis-żarki & spółka.md (miejsce w katalogu: ${PATH}).`;
  deepStrictEqual(queryOf(href), { subject: "Nowa praktyka: a & b", body });
});

Deno.test("half a character breaks nothing", () => {
  ok(mailOf("a@example.org", "", "a/b.md", "x\ud83dy").href.endsWith("x%EF%BF%BDy"));
});
