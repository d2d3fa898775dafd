/* Imports modules and answers questions of them, a line of JSON each way: see scripts.py. */
globalThis.window = globalThis;
for (const name of ["log", "info", "debug"]) console[name] = console.error; // the answers alone go to the standard output

/* What JSON cannot hold is refused and not passed over: a test would take one for the other. */
function whole(key, value) {
  if (value === undefined) return null; // as a browser gives it
  if (["function", "symbol"].includes(typeof value) || (typeof value === "number" && !Number.isFinite(value))) {
    throw new TypeError(`the answer holds ${String(value)} at „${key}”`);
  }
  return value;
}

/* What a module exports stands in the global scope; a name that stands there already is refused. */
async function load(address) {
  const found = await import(address), taken = Object.keys(found).filter((name) => name in globalThis);
  if (taken.some((name) => globalThis[name] !== found[name])) throw new Error(`exported twice: ${taken.join(", ")}`);
  Object.assign(globalThis, found);
}

/* A script in the global scope, as a browser runs one. */
const run = (script) => (0, eval)(`${script}\n//# sourceURL=asked`);

async function answer({ load: address, script, argument }) {
  try {
    const found = address ? load(address) : run(script);
    return JSON.stringify({ answer: await (typeof found === "function" ? found(argument) : found) }, whole);
  } catch (error) {
    return JSON.stringify({ error: String(error?.stack ?? error) });
  }
}

function write(line) {
  const bytes = new TextEncoder().encode(`${line}\n`);
  for (let done = 0; done < bytes.length;) done += Deno.stdout.writeSync(bytes.subarray(done));
}

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
