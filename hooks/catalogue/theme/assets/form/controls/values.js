/* What a file holds, as a control takes it that expects one thing or another. Pure. */
/** @import { Value } from "../../data/shipped.d.ts" */

/**
 * As a text, empty where there is none.
 *
 * @param {Value | undefined} value
 */
export const asText = (value) => value === undefined ? "" : String(value);

/**
 * As a list: one value is a list of one.
 *
 * @param {Value | undefined} value
 * @returns {Value[]}
 */
export const asList = (value) => value === undefined ? [] : [value].flat();
