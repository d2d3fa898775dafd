/* Says what was done to a plan, and undoes it. */
/**
 * @import { Plan, Texts } from "../../plan/plan.d.ts"
 * @import { OpenedPlan } from "../state/opened.js"
 */
import { readPlan } from "../../plan/reading.js";
import { quiet, say } from "../../ui/notices.js";
import { announce } from "../page.js";

/**
 * Says what was done, with a button that undoes it and has the focus.
 *
 * @param {string} words
 * @param {() => void | Promise<void>} undo
 * @param {(notice: HTMLElement) => void} [put] - puts it where it was done, else it stands above the plan, where it is
 *   read by itself
 */
export function sayDone(words, undo, put) {
  const notice = say("done", [words], {
    put,
    buttons: [["Cofnij", async () => {
      quiet("done");
      await undo();
      announce("Cofnięto.");
    }]],
  });
  if (put) announce(words);
  notice.querySelector("button")?.focus({ preventScroll: Boolean(put) });
}

/**
 * What does to the plan that is open what can be undone, and says it.
 *
 * @param {OpenedPlan} opened
 * @param {() => void} changed - called after what was done
 * @param {(plan: Plan, texts: Texts) => Promise<unknown>} open - opens what was there before
 */
export const undoable = (opened, changed, open) =>
/**
 * @param {() => void} act
 * @param {string} words
 * @param {{ put?: (notice: HTMLElement) => void, back: () => void }} places - where it is said; what brings the focus to
 *   where it was, when it is undone
 */
(act, words, { put, back }) => {
  const { link } = opened, texts = JSON.stringify(opened.texts);
  act();
  changed();
  sayDone(words, async () => {
    await open(planOf(link), JSON.parse(texts));
    opened.keep();
    back();
  }, put);
};

/**
 * The plan of a link that was written here.
 *
 * @param {string} link
 */
export function planOf(link) {
  const { plan } = readPlan(link);
  if (!plan) throw new Error(`no plan can be read in ${link}`);
  return plan;
}
