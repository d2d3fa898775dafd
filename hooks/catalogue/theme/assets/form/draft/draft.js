/* Work in progress, kept in this browser until it is sent or thrown away. */
import { kept } from "../../kept/kept.js";
import { fieldsOf, isDate, isText, recordOf } from "../../kept/shape.js";
import { formData } from "../data.js";

/** @import { Fields } from "../../data/shipped.d.ts" */

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
