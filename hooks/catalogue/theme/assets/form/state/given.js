/* What the address of the page asks for. */
import { formData } from "../data.js";

/** @import { Fields } from "../../data/shipped.d.ts" */

export const asked = new URLSearchParams(location.search);

/**
 * What the address gives for a new entry, such as `region=śląskie`.
 *
 * @returns {Fields}
 */
export function given() {
  const simple = Object.entries(formData.schema.properties).filter(([, { type }]) =>
    type !== "array" && type !== "object"
  );
  return Object.fromEntries(simple.flatMap(([key]) => {
    const value = asked.get(key);
    return value ? [[key, value]] : [];
  }));
}
