/* The form at work: opens an entry or a draft, and with every change writes the file, checks it and keeps the draft. */
import { quiet } from "../ui/notices.js";
import { startAlike } from "./alike.js";
import { startDoubts } from "./doubts.js";
import { arrive } from "./arrival.js";
import { startBody } from "./body.js";
import { startControls } from "./controls/entry.js";
import { drop } from "./draft/drop.js";
import { tellElsewhere } from "./draft/keep.js";
import { at, form, nameBox } from "./page.js";
import { startProblems } from "./problems/shown.js";
import { startWays } from "./send/ways.js";
import { state } from "./state/state.js";
import { changed, failed, leave, showAll } from "./state/update.js";
import { steady } from "./steady.js";

/**
 * At the first try to send a file with mistakes: shows them all instead, and says that it may be sent all the same.
 *
 * @param {Event} event
 */
function held(event) {
  if (!state.problems.length || state.warned) return false;
  event.preventDefault();
  showAll();
  return true;
}

function listen() {
  form.addEventListener("input", changed);
  form.addEventListener("input", () => steady(() => quiet("dropped"))); // what is typed since must not be undone with it
  form.addEventListener("change", changed);
  form.addEventListener("focusout", changed); // a field that was left empty is told of, too
  window.addEventListener("pagehide", leave);
  window.addEventListener("storage", tellElsewhere);
  for (const event of ["input", "change"]) {
    nameBox.addEventListener(event, () => {
      state.named = Boolean(nameBox.value.trim());
      changed();
    });
  }
  at("show").addEventListener("click", showAll);
  at("drop").addEventListener("click", drop);
}

/** Starts the form. */
export function startForm() {
  startControls();
  startProblems();
  startBody();
  startAlike();
  startDoubts();
  listen();
  startWays(held);
  arrive().catch(failed);
}
