/* A page of results, the way to the other pages, and the filters chosen as buttons that take them out. */
import { howOften } from "../ui/counted.js";
import { element } from "../ui/element.js";

const NEAR = 2; // pages named before and after the one shown

/* `Odwiedzone 2 razy · wiedza z 2019 r.` */
export function factsOf(entries, number) {
  const times = entries.times[number], year = entries.knowledge[number], said = [];
  if (times) said.push(`Odwiedzone ${howOften(times)}`);
  if (year) said.push(`${said.length ? "wiedza" : "Wiedza"} z ${year} r.`);
  return said.join(" · ");
}

/* The numbers of the pages to name, with null where some are left out. */
export function named(page, pages) {
  const numbers = [...new Set([1, ...Array.from({ length: 2 * NEAR + 1 }, (_, index) => page - NEAR + index), pages])];
  const within = numbers.filter((number) => number >= 1 && number <= pages);
  return within.flatMap((number, index) => index && number > within[index - 1] + 1 ? [null, number] : [number]);
}

export function pager(page, pages, hrefOf) {
  const step = (number, text, rel) => element("li", {}, element("a", { href: hrefOf(number), rel, textContent: text }));
  const items = named(page, pages).map((number) => {
    if (number === null) return element("li", { ariaHidden: "true", textContent: "…" });
    if (number !== page) {
      return element(
        "li",
        {},
        element("a", { href: hrefOf(number), ariaLabel: `Strona ${number}`, textContent: number }),
      );
    }
    return element("li", {}, element("strong", { ariaCurrent: "page", textContent: number }));
  });
  if (page > 1) items.unshift(step(page - 1, "Poprzednia", "prev"));
  if (page < pages) items.push(step(page + 1, "Następna", "next"));
  return element("ol", {}, ...items);
}

/* A button for each value chosen. */
export function chipsOf(facets, chosen, onRemove) {
  return facets.flatMap((facet) =>
    (chosen[facet.key] || []).map((code) => {
      const { label } = facet.values[facet.indexOf.get(code)];
      const button = element(
        "button",
        { type: "button", className: "k-chip" },
        element("span", { className: "k-hidden", textContent: "Usuń filtr: " }),
        `${facet.name}: ${label}`,
        element("span", { ariaHidden: "true", className: "k-chip__x", textContent: "×" }),
      );
      button.addEventListener("click", () => onRemove(facet, code));
      return element("li", {}, button);
    })
  );
}
