/* Problems in the words of the form. */
import { keyOf } from "../controls/fields.js";
import { formData } from "../data.js";

/** @import { Schema } from "../../data/shipped.d.ts" */

/**
 * What the fields of a schema are called, by their names in files.
 *
 * @param {Schema} schema
 * @returns {Record<string, string>}
 */
function titles({ properties = {}, items, anyOf = [] }) {
  const inner = [...Object.values(properties), ...anyOf, ...(items ? [items] : [])].map(titles);
  const own = Object.entries(properties).flatMap(([key, { title }]) =>
    title ? [[key, title[0].toUpperCase() + title.slice(1)]] : []
  );
  return Object.assign({}, ...inner, Object.fromEntries(own));
}

/**
 * A text that is told of a place, with the labels of fields instead of their names in files.
 *
 * @param {HTMLElement} place
 * @param {string} text
 */
export function inWords(place, text) {
  const labels = { ...titles(formData.schema), [keyOf(place)]: place.dataset.kLabel };
  /** @param {string} name */
  const named = (name) => Object.hasOwn(labels, name) ? `„${labels[name]}”` : name;
  return text.replace(
    /(pol[eu]|pól) „?([a-z_]+)”?(?: i ([a-z_]+))?/gi,
    (whole, noun, one, other) =>
      Object.hasOwn(labels, one) ? `${noun} ${named(one)}${other ? ` i ${named(other)}` : ""}` : whole,
  );
}

/**
 * Whether it may be right as it is: codes of doubts begin so.
 *
 * @param {{ code: string }} problem
 */
export const isDoubt = ({ code }) => code.startsWith("O");
