/* One page or entry in a list of results. */
/** @import { Result } from "./query.js" */
import { planButton } from "../plan/buttons.js";
import { address } from "../ui/address.js";
import { element } from "../ui/element.js";
import { marked } from "./query.js";

/**
 * What a list shows of a result.
 *
 * @param {Result} result
 * @param {object} [besides]
 * @param {Set<string> | null} [besides.keys] - the words that these found are marked
 * @param {string} [besides.facts] - stand below
 */
export const foundItem = ({ path, title, line, summary }, { keys = null, facts = "" } = {}) => {
  /** @param {string} text */
  const shown = (text) => keys ? marked(text, keys) : [text];
  const [, id] = /^praktyki\/(?!index\.)([a-z0-9-]+)\.html$/.exec(path) ?? [];
  return element(
    "li",
    {},
    element("p", { className: "k-card__kind" }, ...shown(line)),
    element("p", { className: "k-card__title" }, element("a", { href: address(path) }, ...shown(title))),
    element("p", {}, ...shown(summary)),
    ...(facts ? [element("p", { className: "k-card__host", textContent: facts })] : []),
    ...(id ? [element("p", { className: "k-found__add" }, planButton(id, title))] : []),
  );
};
