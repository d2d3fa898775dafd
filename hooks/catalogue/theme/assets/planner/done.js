/* Says what was done to a plan, and undoes it. */
import { readPlan } from "../plan/link.js";
import { quiet, say } from "../ui/notices.js";

/* What a screen reader says by itself; the same twice too. */
export function announce(text) {
  const status = document.getElementById("k-plan-status");
  status.textContent = "";
  status.textContent = text;
}

/* Says what was done, with a button that undoes it and has the focus. `put` puts it where it was done, else it stands
   above the plan, where it is read by itself. */
export function sayDone(words, undo, put) {
  const button = say("done", [words], {
    put,
    buttons: [["Cofnij", async () => {
      quiet("done");
      await undo();
      announce("Cofnięto.");
    }]],
  }).querySelector("button");
  if (put) announce(words);
  button.focus({ preventScroll: Boolean(put) });
}

/* Does what can be undone to the plan that is `opened`, and says it; `back` brings the focus to where it was, when it
   is undone. `changed()` is called after what was done, `open(plan, texts)` opens what was there before. */
export const undoable = (opened, { changed, open }) => (act, words, { put, back }) => {
  const before = { link: opened.link, texts: JSON.stringify(opened.texts) };
  act();
  changed();
  sayDone(words, async () => {
    await open(readPlan(before.link).plan, JSON.parse(before.texts));
    opened.keep();
    back();
  }, put);
};
