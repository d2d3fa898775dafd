/* Controls that one types in: lines, longer texts, dates, numbers. */
import { collapsed, lengthOf, oneLine, visible } from "../text/texts.js";
import { counted, grouped } from "../ui/counted.js";
import { dateInWords, parseDate } from "./check/dates.js";

const NEAR = 0.2, FEW = 20; // the share of the limit that is left when a line tells it; characters left when it is said aloud
const box = (field) => field.querySelector("input, textarea");

/* How many characters the check counts: white space once. */
const length = (text) => lengthOf(collapsed(visible(text)));

function count(input) {
  const told = input.parentElement.closest(".k-form__field").querySelector(":scope > .k-form__count");
  if (!told || !input.dataset.kLimit) return;
  const limit = Number(input.dataset.kLimit), left = limit - length(input.value);
  told.toggleAttribute("data-k-near", left < limit * NEAR);
  told.setAttribute("aria-live", left < FEW ? "polite" : "off");
  told.textContent = left === limit
    ? `Najwyżej ${counted(limit, "znak", "znaki", "znaków")}.`
    : left < 0
    ? `Za długie o ${counted(-left, "znak", "znaki", "znaków")}.`
    : `Zostało znaków: ${grouped(left)}.`;
}

/* A browser that does not let a box grow by itself. */
function grow(area) {
  if (CSS.supports("field-sizing", "content") || !area.offsetParent) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}

/* A date in words, as it is understood; empty where it is not. */
function inWords(text) {
  if (!text) return "";
  try {
    const date = parseDate(text);
    return date ? dateInWords(date) : "";
  } catch {
    return "";
  }
}

/* Brings up to date what is told of an input. */
export function tellTyped(input) {
  if (input.matches("textarea")) grow(input);
  count(input);
  const field = input.closest("[data-k-field]");
  if (field && field.dataset.kWhat === "date") {
    const said = inWords(input.value.trim());
    field.querySelector(".k-form__words").textContent = said && `Data słowami: ${said}.`;
  }
}

const typed = {
  get: (field) => oneLine(box(field).value) || undefined,
  set(field, value) {
    box(field).value = value === undefined ? "" : value;
    tellTyped(box(field));
  },
};

export const typedKinds = Object.fromEntries(
  ["line", "text", "date", "number", "degrees", "address", "place"].map((what) => [what, typed]),
);
