/* Buttons that a script makes. */
import { element } from "./element.js";

/**
 * A button with what stands in it, and what it does when it is pressed.
 *
 * @param {Parameters<typeof element<"button">>[1]} properties
 * @param {((event: MouseEvent) => unknown) | null} act - null where the page listens to it otherwise
 * @param {...(Node | string)} nodes
 */
export function button(properties, act, ...nodes) {
  const made = element("button", { type: "button", ...properties }, ...nodes);
  if (act) made.addEventListener("click", act);
  return made;
}
