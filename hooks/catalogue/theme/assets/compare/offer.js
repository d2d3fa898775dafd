/* The practices of one's own plan, offered where nothing is compared yet. */
/** @import { Brief } from "../data/shipped.d.ts" */
import { element } from "../ui/element.js";
import { every, found } from "../ui/found.js";
import { at } from "./page.js";

const plan = at("plan", HTMLFormElement);

/** The ids of those that are chosen. */
export const checked = () => every(":checked", HTMLInputElement, plan).map(({ value }) => value);

/**
 * Draws the offer, where there is anything to compare.
 *
 * @param {Brief[]} briefs
 * @param {number} most - how many can be compared
 */
export function drawOffer(briefs, most) {
  plan.hidden = briefs.length < 2;
  found("ul", HTMLUListElement, plan).replaceChildren(...briefs.map((brief) => drawn(brief, briefs.length <= most)));
  limit(most);
}

/**
 * Lets those that are chosen be compared.
 *
 * @param {number} most
 * @param {(ids: string[]) => void} compare
 */
export function listenToOffer(most, compare) {
  plan.addEventListener("change", () => limit(most));
  plan.addEventListener("submit", (event) => {
    event.preventDefault();
    if (checked().length < 2) at("plan-blad").textContent = "Zaznacz co najmniej dwie praktyki.";
    else compare(checked());
  });
}

/**
 * When as many are chosen as can be compared, no other can be.
 *
 * @param {number} most
 */
function limit(most) {
  const full = checked().length >= most;
  for (const box of every("input:not(:checked)", HTMLInputElement, plan)) box.disabled = full;
}

/**
 * @param {Brief} brief
 * @param {boolean} checked
 */
function drawn({ id, title, host, place }, checked) {
  const box = element("input", { type: "checkbox", value: id, checked });
  const where = element("small", { textContent: [host, place].filter(Boolean).join(" · ") });
  return element("li", {}, element("label", {}, box, element("span", {}, title, where)));
}
