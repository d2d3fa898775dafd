/* Golden files: what is to be found, byte by byte. */
/// <reference lib="deno.ns" />
import { strictEqual } from "node:assert/strict";

/**
 * Holds a text to a golden file. Written anew by
 * `RENEW_GOLDEN=1 deno test --no-lock --allow-read=tests --allow-write=tests --allow-env=RENEW_GOLDEN tests/plan`.
 *
 * @param {string} name
 * @param {string} text
 */
export function asGolden(name, text) {
  const file = new URL(`golden/${name}`, import.meta.url);
  const asked = Deno.permissions.querySync({ name: "env", variable: "RENEW_GOLDEN" }).state === "granted";
  if (asked && Deno.env.get("RENEW_GOLDEN")) {
    Deno.writeTextFileSync(file, text);
    throw new Error("written anew: look at the difference, then run without RENEW_GOLDEN");
  }
  strictEqual(text, Deno.readTextFileSync(file));
}
