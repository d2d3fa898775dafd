/* The facets as groups of checkboxes, drawn once and then kept up to date, so that the focus stays where it is. */
import { grouped } from "../ui/counted.js";
import { element } from "../ui/element.js";

const SHOWN = 8, ALL_UP_TO = 10; // values of a long list that are shown before the others are asked for
const OPEN = 3; // facets that are open at first where there is room

/* Writes what has changed alone: to write the same again costs the browser a new layout. */
const set = (node, property, value) => {
  if (node[property] !== value) node[property] = value;
};

/* The values that are shown before the others are asked for: all of a short list; of a long one those that leave most
   (of years, the newest). They stand in the order of the list. */
function few({ values, years }, counts, totals) {
  const found = values.map((_, index) => index).filter((index) => totals[index]);
  if (found.length <= ALL_UP_TO) return new Set(found);
  const left = found.filter((index) => counts[index]);
  return new Set((years ? left : left.sort((a, b) => counts[b] - counts[a])).slice(0, SHOWN));
}

function drawn(facet, totals, onChange) {
  const chosen = element("span", { className: "k-facet__chosen" });
  const list = element("ul", { className: "k-facet__values" });
  const more = element("button", { type: "button", className: "k-plain-button k-facet__more" });
  const details = element(
    "details",
    { className: "k-facet" },
    element("summary", {}, facet.name, chosen),
    element("fieldset", {}, element("legend", { className: "k-hidden", textContent: facet.name }), list, more),
  );
  const lines = facet.values.map(({ code, label }) => {
    const box = element("input", { type: "checkbox", name: facet.key, value: code });
    const count = element("span", { className: "k-facet__count" });
    box.addEventListener("change", () => onChange(facet, code, box.checked));
    const line = element("li", {}, element("label", {}, box, element("span", { textContent: label }), " ", count));
    list.append(line);
    return { line, box, count };
  });
  let whole = false, last;

  function update(codes, counts) {
    last = [codes, counts];
    const shown = few(facet, counts, totals);
    let left = 0;
    lines.forEach(({ line, box, count }, index) => {
      const focused = box === document.activeElement;
      const checked = codes.includes(box.value), hidden = !(whole || shown.has(index) || checked || focused);
      set(box, "checked", checked);
      set(box, "disabled", !counts[index] && !checked && !focused);
      set(count, "textContent", grouped(counts[index]));
      set(line, "hidden", hidden);
      left += hidden;
    });
    set(chosen, "textContent", codes.length ? ` – wybrano ${codes.length}` : "");
    set(more, "hidden", !left && !whole);
    set(more, "textContent", whole ? "Pokaż mniej" : `Pokaż wszystkie (${lines.length})`);
    more.setAttribute("aria-expanded", String(whole));
    more.setAttribute("aria-label", `${more.textContent}: ${facet.name}`);
  }

  more.addEventListener("click", () => {
    whole = !whole;
    update(...last);
  });
  return { facet, details, update };
}

/* Draws all facets in a place; gives what brings them up to date. `totals` are the counts with nothing chosen. */
export const drawFilters = (place, entries, totals, state, roomy, onChange) => {
  const used = entries.facets.filter(({ key }) => totals[key].some((count) => count));
  const facets = used.map((facet) => drawn(facet, totals[facet.key], onChange));
  facets.forEach(({ facet, details }, index) => {
    details.open = Boolean(state.chosen[facet.key]) || (roomy && index < OPEN);
  });
  place.replaceChildren(...facets.map(({ details }) => details));
  return (chosen, counts) => {
    for (const { facet, update } of facets) update(chosen[facet.key] || [], counts[facet.key]);
  };
};
