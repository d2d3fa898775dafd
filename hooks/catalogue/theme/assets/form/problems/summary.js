/* The list of all that is wrong, at the top of the form. */
import { counted } from "../../ui/counted.js";
import { element } from "../../ui/element.js";
import { every, found } from "../../ui/found.js";
import { openAround } from "../controls/boxes.js";
import { at } from "../page.js";
import { controlsOf, errorOf, labelOf } from "./places.js";
import { inWords, isDoubt } from "./words.js";

/** @import { Problem } from "../check/check.d.ts" */

const summary = at("summary");

export const isSummaryShown = () => !summary.hidden;

export function hideSummary() {
  summary.hidden = true;
}

export const focusSummary = () => summary.focus();

/**
 * Lists the problems of each place; nothing is shown where there are none. A link that has the focus keeps it.
 *
 * @param {Map<HTMLElement, Problem[]>} told
 */
export function summarise(told) {
  const links = [...told].flatMap(([place, problems]) => problems.map((problem) => linkTo(place, problem)));
  summary.hidden = !links.length;
  const focused = linksShown().findIndex((link) => link === document.activeElement);
  const unsure = [...told.values()].flat().filter(isDoubt).length;
  const parts = [["Do uzupełnienia lub poprawienia", links.length - unsure], ["Do sprawdzenia", unsure]];
  found(".k-form__summary-title", HTMLElement, summary).textContent = parts
    .filter(([, count]) => count)
    .map(([what, count]) => `${what}: ${counted(Number(count), "miejsce", "miejsca", "miejsc")}`)
    .join(". ");
  found("ul", HTMLElement, summary).replaceChildren(...links.map((link) => element("li", {}, link)));
  if (focused >= 0) (linksShown()[focused] ?? summary).focus();
}

const linksShown = () => every("a", HTMLAnchorElement, summary);

/**
 * @param {HTMLElement} place
 * @param {Problem} problem
 */
function linkTo(place, { message }) {
  const link = element("a", {
    href: `#${errorOf(place).id}`,
    textContent: `${labelOf(place)}: ${inWords(place, message)}`,
  });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    go(place);
  });
  return link;
}

/**
 * Goes to a place: to the first box that can be seen, else to a button.
 *
 * @param {HTMLElement} place
 */
function go(place) {
  openAround(place);
  const seen = [...controlsOf(place), ...every("button", HTMLElement, place)].find((control) => control.offsetParent);
  (seen ?? place).focus();
  place.scrollIntoView({ block: "nearest" });
}
