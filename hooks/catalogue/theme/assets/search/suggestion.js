/* A result as a suggestion shows it. */
import { marked } from "./query.js";

/* A page or an entry as a suggestion shows it. */
export const suggestion = (result, keys) => {
  const title = document.createElement("span"), line = document.createElement("small");
  title.append(...marked(result.title, keys));
  line.append(...marked(result.line, keys));
  return [title, line];
};
