/* What stands in the page from the first. */
import { byId } from "../ui/found.js";

/**
 * The element `porownanie-<name>` of the page.
 *
 * @template {typeof Element} [Kind=typeof HTMLElement]
 * @param {string} name
 * @param {Kind} [kind]
 * @returns {InstanceType<Kind>}
 */
export const at = (name, kind) => byId(`porownanie-${name}`, kind);
