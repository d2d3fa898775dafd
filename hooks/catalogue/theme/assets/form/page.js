/* What stands in the page of the form from the first. */
import { byId, found } from "../ui/found.js";

/**
 * The element `k-form-<name>` of the page.
 *
 * @template {typeof Element} [Kind=typeof HTMLElement]
 * @param {string} name
 * @param {Kind} [kind]
 * @returns {InstanceType<Kind>}
 */
export const at = (name, kind) => byId(`k-form-${name}`, kind);

export const form = found("form[data-k-form]", HTMLFormElement);
export const bodyBox = at("body", HTMLTextAreaElement);
export const nameBox = at("id", HTMLInputElement);
