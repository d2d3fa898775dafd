/* The way to the other pages of the results. */
import { element } from "../ui/element.js";

const NEAR = 2; // pages named before and after the one shown

/**
 * @param {number} page
 * @param {number} pages
 * @param {(page: number) => string} hrefOf
 */
export function pager(page, pages, hrefOf) {
  /**
   * @param {number} number
   * @param {string} text
   * @param {string} rel
   */
  const step = (number, text, rel) => element("li", {}, element("a", { href: hrefOf(number), rel, textContent: text }));
  const items = named(page, pages).map((number) => {
    if (number === null) return element("li", { ariaHidden: "true", textContent: "…" });
    const textContent = String(number);
    const link = number === page
      ? element("strong", { ariaCurrent: "page", textContent })
      : element("a", { href: hrefOf(number), ariaLabel: `Strona ${number}`, textContent });
    return element("li", {}, link);
  });
  if (page > 1) items.unshift(step(page - 1, "Poprzednia", "prev"));
  if (page < pages) items.push(step(page + 1, "Następna", "next"));
  return element("ol", {}, ...items);
}

/**
 * The numbers of the pages to name, with null where some are left out.
 *
 * @param {number} page
 * @param {number} pages
 */
function named(page, pages) {
  const numbers = [...new Set([1, ...Array.from({ length: 2 * NEAR + 1 }, (_, index) => page - NEAR + index), pages])];
  const within = numbers.filter((number) => number >= 1 && number <= pages);
  return within.flatMap((number, index) => index && number > within[index - 1] + 1 ? [null, number] : [number]);
}
