/* Files that a page makes. */
import { element } from "./element.js";

const KEPT = 60_000; // milliseconds in which a browser has surely taken it

/**
 * Puts a text as a file among the downloads.
 *
 * @param {string} name
 * @param {string} type - `text/csv`
 * @param {string} text
 */
export function download(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  element("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT);
}
