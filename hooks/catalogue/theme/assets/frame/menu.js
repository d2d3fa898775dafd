/* Material's menu on a narrow screen is worked by labels, which the keyboard does not reach and a screen reader
   does not announce: buttons take their places. Without scripts the labels stay, for mouse and touch. */
import { button } from "../ui/button.js";
import { byId, every, found } from "../ui/found.js";

const drawer = byId("__drawer", HTMLInputElement), panel = found(".md-sidebar--primary");
const narrow = matchMedia("(max-width: 76.2344em)"); // where Material has the menu in a drawer
const within = () => panel.contains(document.activeElement);
const first = () =>
  every("a, button", HTMLElement, panel).find((each) => each.checkVisibility({ visibilityProperty: true }));

/**
 * Puts a button in the place of a label, looking as the label does.
 *
 * @param {HTMLLabelElement} label
 * @param {HTMLInputElement} toggle - what it works
 */
function replaced(label, toggle) {
  const made = button({ ariaExpanded: String(toggle.checked) }, () => toggle.click(), ...label.childNodes);
  for (const name of ["class", "id", "for", "title"]) { // `for` is there for Material's styles
    const value = label.getAttribute(name);
    if (value !== null) made.setAttribute(name, value);
  }
  toggle.addEventListener("change", () => {
    made.ariaExpanded = String(toggle.checked);
  });
  label.replaceWith(made);
  return made;
}

/** @param {HTMLInputElement} toggle */
function startLevel(toggle) {
  const labels = [...toggle.labels ?? []]; // the one that leads on, and on the next level the one that leads back
  const buttons = labels.map((label) => replaced(label, toggle));
  toggle.addEventListener("change", () => {
    if (within()) buttons[Number(toggle.checked)].focus({ preventScroll: true });
  });
}

function start() {
  const opener = replaced(found(".md-header label[for=__drawer]", HTMLLabelElement), drawer);
  drawer.addEventListener("change", () => {
    if (drawer.checked) first()?.focus({ preventScroll: true });
    else if (within()) opener.focus();
  });
  every(".md-nav__toggle", HTMLInputElement, panel).forEach(startLevel);
  panel.addEventListener("focusout", ({ relatedTarget }) => { // to what lies under the drawer
    if (drawer.checked && relatedTarget instanceof Node && !panel.contains(relatedTarget)) drawer.click();
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer.checked) drawer.click();
  });
}

export const startMenu = () => {
  if (narrow.matches) start();
  else narrow.addEventListener("change", start, { once: true });
};
