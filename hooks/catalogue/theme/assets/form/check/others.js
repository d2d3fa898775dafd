/* What is wrong between an entry and the others: former ids that are taken, practices that lead in a circle. */
/** @import { Known, Problem } from "./check.d.ts" */
import { isSlug, ownerOfName } from "../../text/slug.js";
import { listIn, textIn } from "../file/values.js";
import { problem } from "./fault.js";
import { pathOf } from "./path.js";

/**
 * A former id may be neither the id nor a former id of another entry of the kind.
 *
 * @param {Known} known
 */
export async function problemsOfAliases(known) {
  const { data, context } = known, problems = [];
  for (const [index, alias] of listIn(context.fields.aliases).map(textIn).entries()) {
    const owner = isSlug(alias) && ownerOfName(alias) || await ownerOf(alias, known);
    if (owner) problems.push(problem(data.messages, "alias-taken", { alias, owner }, { where: ["aliases", index] }));
  }
  return problems;
}

/**
 * The file that has an id besides the entry's own, in words; an empty text where none has.
 *
 * @param {string} alias
 * @param {Known} known
 */
async function ownerOf(alias, known) {
  const { data, context, look } = known;
  if (alias === context.id) return `plik ${pathOf(known)}`;
  const path = isSlug(alias) ? await look.path(data.kind, alias) : null;
  return path && path !== context.entry?.path ? `plik ${path}` : "";
}

/**
 * `part_of` and `successor` may not lead back to where they started.
 *
 * @param {Known} known
 */
export async function problemsOfCircles(known) {
  /** @type {Problem[]} */
  const problems = [];
  if (known.data.kind !== "praktyka") return problems;
  for (const field of ["part_of", "successor"]) {
    const way = await circle(field, known);
    if (way.length) {
      const told = { field, way: [...way, way[0]].join(" → ") };
      problems.push(problem(known.data.messages, "circle", told, { where: [field] }));
    }
  }
  return problems;
}

/**
 * The ids to which a field leads in a circle from the entry on, that of the first path at the beginning, since the
 * check reads files in this order; none where it is no circle.
 *
 * @param {string} field
 * @param {Known} known
 */
async function circle(field, known) {
  const { context, look } = known, paths = new Map([[context.id, pathOf(known)]]);
  let next = textIn(context.fields[field]);
  while (next && next !== context.id) {
    const entry = await look.entry("praktyka", next);
    if (entry?.id !== next || paths.has(next)) return [];
    paths.set(next, entry.path);
    next = textIn(entry.fields[field]);
  }
  if (!next) return [];
  const ids = [...paths.keys()], inOrder = [...paths.values()], first = inOrder.indexOf([...inOrder].sort()[0]);
  return [...ids.slice(first), ...ids.slice(0, first)];
}
