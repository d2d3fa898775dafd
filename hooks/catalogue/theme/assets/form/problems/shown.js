/* What is wrong, beside each field and at the top of the form: of the fields that the reader has left. */
import { every, found } from "../../ui/found.js";
import { openAround } from "../controls/boxes.js";
import { mark } from "./marks.js";
import { PLACE, placeAround, placeOf } from "./places.js";
import { focusSummary, hideSummary, isSummaryShown, summarise } from "./summary.js";

/** @import { Problem } from "../check/check.d.ts" */

/**
 * Places whose problems are shown: the reader has been there.
 *
 * @type {WeakSet<HTMLElement>}
 */
const left = new WeakSet();

/**
 * The problems that are told of each place, in the order of the page.
 *
 * @param {Problem[]} problems
 * @param {boolean} all
 */
function toTell(problems, all) {
  /** @type {Map<HTMLElement, Problem[]>} */
  const told = new Map();
  for (const problem of problems) {
    const place = placeOf(problem);
    if (all) left.add(place);
    if (left.has(place)) told.set(place, [...(told.get(place) ?? []), problem]);
  }
  return new Map([...told].sort(([one], [other]) => inOrder(one, other)));
}

/**
 * @param {Node} one
 * @param {Node} other
 */
const inOrder = (one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

/**
 * Puts each problem beside its field, in place of those that were there. Only fields that the reader has left are told
 * of, until `all` is asked for: then every problem is shown, and listed at the top of the form, which gets the focus. The
 * list is kept up to date from then on.
 *
 * @param {Problem[]} problems
 * @param {{ all?: boolean }} [how]
 */
export function showProblems(problems, { all = false } = {}) {
  const told = toTell(problems, all);
  for (const place of every(".k-form__wrong")) if (!told.has(place)) mark(place, []);
  for (const [place, those] of told) mark(place, those);
  if (!all && !isSummaryShown()) return;
  summarise(told);
  if (!all || !isSummaryShown()) return;
  for (const place of told.keys()) openAround(place);
  focusSummary();
}

/** Forgets which fields were left: the form holds another entry. */
export function forgetProblems() {
  for (const place of every(PLACE)) left.delete(place);
  showProblems([]);
  hideSummary();
}

/** Notes from now on which fields are left. */
export function startProblems() {
  found(".k-form__page").addEventListener("focusout", ({ target, relatedTarget }) => {
    let place = target instanceof Element ? placeAround(target) : null;
    for (; place; place = placeAround(place.parentElement)) {
      if (relatedTarget instanceof Node && place.contains(relatedTarget)) return;
      left.add(place);
    }
  });
}
