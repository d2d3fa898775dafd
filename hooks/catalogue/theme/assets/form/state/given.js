/* What the address of the page asks for. */
import { askedOf, asWritten } from "../../text/arrived.js";
import { formData } from "../data.js";

/** @import { Fields } from "../../data/shipped.d.ts" */

export const asked = askedOf(location.search);
if (asked.has("wpis")) asked.set("wpis", asWritten(asked.get("wpis") ?? ""));

/**
 * What the address gives for a new entry, such as `region=śląskie`.
 *
 * @returns {Fields}
 */
export function given() {
  const simple = Object.entries(formData.schema.properties).filter(([, { type }]) =>
    type !== "array" && type !== "object"
  );
  return Object.fromEntries(simple.flatMap(([key, { type }]) => {
    const value = asked.get(key) ?? "", own = type ? value : asWritten(value); // a code ends with no mark, a text may
    return own ? [[key, own]] : [];
  }));
}
