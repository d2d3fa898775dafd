/* Where an entry's file lies. */
/** @import { Known, Look } from "./check.d.ts" */
import { constants } from "../../data/constants.js";

/**
 * The path of the file below the content folder.
 *
 * @param {Known} known
 */
export const pathOf = ({ data: { kind }, context: { id, folder } }) =>
  `${constants.folders[kind]}/${folder || "-"}/${id}.md`;

/**
 * The path of the file that has the id that a path ends in; null where none has, or no entry can lie there.
 *
 * @param {string} path
 * @param {Look} look
 */
export async function pathOfId(path, look) {
  const [folder, , name, ...more] = path.split("/"), { folders } = constants;
  const kind = /** @type {const} */ (["praktyka", "wizyta"]).find((one) => folders[one] === folder);
  if (!kind || more.length || !name?.endsWith(".md")) return null;
  return await look.path(kind, name.slice(0, -".md".length));
}
