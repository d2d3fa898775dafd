/* What is wrong, beside each field and at the top of the form. */
import { counted } from "../ui/counted.js";
import { titleOf } from "./choosers.js";
import { formData } from "./data.js";
import { partsOf, putField } from "./fields.js";
import { rowHolding, rowsOf } from "./rows.js";

const left = new WeakSet(); // places whose problems are shown: the reader has been there
const SELECTOR = "[data-k-field], [data-k-row], [data-k-part]";
const PAGE_OF_CODES = "bledy.html";
const TYPED = "input, select, textarea";

/* The place of a field by its name in messages: the control itself, else the nearest around it. */
function placeOf(form, { field, part }) {
  if (!field) return document.querySelector(`[data-k-part="${part || "file"}"]`);
  let at = form;
  for (const step of field.match(/[^.[\]]+/g)) {
    const inner = inside(at, step);
    if (!inner) break;
    at = inner;
  }
  return at === form ? document.querySelector('[data-k-part="file"]') : at;
}

function inside(at, step) {
  const what = at.dataset.kWhat;
  if (what === "doubts") return rowsOf(at).find((row) => row.querySelector("select").value === step);
  if (/^\d+$/.test(step)) return what === "codes" ? null : rowHolding(at, Number(step));
  const part = partsOf(at).find((each) => each.dataset.kField.split(".").pop() === step);
  return part && !part.closest("[data-k-way][hidden]") ? part : null;
}

const errorOf = (place) => place.querySelector(":scope > .k-form__error");
const own = (place, node) => node.closest(SELECTOR) === place;
const boxesOf = (place) =>
  [...place.querySelectorAll(TYPED)].filter((input) => own(place, input) && !input.closest(".k-form__filter"));

/* What a screen reader reads with the control: the group where there is one, else the box. */
const described = (place) => (place.matches("fieldset") ? [place] : boxesOf(place));

function mark(place, told) {
  const error = errorOf(place), held = error.contains(document.activeElement);
  error.hidden = !told.length;
  error.replaceChildren(...told.flatMap((problem) => drawn(place, problem)));
  if (held) (error.querySelector("button") || error.querySelector("a") || place.querySelector(TYPED)).focus();
  place.classList.toggle("k-form__wrong", told.length > 0);
  for (const node of described(place)) {
    const ids = (node.getAttribute("aria-describedby") || "").split(" ").filter((id) => id && id !== error.id);
    if (told.length) ids.unshift(error.id);
    ids.length ? node.setAttribute("aria-describedby", ids.join(" ")) : node.removeAttribute("aria-describedby");
  }
  if (place.matches("[data-k-row]") && !place.matches(".k-form__row--text")) return;
  for (const box of boxesOf(place)) {
    told.length ? box.setAttribute("aria-invalid", "true") : box.removeAttribute("aria-invalid");
  }
}

/* What fields are called, by their names in files. */
function titles({ properties = {}, items, anyOf = [] }) {
  const inner = [...Object.values(properties), ...anyOf, ...(items ? [items] : [])].map(titles);
  const own = Object.entries(properties).filter(([, { title }]) => title).map((
    [key, { title }],
  ) => [key, title[0].toUpperCase() + title.slice(1)]);
  return Object.assign({}, ...inner, Object.fromEntries(own));
}

/* A text with the labels of fields in the place of their names in files. */
function inWords(place, text) {
  const labels = { ...titles(formData.schema), [(place.dataset.kField || "").split(".").pop()]: place.dataset.kLabel };
  const named = (name) => (Object.hasOwn(labels, name) ? `„${labels[name]}”` : name);
  return text.replace(
    /(pol[eu]|pól) „?([a-z_]+)”?(?: i ([a-z_]+))?/gi,
    (
      whole,
      noun,
      one,
      other,
    ) => (Object.hasOwn(labels, one) ? `${noun} ${named(one)}${other ? ` i ${named(other)}` : ""}` : whole),
  );
}

function drawn(place, { code, message, hint, inForm, fix, choice = [] }) {
  const text = document.createElement("span"), about = document.createElement("a");
  Object.assign(about, {
    href: `${PAGE_OF_CODES}#${code.toLowerCase()}`,
    target: "_blank",
    textContent: code,
    title: "O tym błędzie (w nowej karcie)",
  });
  text.append(
    Object.assign(document.createElement("strong"), { textContent: inWords(place, message) }),
    ` ${inWords(place, inForm || hint)} `,
    about,
  );
  const offered = choice.map((point) =>
    offer(
      place,
      `${boxesOf(place)[0].value.trim()} koło miejscowości ${point.near.join(" i ")}`,
      () => locate(place, point),
    )
  );
  if (fix && canTake(place)) {
    const button = offer(place, `Wstaw „${fix}”`, () => put(place, fix));
    if (place.dataset.kWhat === "practice") {
      titleOf(fix).then(({ title }) => {
        button.textContent = `Wstaw „${title}”`;
      }, () => {});
    }
    offered.push(button);
  }
  return [text, ...offered];
}

