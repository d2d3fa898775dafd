/* What the form at work has: the page is drawn from it. */
import { formData } from "../data.js";
import { draftOf } from "../draft/draft.js";
import { given } from "./given.js";

/** @import { Problem } from "../check/check.d.ts" */
/** @import { Entry, Fields } from "../../data/shipped.d.ts" */
/** @import { DraftStore } from "../draft/draft.js" */

/**
 * The file that the form makes; `folder` (below that of its kind) is empty while it is not known.
 *
 * @typedef {object} MadeFile
 * @property {Fields} fields
 * @property {string} body
 * @property {string} id
 * @property {string} folder
 * @property {string} path - below the content folder
 * @property {string} text
 */

/**
 * @typedef {object} State
 * @property {Entry | null} entry - the one that is mended
 * @property {Fields} given - what a new entry has from the first
 * @property {DraftStore} draft - where work in progress is kept
 * @property {string} settled - what the form holds, as it was opened or kept
 * @property {boolean} named - whether somebody gave the file its name
 * @property {MadeFile | null} file - as it was written last
 * @property {Problem[]} problems - of that file
 * @property {Problem[]} doubts - what may be wrong in it
 * @property {boolean} warned - whether all of them were shown once
 */

/** @type {State} */
export const state = {
  entry: null,
  given: given(),
  draft: draftOf(formData.kind),
  settled: "",
  named: false,
  file: null,
  problems: [],
  doubts: [],
  warned: false,
};
