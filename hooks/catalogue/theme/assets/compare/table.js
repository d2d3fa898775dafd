/* Practices side by side, drawn: a table of what differs, and a list of what is the same.

   On a narrow screen the table is laid out as blocks (compare.css), by which a browser forgets that it is one: so it says so. */
/**
 * @import { Brief } from "../data/shipped.d.ts"
 * @import { Different, Same } from "./rows.js"
 */
import { planButton } from "../plan/buttons.js";
import { address } from "../ui/address.js";
import { button } from "../ui/button.js";
import { element } from "../ui/element.js";
import { NONE } from "./rows.js";

/**
 * The rows under the practices.
 *
 * @param {Brief[]} briefs
 * @param {Different[]} rows
 * @param {(id: string) => void} remove - takes one out
 */
export function comparedTable(briefs, rows, remove) {
  const { names, towns } = called(briefs),
    className = `k-table k-compare__table${towns ? " k-compare__table--towns" : ""}`;
  const corner = element(
    "th",
    { scope: "col", role: "columnheader" },
    element("span", { className: "k-hidden", textContent: "Cecha" }),
  );
  const heads = briefs.map((brief) => head(brief, remove)), body = rows.map((each) => row(names, each));
  return element(
    "table",
    { className, role: "table", ariaLabel: "Praktyki obok siebie" },
    element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, corner, ...heads)),
    element("tbody", { role: "rowgroup" }, ...body),
  );
}

/** @param {Same[]} rows */
export const sameRows = (rows) =>
  element(
    "dl",
    { className: "k-compare__same" },
    ...rows.map(({ label, value }) =>
      element("div", {}, element("dt", { textContent: label }), element("dd", {}, shown(value)))
    ),
  );

/**
 * A practice at the head of its column.
 *
 * @param {Brief} brief
 * @param {(id: string) => void} remove
 */
function head({ id, title, host, place }, remove) {
  const out = button({
    className: "k-plain-button k-compare__remove",
    textContent: "Usuń z porównania",
    ariaLabel: `Usuń z porównania: ${title}`,
  }, () => remove(id));
  return element(
    "th",
    { scope: "col", role: "columnheader" },
    element("a", { href: address(`praktyki/${id}.html`), textContent: title }),
    element("p", { textContent: host }),
    quiet("p", place),
    element("p", { className: "k-compare__do" }, planButton(id, title), " ", out),
  );
}

/**
 * By what each practice is called beside a value: its town where that tells them apart, else its host.
 *
 * @param {Brief[]} briefs
 */
function called(briefs) {
  const towns = briefs.map(({ town }) => town);
  const apart = towns.every(Boolean) && new Set(towns).size === towns.length;
  return { names: apart ? towns : briefs.map(({ host }) => host), towns: apart };
}

/**
 * @param {string[]} names - of the practices
 * @param {Different} fact
 */
function row(names, { label, values }) {
  const cells = values.map((value, index) => {
    const whose = element("span", { className: "k-compare__whose", textContent: names[index] });
    return element("td", { role: "cell" }, whose, shown(value));
  });
  return element(
    "tr",
    { role: "row" },
    element("th", { scope: "row", role: "rowheader", textContent: label }),
    ...cells,
  );
}

/** @param {string} value */
const shown = (value) => value === NONE ? quiet("span", value) : value;

/**
 * @param {"p" | "span"} name
 * @param {string} textContent
 */
const quiet = (name, textContent) => element(name, { className: "k-quiet", textContent });
