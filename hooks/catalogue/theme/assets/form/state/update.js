/* The form brought up to date with what is typed: the file written and checked, the page drawn, the draft kept. */
import { twoDigits } from "../../text/digits.js";
import { say } from "../../ui/notices.js";
import { showAlike } from "../alike.js";
import { doubts } from "../check/doubts.js";
import { check } from "../check/entry.js";
import { formData } from "../data.js";
import { showDoubts } from "../doubts.js";
import { keep } from "../draft/keep.js";
import { look } from "../look.js";
import { showProblems } from "../problems/shown.js";
import { draw } from "./drawn.js";
import { fileNow, rewritten } from "./file.js";
import { state } from "./state.js";

const PAUSE = 250; // milliseconds after the last key before the file is checked

let run = 0, waiting = 0;

function today() {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** Writes, checks and draws; what is overtaken by another change stops. */
export async function update() {
  const mine = ++run, isLast = () => mine === run;
  const file = await fileNow();
  const data = { ...formData, today: today() }, context = { ...file, entry: state.entry };
  const problems = await check(data, context, look), wondered = await doubts(data, context, look);
  if (!isLast()) return;
  Object.assign(state, { file, problems, doubts: wondered });
  draw();
  showDoubts(file.body);
  await showAlike(file.fields, isLast);
}

/** Brings all up to date once one stops typing. */
export function changed() {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    waiting = 0;
    update().then(keep).catch(failed);
  }, PAUSE);
}

/** Keeps what was typed right before the page is left. */
export function leave() {
  if (!waiting || !state.file) return;
  state.file = rewritten(state.file);
  keep();
}

/** Shows all that is wrong, also of what was typed just now. */
export function showAll() {
  state.warned = true;
  update().then(() => showProblems([...state.problems, ...state.doubts], { all: true })).catch(failed);
}

/**
 * Says that nothing works any more.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function failed(error) {
  say("failed", [
    "Nie udało się sprawdzić pliku. Odśwież stronę: szkic zostanie, jeśli przeglądarka pozwala go zachować.",
  ]);
  throw error;
}
