/* Imports modules and answers questions of them, a line of JSON each way: see scripts.py. */
/// <reference lib="deno.ns" />
/** @type {Record<string, unknown>} */
const scope = globalThis;
scope.window = globalThis;
console.log = console.info = console.debug = console.error; // the answers alone go to the standard output

/** @typedef {{ load?: string, script?: string, argument?: unknown }} Asked */

/**
 * What JSON cannot hold is refused and not passed over: a test would take one for the other.
 *
 * @param {string} key
 * @param {unknown} value
 */
function whole(key, value) {
  if (value === undefined) return null; // as a browser gives it
  if (["function", "symbol"].includes(typeof value) || (typeof value === "number" && !Number.isFinite(value))) {
    throw new TypeError(`the answer holds ${String(value)} at „${key}”`);
  }
  return value;
}

/**
 * What a module exports stands in the global scope; a name that stands there already is refused.
 *
 * @param {string} address
 */
async function load(address) {
  const found = await import(address), taken = Object.keys(found).filter((name) => name in scope);
  if (taken.some((name) => scope[name] !== found[name])) throw new Error(`exported twice: ${taken.join(", ")}`);
  Object.assign(scope, found);
}

/**
 * A script in the global scope, as a browser runs one.
 *
 * @param {string} [script]
 */
const run = (script) => (0, eval)(`${script}\n//# sourceURL=asked`);

/** @param {Asked} asked */
async function answer({ load: address, script, argument }) {
  try {
    const found = address ? load(address) : run(script);
    return JSON.stringify({ answer: await (typeof found === "function" ? found(argument) : found) }, whole);
  } catch (error) {
    return JSON.stringify({ error: String(error instanceof Error ? error.stack : error) });
  }
}

/** @param {string} line */
function write(line) {
  const bytes = new TextEncoder().encode(`${line}\n`);
  for (let done = 0; done < bytes.length;) done += Deno.stdout.writeSync(bytes.subarray(done));
}

/** @type {string[]} */
let parts = [];
for await (const part of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
  const [rest, ...more] = part.split("\n");
  parts.push(rest);
  for (const begun of more) {
    const line = parts.join("");
    parts = [begun];
    write(await answer(JSON.parse(line)));
  }
}
