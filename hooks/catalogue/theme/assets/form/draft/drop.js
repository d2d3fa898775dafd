/* A draft thrown away, and brought back. */
import { quiet, say } from "../../ui/notices.js";
import { at } from "../page.js";
import { drafted, open, settle, typed, untouched } from "../state/contents.js";
import { state } from "../state/state.js";
import { changed, failed, update } from "../state/update.js";

/** @import { Contents } from "../state/contents.js" */

/** Throws the draft away: the form holds what it held before anything was typed. */
export function drop() {
  const thrown = drafted(typed());
  state.draft.drop();
  quiet("draft");
  open(untouched());
  settle();
  state.warned = false;
  update().then(() => {
    at("drop").hidden = true;
  }).catch(failed);
  say("dropped", [state.entry ? "Zmiany usunięto." : "Szkic usunięto."], {
    buttons: [["Cofnij", () => restore(thrown)]],
  }).querySelector("button")?.focus();
}

/** @param {Contents} thrown */
function restore(thrown) {
  open(thrown);
  changed();
  say("dropped", [state.entry ? "Zmiany przywrócono." : "Szkic przywrócono."]).focus();
}
