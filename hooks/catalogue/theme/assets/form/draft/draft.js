/* Work in progress, kept in this browser until it is sent or thrown away. */
import { kept } from "../../kept/kept.js";
import { fieldsOf, isDate, isText, recordOf } from "../../kept/shape.js";
import { formData } from "../data.js";
import { listIn, textIn } from "../file/values.js";

/** @import { Entry, Fields, Kind } from "../../data/shipped.d.ts" */

/**
 * The fields as this form has them, the text, the name that somebody gave the file; `base` is the file that is mended.
 *
 * @typedef {{ fields: Fields, body: string, id?: string, base?: string, at: string }} Draft
 */

/** @typedef {ReturnType<typeof draftOf>} DraftStore */

/**
 * The draft of a new entry of a kind, or of changes to the entry of an id, or of a new visit from a plan (the kind `plan`).
 *
 * @param {string} kind
 * @param {string} [id]
 */
export const draftOf = (kind, id) =>
  kept(
    `katalog.szkic.${kind}${id ? `.${id}` : ""}`,
    recordOf({ fields: fieldsOf(formData.schema), body: isText, at: isDate }, { id: isText, base: isText }),
  );

/**
 * The draft of changes to an entry. One that was begun under a former id goes on under the one that the entry has now.
 *
 * @param {Kind} kind
 * @param {Entry} entry
 */
export function draftOfEntry(kind, { id, fields: { aliases } }) {
  const now = draftOf(kind, id), former = listIn(aliases).map((alias) => draftOf(kind, textIn(alias)));
  const begun = now.text() ? undefined : former.find((store) => store.read());
  const draft = begun?.read();
  if (!begun || !draft) return now;
  if (!now.write({ ...draft, fields: { ...draft.fields, aliases } })) return begun;
  begun.drop();
  return now;
}
