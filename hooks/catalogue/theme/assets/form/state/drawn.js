/* The page as the state of the form has it. */
import { constants } from "../../data/constants.js";
import { counted } from "../../ui/counted.js";
import { shownBody } from "../body.js";
import { formData } from "../data.js";
import { at } from "../page.js";
import { showProblems } from "../problems/shown.js";
import { drawWays } from "../send/ways.js";
import { steady } from "../steady.js";
import { state } from "./state.js";

/** Draws the file, what is wrong with it, and the ways to send it. */
export function draw() {
  const { file } = state;
  if (!file) return;
  at("path").textContent = `practices/${file.path}`;
  at("text").textContent = file.text;
  steady(() => {
    at("preview").replaceChildren(shownBody(file.body, `${constants.folders[formData.kind]}/${file.folder}`));
    showProblems([...state.problems, ...state.doubts]);
  });
  drawState();
  drawWays();
}

function drawState() {
  const count = state.problems.length, unsure = state.doubts.length, said = at("state");
  const right = count
    ? `Do uzupełnienia lub poprawienia: ${counted(count, "miejsce", "miejsca", "miejsc")}.`
    : "Plik jest poprawny: można go wysłać.";
  said.textContent = unsure ? `${right} Do sprawdzenia: ${counted(unsure, "miejsce", "miejsca", "miejsc")}.` : right;
  said.dataset.kRight = String(!count);
  at("show").hidden = !(count || unsure);
  at("pictures").hidden = !state.problems.some(({ code }) => code === formData.messages.image.code);
}
