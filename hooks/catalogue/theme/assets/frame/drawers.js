/* Browsers open and close by themselves what lies over the page: the menu, the sections. They leave it open when the focus
   goes to what lies under it, and when a link leads to a place on the same page. */
import { every } from "../ui/found.js";

export function startDrawers() {
  for (const drawer of every(".k-drawer")) {
    const close = () => {
      if (drawer.matches(":popover-open")) drawer.hidePopover();
    };
    drawer.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !drawer.contains(relatedTarget)) close();
    });
    drawer.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("a")) close();
    });
  }
}
