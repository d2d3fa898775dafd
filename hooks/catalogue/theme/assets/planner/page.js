/* What stands in the page of the planner from the first. */
import { byId } from "../ui/found.js";

/**
 * The element `k-plan-<name>` of the page.
 *
 * @template {typeof Element} [Kind=typeof HTMLElement]
 * @param {string} name
 * @param {Kind} [kind]
 * @returns {InstanceType<Kind>}
 */
export const at = (name, kind) => byId(`k-plan-${name}`, kind);

/**
 * Has a screen reader say a text by itself; the same twice too.
 *
 * @param {string} text
 */
export function announce(text) {
  const status = at("status");
  status.textContent = "";
  status.textContent = text;
}
