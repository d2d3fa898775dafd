/* A result as a suggestion shows it. */
/** @import { Result } from "./query.js" */
import { element } from "../ui/element.js";
import { marked } from "./query.js";

/**
 * The title of a page or an entry, and the line under it, with the words that were found marked.
 *
 * @param {Pick<Result, "title" | "line">} result
 * @param {Set<string>} keys
 */
export const suggestion = ({ title, line }, keys) => [
  element("span", {}, ...marked(title, keys)),
  element("small", {}, ...marked(line, keys)),
];
