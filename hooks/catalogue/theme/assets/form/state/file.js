/* The file that the form makes: its text, its name, and the folder in which it belongs. */
import { constants } from "../../data/constants.js";
import { nameForId, numbered, permittedSlug, slugify } from "../../text/slug.js";
import { parseDate } from "../check/dates.js";
import { asList } from "../controls/values.js";
import { formData } from "../data.js";
import { textIn } from "../file/values.js";
import { written } from "../file/written.js";
import { look } from "../look.js";
import { nameBox } from "../page.js";
import { typed } from "./contents.js";
import { state } from "./state.js";

/** @import { Fields } from "../../data/shipped.d.ts" */
/** @import { MadeFile } from "./state.js" */

/**
 * The year in which a visit began, if it is known.
 *
 * @param {Fields} fields
 */
const yearOf = ({ start }) => parseDate(textIn(start))?.year ?? null;

/**
 * The folder in which the file belongs: of its voivodeship, or of its year; empty while the voivodeship is not chosen.
 *
 * @param {Fields} fields
 */
function folderOf(fields) {
  if (formData.kind === "wizyta") return yearOf(fields)?.toString().padStart(4, "0") ?? formData.noYear;
  return formData.regions.find((region) => region.name === fields.region)?.slug ?? "";
}

/**
 * A name for the file from what it says: the host and the town, or the first organiser and the year.
 *
 * @param {Fields} fields
 */
async function proposedName(fields) {
  const { host, locality, organisers } = fields;
  if (formData.kind === "praktyka") return host ? permittedSlug(nameForId(textIn(host), textIn(locality))) : "";
  if (!organisers) return "";
  const base = slugify(`${asList(organisers)[0]} ${yearOf(fields) ?? ""}`);
  let free = permittedSlug(base);
  for (let number = 2; await look.path("wizyta", free); number++) free = numbered(base, number);
  return free;
}

/**
 * The file as it is now; a name that nobody gave it is proposed.
 *
 * @returns {Promise<MadeFile>}
 */
export async function fileNow() {
  const { fields, body } = typed(), { entry } = state;
  if (!entry && !state.named) nameBox.value = await proposedName(fields);
  const id = entry ? entry.id : nameBox.value.trim();
  const folder = entry ? entry.path.split("/")[1] : folderOf(fields);
  const path = entry ? entry.path : `${constants.folders[formData.kind]}/${folder || "…"}/${id || "…"}.md`;
  return { fields, body, id, folder, path, text: written(entry, fields, body, formData.schema) };
}

/**
 * The same file as it is now, in its place and with its name.
 *
 * @param {MadeFile} file
 * @returns {MadeFile}
 */
export function rewritten(file) {
  const { fields, body } = typed();
  return { ...file, fields, body, text: written(state.entry, fields, body, formData.schema) };
}
