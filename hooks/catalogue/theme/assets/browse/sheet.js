/* The filters: on a narrow screen they are a sheet, on a wide one they stand beside the list. */
import { closable } from "../ui/dialog.js";
import { byId } from "../ui/found.js";

const wide = matchMedia("(min-width: 60em)");

/** Whether the filters stand beside the list. */
export const isRoomy = () => wide.matches;

/** Puts the filters where they belong, now and whenever the screen changes. */
export function placeFilters() {
  const sheet = byId("filtry-arkusz", HTMLDialogElement);
  const settle = () => {
    if (isRoomy() && sheet.open) sheet.close();
    (isRoomy() ? byId("filtry-obok") : sheet).append(byId("filtry"));
  };
  settle();
  wide.addEventListener("change", settle);
  byId("filtry-otworz").addEventListener("click", () => sheet.showModal());
  closable(sheet, byId("filtry-pokaz"));
  sheet.addEventListener("close", () => sayInSheet(""));
}

/**
 * Says how many results there are where the sheet hides the list.
 *
 * @param {string} text
 */
export function sayInSheet(text) {
  byId("filtry-ile").textContent = byId("filtry-arkusz", HTMLDialogElement).open ? text : "";
}
