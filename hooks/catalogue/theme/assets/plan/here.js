/* The query of this page's address, where a page keeps what it shows; the plan that may travel in the address is none
   of it. */
import { onward } from "./choice.js";

/** It stands behind # where a browser refuses to change the rest of the address on a disk. */
export function here() {
  const query = location.hash.startsWith("#?") ? location.hash.slice(1) : location.search;
  const parts = query.slice(1).split("&").filter((part) => part && !part.startsWith("wizyta="));
  return parts.length ? `?${parts.join("&")}` : "";
}

/**
 * Goes on to another query, as one more step of the history.
 *
 * @param {string} query - with its `?`, or empty
 */
export function goTo(query) {
  if (query === here()) return;
  try {
    history.pushState(null, "", onward(query || location.pathname));
  } catch {
    location.hash = query || "?";
  }
}
