/* Controls that one chooses in: one word of many, of a few, yes or no, several words. */
import { constants } from "../data/constants.js";
import { matching } from "../search/matching.js";

const { yes: YES, no: NO } = constants.flag;
const UNKNOWN = "nie ma na liście";

/* Fields with a default that were answered all the same: only those are written. */
const answered = new WeakSet();
const remember = (field, value) => {
  value === undefined ? answered.delete(field) : answered.add(field);
};
const unlessDefault = (
  field,
  word,
) => (word && (word !== field.dataset.kDefault || answered.has(field)) ? word : undefined);

const select = (field) => field.querySelector("select");
const choice = {
  start(field) {
    field.addEventListener("change", () => {
      answered.add(field);
      explain(field);
    });
  },
  get: (field) => unlessDefault(field, select(field).value),
  set(field, value) {
    remember(field, value);
    const word = value === undefined ? field.dataset.kDefault || "" : value, list = select(field);
    if (![...list.options].some((option) => option.value === word)) {
      list.append(new Option(`${word} – ${UNKNOWN}`, word));
    }
    list.value = word;
    explain(field);
  },
};

/* What the chosen word means. */
function explain(field) {
  const place = field.querySelector(".k-form__words"), [option] = select(field).selectedOptions;
  if (place) place.textContent = (option && option.dataset.kAbout) || "";
}

const radios = (field) => [...field.querySelectorAll("input[type=radio]")];
const checked = (field, word) => {
  for (const radio of radios(field)) radio.checked = radio.value === word;
};
const few = {
  start(field) {
    field.addEventListener("change", () => answered.add(field));
  },
  get: (field) => unlessDefault(field, (radios(field).find((radio) => radio.checked) || { value: "" }).value),
  set(field, value) {
    remember(field, value);
    checked(field, value === undefined ? field.dataset.kDefault || "" : value);
  },
};
const flag = {
  ...few,
  set(field, value) {
    const text = value === undefined ? "" : String(value).trim().toLowerCase();
    few.set(field, value);
    if (text) checked(field, YES.includes(text) ? "tak" : NO.includes(text) ? "nie" : text);
  },
};

/* Several words keep the order in which they were chosen. */
const orders = new WeakMap();
const boxes = (field) => [...field.querySelectorAll("input[type=checkbox]")];
const nameOf = (input) => input.nextElementSibling.firstChild.textContent.trim();

const codes = {
  start(field) {
    orders.set(field, orders.get(field) || []);
    field.addEventListener("change", ({ target }) => {
      if (target.type !== "checkbox") return;
      const others = orders.get(field).filter((code) => code !== target.value);
      orders.set(field, target.checked ? [...others, target.value] : others);
      count(field);
    });
    const text = field.querySelector(".k-form__filter input");
    if (text) listen(field, text);
  },
  get: (field) => (orders.get(field) || []).length ? [...orders.get(field)] : undefined,
  set(field, value) {
    const codes = value === undefined ? [] : [value].flat();
    for (const code of codes) if (!boxes(field).some((box) => box.value === code)) add(field, code);
    for (const box of boxes(field)) box.checked = codes.includes(box.value);
    orders.set(field, codes);
    const text = field.querySelector(".k-form__filter input");
    if (text) {
      text.value = "";
      filter(field, "");
    }
    count(field);
  },
};

function add(field, code) {
  const box = document.createElement("input"),
    label = document.createElement("label"),
    name = document.createElement("span"),
    item = document.createElement("li");
  Object.assign(box, { type: "checkbox", value: code });
  name.textContent = `${code} – ${UNKNOWN}`;
  label.append(box, name);
  item.append(label);
  field.querySelector(".k-form__codes").prepend(item);
}

function count(field) {
  const names = boxes(field).filter((box) => box.checked).map(nameOf);
  field.querySelector(".k-form__number").textContent = names.length
    ? `Wybrano ${names.length}: ${names.join(", ")}.`
    : "";
}

/* The filter finds a word in any form and with a typo, as search does, and by its beginning. */
function listen(field, text) {
  text.addEventListener("input", (event) => {
    event.stopPropagation(); // no answer has changed
    filter(field, text.value);
  });
  text.addEventListener("change", (event) => event.stopPropagation());
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !text.value) return;
    event.preventDefault();
    text.value = "";
    filter(field, "");
  });
}

function filter(field, text) {
  const all = boxes(field),
    fitting = new Set(matching(all.map((box) => box.nextElementSibling.textContent), text)),
    found = fitting.size;
  all.forEach((box, index) => {
    box.closest("li").hidden = !fitting.has(index) && !box.checked;
  });
  field.querySelector(".k-form__found").textContent = text.trim()
    ? (found ? `Pasuje: ${found}.` : "Nic nie pasuje. Spróbuj innego słowa.")
    : "";
}

export const choiceKinds = { choice, few, flag, codes };
