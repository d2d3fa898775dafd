/* Buttons that mend what is wrong in a place. */
import { button } from "../../ui/button.js";
import { found } from "../../ui/found.js";
import { isBox, tellChange } from "../controls/boxes.js";
import { keyOf, partsOf, putField } from "../controls/fields.js";
import { titleOf } from "../controls/titles.js";
import { form } from "../page.js";
import { ownControls } from "./places.js";

/** @import { Point, Problem } from "../check/check.d.ts" */

const SEVERAL = ["set", "rows", "texts", "doubts", "codes"]; // kinds of controls that no one text fills

/**
 * The buttons that a problem gives.
 *
 * @param {HTMLElement} place
 * @param {Problem} problem
 */
export function offersOf(place, { fix, choice = [] }) {
  const offered = choice.map((point) => ofPoint(place, point));
  if (fix && canTake(place)) offered.push(ofFix(place, fix));
  return offered;
}

/**
 * @param {HTMLElement} place
 * @param {string} words
 * @param {() => void} act
 */
function offer(place, words, act) {
  return button({ className: "k-form__tool", textContent: words }, () => {
    act();
    (ownControls(place).find((control) => control.offsetParent) ?? found("button", HTMLElement, place)).focus();
  });
}

/**
 * @param {HTMLElement} place
 * @param {Point} point
 */
function ofPoint(place, point) {
  const [box] = ownControls(place), name = isBox(box) ? box.value.trim() : "";
  return offer(place, `${name} koło miejscowości ${point.near.join(" i ")}`, () => locate(place, point));
}

/**
 * @param {HTMLElement} place
 * @param {string} fix
 */
function ofFix(place, fix) {
  const made = offer(place, `Wstaw „${fix}”`, () => put(place, fix));
  if (place.dataset.kWhat === "practice") {
    titleOf(fix).then(({ title }) => {
      made.textContent = `Wstaw „${title}”`;
    }, () => {});
  }
  return made;
}

/**
 * Gives the coordinates that stand beside the name of a place.
 *
 * @param {HTMLElement} place
 * @param {Point} point
 */
function locate(place, { lat, lon }) {
  const row = place.parentElement?.closest("[data-k-row]");
  const field = partsOf(row instanceof HTMLElement ? row : form).find((part) => keyOf(part) === "coordinates");
  if (!field) return;
  putField(field, { lat, lon });
  const more = field.closest("details");
  if (more) more.open = true;
  tellChange(field);
}

/**
 * Whether a text can be put in a place.
 *
 * @param {HTMLElement} place
 */
const canTake = (place) =>
  place.matches('.k-form__row--text, [data-k-part="file"]') ||
  (place.matches("[data-k-field]") && !SEVERAL.includes(place.dataset.kWhat ?? ""));

/**
 * @param {HTMLElement} place
 * @param {string} text
 */
function put(place, text) {
  const [box] = ownControls(place);
  if (place.matches("[data-k-field]")) putField(place, text);
  else if (isBox(box)) box.value = text;
  tellChange(box ?? place);
}
