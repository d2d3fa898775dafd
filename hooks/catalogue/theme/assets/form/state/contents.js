/* What is in the form: read, and put there. */
import { visibleMarkdown } from "../../text/texts.js";
import { fillForm, readForm } from "../controls/entry.js";
import { formData } from "../data.js";
import { bodyOf, written } from "../file/written.js";
import { bodyBox, nameBox } from "../page.js";
import { forgetProblems } from "../problems/shown.js";
import { state } from "./state.js";

/** @import { Fields } from "../../data/shipped.d.ts" */
/** @import { MadeFile } from "./state.js" */

/**
 * What is typed in the form; `id` is the name of the file where somebody gave it.
 *
 * @typedef {{ fields: Fields, body: string, id?: string }} Contents
 */

/** What is typed in the form now. */
export const typed = () => ({ fields: readForm(), body: visibleMarkdown(bodyBox.value) });

/**
 * What a draft holds of it.
 *
 * @param {Contents} written
 * @returns {Contents}
 */
export const drafted = ({ fields, body }) => ({ fields, body, id: state.named ? nameBox.value : "" });

/** Puts what is typed now down as kept already. */
export function settle() {
  state.settled = JSON.stringify(drafted(typed()));
}

/**
 * What the form holds where nothing was typed.
 *
 * @returns {Contents}
 */
export const untouched = () =>
  state.entry ? { fields: state.entry.fields, body: bodyOf(state.entry) } : { fields: state.given, body: "" };

/**
 * Whether a file is another than that.
 *
 * @param {MadeFile} file
 */
export const isTouched = (file) =>
  file.text !== (state.entry ? state.entry.text : written(null, state.given, "", formData.schema));

/**
 * Puts into the form what a draft or an entry holds.
 *
 * @param {Contents} contents
 */
export function open({ fields, body, id = "" }) {
  fillForm(fields);
  forgetProblems();
  bodyBox.value = body;
  bodyBox.dispatchEvent(new Event("input", { bubbles: true }));
  state.named = Boolean(id);
  if (!state.entry) nameBox.value = id;
}