function offer(place, words, act) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "k-form__tool", textContent: words });
  button.addEventListener("click", () => {
    act();
    (boxesOf(place).find((box) => box.offsetParent) || place.querySelector("button")).focus();
  });
  return button;
}

/* Gives the coordinates that stand beside the name of a place. */
function locate(place, { lat, lon }) {
  const beside = partsOf(place.parentElement.closest("[data-k-row], form"));
  const field = beside.find((part) => part.dataset.kField.split(".").pop() === "coordinates");
  putField(field, { lat, lon });
  if (field.closest("details")) field.closest("details").open = true;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

const canTake = (place) =>
  place.matches('.k-form__row--text, [data-k-part="file"]') ||
  (place.matches("[data-k-field]") && !["set", "rows", "texts", "doubts", "codes"].includes(place.dataset.kWhat));

function put(place, text) {
  const [box] = boxesOf(place);
  if (place.matches("[data-k-field]")) putField(place, text);
  else box.value = text;
  (box || place).dispatchEvent(new Event("change", { bubbles: true }));
}

/* What a place is called, with what it stands in: „Punkt programu 2, położenie”. */
function labelOf(place) {
  const names = [];
  for (let around = place; around; around = around.parentElement.closest(SELECTOR)) {
    if (around.matches("[data-k-row]")) {
      names.unshift(around.querySelector(":scope > :is(legend, label)").textContent.trim());
    } else if (around === place || around.dataset.kWhat === "set") names.unshift(around.dataset.kLabel);
  }
  return names.map((name, index) => (index && !/^\p{Lu}{2}/u.test(name) ? name[0].toLowerCase() + name.slice(1) : name))
    .join(", ");
}

/* Where the focus goes from the summary: the first box that can be seen, else a button. */
function go(place) {
  for (let around = place; around; around = around.parentElement) if (around.matches("details")) around.open = true;
  const seen = (selector) => [...place.querySelectorAll(selector)].find((node) => node.offsetParent);
  const box = seen(TYPED) || seen("button") || place;
  box.focus();
  place.scrollIntoView({ block: "nearest" });
}

function summarise(form, told) {
  const summary = form.querySelector("#k-form-summary"), count = [...told.values()].flat().length;
  summary.hidden = !count;
  summary.querySelector(".k-form__summary-title").textContent = `Do uzupełnienia lub poprawienia: ${
    counted(count, "miejsce", "miejsca", "miejsc")
  }`;
  const links = [...told].flatMap(([place, problems]) =>
    problems.map(({ message }) => {
      const item = document.createElement("li"), link = document.createElement("a");
      link.href = `#${errorOf(place).id}`;
      link.textContent = `${labelOf(place)}: ${inWords(place, message)}`;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        go(place);
      });
      item.append(link);
      return item;
    })
  );
  const held = [...summary.querySelectorAll("a")].indexOf(document.activeElement);
  summary.querySelector("ul").replaceChildren(...links);
  if (held >= 0) (summary.querySelectorAll("a")[held] || summary).focus();
  return summary;
}

const inOrder = (a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

/* Puts each problem beside its field, in place of those that were there. Only fields that the reader has left are
   told of, until `all` is asked for: then every problem is shown, and listed at the top of the form, which gets the
   focus. The list is kept up to date from then on. */
export function showProblems(form, problems, { all = false } = {}) {
  const found = new Map();
  for (const problem of problems) {
    const place = placeOf(form, problem);
    if (all) left.add(place);
    if (left.has(place)) found.set(place, [...(found.get(place) || []), problem]);
  }
  const told = new Map([...found].sort(([a], [b]) => inOrder(a, b)));
  for (const place of document.querySelectorAll(".k-form__wrong")) if (!told.has(place)) mark(place, []);
  for (const [place, those] of told) mark(place, those);
  const shown = !form.querySelector("#k-form-summary").hidden;
  if (!all && !shown) return;
  const summary = summarise(form, told);
  if (!all || summary.hidden) return;
  for (const place of told.keys()) {
    for (let around = place; around; around = around.parentElement) if (around.matches("details")) around.open = true;
  }
  summary.focus();
}

/* Forgets which fields were left: the form holds another entry. */
export function forgetProblems(form) {
  for (const place of document.querySelectorAll(SELECTOR)) left.delete(place);
  showProblems(form, []);
  form.querySelector("#k-form-summary").hidden = true;
}

export function startProblems(form) {
  form.closest(".k-form__page").addEventListener("focusout", ({ target, relatedTarget }) => {
    for (let place = target.closest(SELECTOR); place; place = place.parentElement.closest(SELECTOR)) {
      if (place.contains(relatedTarget)) return;
      left.add(place);
    }
  });
}
