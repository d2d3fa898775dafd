/* What is wrong with the file as a whole: its size, its name, its folder. */
/** @import { Advice, Known, Problem, Values, Where } from "./check.d.ts" */
import { isSlug, ownerOfName, permittedSlug } from "../../text/slug.js";
import { shownValue, strip } from "../../text/texts.js";
import { textIn } from "../file/values.js";
import { written } from "../file/written.js";
import { parseDate } from "./dates.js";
import { problem } from "./fault.js";
import { pathOf } from "./path.js";

/** @typedef {(name: string, values: Values, more?: Advice & { where?: Where }) => void} Tell */

const KIB = 1024;

/** @param {Known} known */
export async function problemsOfFile(known) {
  const { data: { messages, limits, schema }, context: { fields, body, entry } } = known;
  /** @type {Problem[]} */
  const problems = [];
  /** @type {Tell} */
  const tell = (name, values, more) => {
    problems.push(problem(messages, name, values, { part: "file", ...more }));
  };
  const size = new TextEncoder().encode(written(entry, fields, body, schema)).length;
  if (size > limits.bytes) tell("too-large", { size: Math.ceil(size / KIB), limit: Math.floor(limits.bytes / KIB) });
  await ofName(known, tell);
  if (size <= limits.bytes) ofFolder(known, tell);
  return problems;
}

/** @type {(known: Known, tell: Tell) => Promise<void>} */
async function ofName(known, tell) {
  const { data, context: { id, entry }, look } = known;
  const owner = ownerOfName(id);
  if (owner) return tell("reserved-name", { name: id, owner });
  if (!id) return;
  if (!isSlug(id)) {
    const fix = permittedSlug(id);
    return tell("file-name", { name: `${id}.md`, slug: `${fix}.md` }, fix ? { fix } : { hint: "" });
  }
  const path = await look.path(data.kind, id);
  if (path && !path.endsWith(".md")) tell("withdrawn-id", { id, path: pathOf(known) });
  else if (path && path !== entry?.path) tell("same-id", { id, path });
}

/** @type {(known: Known, tell: Tell) => void} */
function ofFolder(known, tell) {
  if (!known.context.folder) return;
  if (known.data.kind === "praktyka") ofRegion(known, tell);
  else ofYear(known, tell);
}

/** @type {(known: Known, tell: Tell) => void} */
function ofRegion({ data: { regions }, context: { fields, folder } }, tell) {
  const named = strip(textIn(fields.region)), region = regions.find(({ name }) => name === named);
  if (!region || region.slug === folder) return;
  const told = { region: region.genitive, folder: shownValue(folder), slug: region.slug };
  tell("other-region", told, { where: ["region"] });
}

/** @type {(known: Known, tell: Tell) => void} */
function ofYear({ data: { noYear }, context: { fields, folder } }, tell) {
  const start = fields.start === undefined ? undefined : parseDate(strip(textIn(fields.start)));
  if (start === null) return; // told of already
  const year = start?.year ? String(start.year).padStart(4, "0") : noYear;
  if (year === folder) return;
  tell(start?.year ? "other-year" : "without-year", { year, folder: shownValue(folder) }, { where: ["start"] });
}
