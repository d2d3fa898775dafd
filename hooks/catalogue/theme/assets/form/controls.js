/* The form as a whole: reads the entry from its controls and fills them with one. */
import { startBody } from "./body.js";
import { choiceKinds } from "./choices.js";
import { chooserKinds } from "./choosers.js";
import { formData } from "./data.js";
import { gathered, inKeyOrder, keyOf, partsOf, scatter, startFields, useKinds, valueOf } from "./fields.js";
import { forgetProblems, startProblems } from "./problems.js";
import { rowKinds } from "./rows.js";
import { tellTyped, typedKinds } from "./typed.js";

const form = document.querySelector("form[data-k-form]");
/* The fields of the entry that no control asks for. */
const others = new WeakMap();

const groups = (form) => [...form.querySelectorAll("details.k-form__group")];
const held = (group) =>
  [...group.querySelectorAll("[data-k-field]")].filter((field) =>
    field.parentElement === group && valueOf(field) !== undefined
  ).length;

/* How many fields of each group hold something, so that a closed one tells. */
function count(form) {
  for (const group of groups(form)) {
    const number = held(group);
    group.querySelector(".k-form__held").textContent = number ? `Wypełniono: ${number}` : "";
  }
}

/* Does something to the page that leaves the box in which one types where it is on the screen. */
export function steady(act) {
  const box = document.activeElement, before = box.getBoundingClientRect().top;
  act();
  const moved = box.getBoundingClientRect().top - before;
  if (moved && form.contains(box)) window.scrollBy({ top: moved, behavior: "instant" });
}

export const readForm = (form) =>
  inKeyOrder({ ...gathered(form), ...others.get(form) }, Object.keys(formData.schema.properties));

export function fillForm(form, fields) {
  const asked = partsOf(form).map(keyOf);
  others.set(form, Object.fromEntries(Object.entries(fields).filter(([key]) => !asked.includes(key))));
  scatter(form, fields);
  for (const group of groups(form)) group.open = held(group) > 0;
  forgetProblems(form);
  count(form);
}

export function startControls() {
  useKinds({ ...typedKinds, ...choiceKinds, ...rowKinds, ...chooserKinds });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input")) event.preventDefault();
  }); // it sends nothing
  form.addEventListener("input", ({ target }) => {
    if (target.matches("input, textarea")) tellTyped(target);
  });
  for (const event of ["input", "change"]) form.addEventListener(event, () => steady(() => count(form)));
  startFields(form);
  startProblems(form);
  startBody(form);
}
