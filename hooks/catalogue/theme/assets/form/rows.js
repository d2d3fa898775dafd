/* Lists: rows that are added, removed, restored and moved. */
import { oneLine } from "../text/texts.js";
import { gathered, scatter, startFields } from "./fields.js";
import { tellTyped } from "./typed.js";

let serial = 0;

const place = (list) => list.querySelector(":scope > .k-form__rows");
export const rowsOf = (list) => [...place(list).children].filter((child) => child.matches("[data-k-row]"));
const status = (list) => list.querySelector(":scope > .k-form__add [role=status]");
const undo = (list) => list.querySelector(":scope > .k-form__undo, :scope > .k-form__rows > .k-form__undo");
const removed = new WeakMap();
const least = (list) => (list.dataset.kWhat === "texts" || "kRequired" in list.dataset ? 1 : 0);
const changed = (list) => list.dispatchEvent(new Event("change", { bubbles: true }));
const nameOf = (row) => row.querySelector(":scope > :is(legend, label)").textContent.trim();

/* A new row: a copy of the template with ids of its own. */
function made(list) {
  const copy = document.createElement("template");
  copy.innerHTML = list.querySelector(":scope > template").innerHTML.replaceAll("§", `n${++serial}`);
  const row = copy.content.firstElementChild;
  for (const hidden of row.querySelectorAll(".k-needs-script")) hidden.hidden = false;
  return row;
}

function add(list) {
  const row = made(list);
  place(list).append(row);
  started(row);
  return row;
}

function started(row) {
  startFields(row);
  for (const radio of waysOf(row)) radio.addEventListener("change", () => showWay(row));
  showWay(row);
}

/* Names the rows by their places. */
function number(list) {
  const all = rowsOf(list), name = list.dataset.kField;
  all.forEach((row, index) => {
    const own = `${name}[${index + 1}]`, before = row.dataset.kRow;
    row.dataset.kRow = own;
    for (const field of row.querySelectorAll("[data-k-field]")) {
      field.dataset.kField = own + field.dataset.kField.slice(before.length);
    }
    for (const place of row.querySelectorAll("[data-k-number]")) place.textContent = index + 1;
    for (const button of row.querySelectorAll("[data-k-do]")) {
      const what = button.dataset.kDo;
      button.hidden = what === "remove" ? all.length <= least(list) : all.length < 2;
      button.disabled = (what === "up" && index === 0) || (what === "down" && index === all.length - 1);
    }
  });
}

/* As many rows as there are values, but no fewer than the list must have. */
function draw(list, values, put) {
  forget(list);
  place(list).replaceChildren();
  for (let left = Math.max(values.length, least(list)); left > 0; left--) add(list);
  number(list);
  rowsOf(list).forEach((row, index) => put(row, values[index]));
}

const actions = {
  add(list) {
    const row = add(list);
    number(list);
    first(row).focus();
    status(list).textContent = `Dodano: ${nameOf(row)}.`;
    changed(list);
  },
  remove(list, row) {
    forget(list);
    const name = nameOf(row), after = row.nextElementSibling;
    row.remove();
    number(list);
    changed(list);
    removed.set(list, row);
    place(list).insertBefore(undo(list), after); // where the row was
    undo(list).hidden = false;
    undo(list).querySelector("span").textContent = `Usunięto: ${name}.`;
    undo(list).querySelector("button").focus();
    status(list).textContent = `Usunięto: ${name}.`;
  },
  restore(list) {
    const row = removed.get(list);
    undo(list).before(row);
    number(list);
    first(row).focus();
    status(list).textContent = `Przywrócono: ${nameOf(row)}.`;
    changed(list);
  },
  up(list, row) {
    move(list, row, -1);
  },
  down(list, row) {
    move(list, row, 1);
  },
};

/* The button that moved a row keeps the focus, or the other one where the row can go no further. */
function move(list, row, step) {
  const all = rowsOf(list), at = all.indexOf(row), other = all[at + step];
  const pressed = row.querySelector(`[data-k-do="${step < 0 ? "up" : "down"}"]`);
  place(list).insertBefore(row, step < 0 ? other : other.nextSibling);
  number(list);
  (pressed.disabled ? row.querySelector(`[data-k-do="${step < 0 ? "down" : "up"}"]`) : pressed).focus();
  status(list).textContent = `Przesunięto na miejsce ${at + step + 1} z ${all.length}.`;
  changed(list);
}

const first = (row) =>
  [...row.querySelectorAll("input:not([type=radio]), input:checked, select, textarea")].find((input) =>
    input.offsetParent
  ) || row;

function forget(list) {
  removed.delete(list);
  undo(list).hidden = true;
  place(list).after(undo(list));
}

function start(list) {
  for (const row of rowsOf(list)) started(row);
  number(list);
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-k-do]");
    if (button && button.closest("[data-k-field]") === list) {
      actions[button.dataset.kDo](list, button.closest("[data-k-row]"));
    }
  });
  for (const event of ["input", "change"]) {
    list.closest("form").addEventListener(event, () => {
      if (removed.has(list)) forget(list);
    });
  }
}

/* A set of fields that can be written in several ways shows the parts of one. */
const waysOf = (row) => [...row.querySelectorAll(":scope > .k-form__ways input")];
function showWay(row) {
  const chosen = waysOf(row).find((radio) => radio.checked);
  if (chosen) {
    for (const part of row.querySelectorAll("[data-k-way]")) part.hidden = part.dataset.kWay !== chosen.value;
  }
}

const box = (row) => row.querySelector("input, textarea");
const texts = {
  start,
  get(list) {
    const found = rowsOf(list).map((row) => oneLine(box(row).value)).filter(Boolean);
    return found.length ? found : undefined;
  },
  set(list, value) {
    draw(list, value === undefined ? [] : [value].flat(), (row, text = "") => {
      box(row).value = text;
    });
  },
};

const records = {
  start,
  get(list) {
    const found = rowsOf(list).map(gathered).filter(Boolean);
    return found.length ? found : undefined;
  },
  set(list, value) {
    draw(list, value === undefined ? [] : [value].flat(), (row, fields = {}) => {
      const ways = waysOf(row), way = ways.find((radio) => radio.value in fields) || ways[0];
      if (way) way.checked = true;
      showWay(row);
      scatter(row, fields);
    });
  },
};

/* Reasons by the names of fields. A name without a reason, or a reason without a name, is not left out: it is told. */
const doubts = {
  start,
  get(list) {
    const found = rowsOf(list).map((row) => [row.querySelector("select").value, oneLine(box(row).value)]).filter((
      [name, reason],
    ) => name || reason);
    return found.length ? Object.fromEntries(found) : undefined;
  },
  set(list, value = {}) {
    draw(list, Object.entries(value), (row, [name, reason] = ["", ""]) => {
      const select = row.querySelector("select");
      if (![...select.options].some((option) => option.value === name)) select.append(new Option(name, name));
      select.value = name;
      box(row).value = reason;
      tellTyped(box(row));
    });
  },
};

/* The row of a list that holds the item of this number (from 1), not counting the rows left empty. */
export function rowHolding(list, number) {
  const filled = rowsOf(list).filter((row) => (list.dataset.kWhat === "rows" ? gathered(row) : box(row).value.trim()));
  return filled[number - 1];
}

export const rowKinds = { texts, rows: records, doubts };
