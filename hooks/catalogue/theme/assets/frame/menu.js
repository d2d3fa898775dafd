/* Material's menu on a narrow screen is worked by labels, which the keyboard does not reach and a screen reader
   does not announce: buttons take their places. Without scripts the labels stay, for mouse and touch. */
const drawer = document.getElementById("__drawer"), panel = document.querySelector(".md-sidebar--primary");
const narrow = matchMedia("(max-width: 76.2344em)"); // where Material has the menu in a drawer
const within = () => panel.contains(document.activeElement);
const first = () =>
  [...panel.querySelectorAll("a, button")].find((each) => each.checkVisibility({ visibilityProperty: true }));

/* A button in place of a label, looking as the label does. */
function button(label) {
  const made = document.createElement("button"), toggle = label.control;
  for (const name of ["class", "id", "for", "title"]) { // `for` is there for Material's styles
    if (label.hasAttribute(name)) made.setAttribute(name, label.getAttribute(name));
  }
  made.type = "button";
  made.ariaExpanded = String(toggle.checked);
  made.append(...label.childNodes);
  made.addEventListener("click", () => toggle.click());
  toggle.addEventListener("change", () => {
    made.ariaExpanded = String(toggle.checked);
  });
  label.replaceWith(made);
  return made;
}

function start() {
  const opener = button(document.querySelector(".md-header label[for=__drawer]"));
  drawer.addEventListener("change", () => {
    if (drawer.checked) first().focus({ preventScroll: true });
    else if (within()) opener.focus();
  });
  for (const toggle of panel.querySelectorAll(".md-nav__toggle")) {
    const buttons = [...toggle.labels].map(button); // the one that leads on, and on the next level the one that leads back
    toggle.addEventListener("change", () => {
      if (within()) buttons[Number(toggle.checked)].focus({ preventScroll: true });
    });
  }
  panel.addEventListener("focusout", (event) => { // to what lies under the drawer
    if (drawer.checked && event.relatedTarget && !panel.contains(event.relatedTarget)) drawer.click();
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer.checked) drawer.click();
  });
}

export const startMenu = () => {
  if (narrow.matches) start();
  else narrow.addEventListener("change", start, { once: true });
};
