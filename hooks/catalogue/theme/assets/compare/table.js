/* Practices side by side, drawn: a table of what differs, and a list of what is the same.

   On a narrow screen the table is laid out as blocks (compare.css), by which a browser forgets that it is one: so it says so. */
import { planButton } from "../plan/choice.js";
import { address } from "../ui/address.js";
import { element } from "../ui/element.js";
import { NONE } from "./rows.js";

const told = (role, made) => {
  made.setAttribute("role", role);
  return made;
};
const row = (...cells) => told("row", element("tr", {}, ...cells));
const quiet = (textContent) => element("span", { className: "k-quiet", textContent });
const shown = (value) => value === NONE ? quiet(value) : value;

function head({ id, title, host, place }, remove) {
  const out = element("button", {
    type: "button",
    className: "k-plain-button k-compare__remove",
    textContent: "Usuń z porównania",
    ariaLabel: `Usuń z porównania: ${title}`,
  });
  out.addEventListener("click", () => remove(id));
  return told(
    "columnheader",
    element(
      "th",
      { scope: "col" },
      element("a", { href: address(`praktyki/${id}.html`), textContent: title }),
      element("p", { textContent: host }),
      element("p", { className: "k-quiet", textContent: place }),
      element("p", { className: "k-compare__do" }, planButton(id, title), " ", out),
    ),
  );
}

/* By what each practice is called beside a value: its town where that tells them apart, else its host. */
function called(briefs) {
  const towns = briefs.map(({ town }) => town);
  const apart = towns.every(Boolean) && new Set(towns).size === towns.length;
  return { names: apart ? towns : briefs.map(({ host }) => host), towns: apart };
}

/* The rows under the practices; `remove(id)` takes one out. */
export function comparedTable(briefs, rows, remove) {
  const corner = told(
    "columnheader",
    element("th", { scope: "col" }, element("span", { className: "k-hidden", textContent: "Cecha" })),
  );
  const { names, towns } = called(briefs);
  const made = told(
    "table",
    element(
      "table",
      { className: `k-table k-compare__table${towns ? " k-compare__table--towns" : ""}` },
      told(
        "rowgroup",
        element(
          "thead",
          {},
          row(corner, ...briefs.map((brief) => head(brief, remove))),
        ),
      ),
      told(
        "rowgroup",
        element(
          "tbody",
          {},
          ...rows.map(({ label, values }) =>
            row(
              told("rowheader", element("th", { scope: "row", textContent: label })),
              ...values.map((value, index) =>
                told(
                  "cell",
                  element(
                    "td",
                    {},
                    element("span", { className: "k-compare__whose", textContent: names[index] }),
                    shown(value),
                  ),
                )
              ),
            )
          ),
        ),
      ),
    ),
  );
  made.setAttribute("aria-label", "Praktyki obok siebie");
  return made;
}

export const sameRows = (rows) =>
  element(
    "dl",
    { className: "k-compare__same" },
    ...rows.map(({ label, value }) =>
      element("div", {}, element("dt", { textContent: label }), element("dd", {}, shown(value)))
    ),
  );
