/* What a page was given: the JSON that stands in it. */
/** @import { Given } from "./shipped.d.ts" */
import { byId } from "../ui/found.js";

/**
 * The data of an id.
 *
 * @template {keyof Given} Id
 * @param {Id} id
 * @returns {Given[Id]}
 */
export const given = (id) => JSON.parse(byId(id).textContent);
