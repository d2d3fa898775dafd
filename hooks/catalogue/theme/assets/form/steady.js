/* The place on the screen of what one works at. */
import { form } from "./page.js";

/**
 * Does something to the page that leaves the box in which one types where it is on the screen.
 *
 * @param {() => void} act
 */
export function steady(act) {
  const box = document.activeElement, before = box?.getBoundingClientRect().top;
  act();
  if (!box || before === undefined || !form.contains(box)) return;
  const moved = box.getBoundingClientRect().top - before;
  if (moved) window.scrollBy({ top: moved, behavior: "instant" });
}
