/* What holds of the whole visit: its name, first day, start and end, and what the estimates assume. */
import { DEFAULTS } from "../plan/link.js";
import { freeField, numberField, told } from "./fields.js";

const at = (id) => document.getElementById(`k-plan-${id}`);
const ASSUMED = ["speed", "detour", "longest"];

/* The first day: a browser calls each digit of a year a change, so what is wrong is said when the field is left. */
function wireDate(edit) {
  const input = at("date"), say = told(input, at("date-wrong"));
  input.addEventListener("change", () => {
    if (!input.validity.valid) return;
    say("");
    edit.head("date", input.value || undefined);
  });
  input.addEventListener("blur", () => {
    if (!input.validity.valid) {
      say(input.validity.badInput ? "Podaj dzień, miesiąc i rok." : "Podaj rok od 2000 do 2099.", true);
    }
  });
  return say;
}

/* Wires the fields to `edit`; gives { update, askDate }: what brings them up to date, and what asks for the first day. */
export const planHead = (edit) => {
  const towns = { start: at("start"), end: at("end") }, sayDate = wireDate(edit);
  at("title").addEventListener("change", () => edit.head("title", at("title").value.trim() || undefined));
  for (const [field, input] of Object.entries(towns)) {
    edit.suggestTown(input, told(input, at(`${field}-wrong`)), (place) => edit.head(field, place || undefined));
  }
  for (const field of ASSUMED) {
    const input = at(field), range = { least: Number(input.min), most: Number(input.max), usual: DEFAULTS[field] };
    numberField(input, told(input, at(`${field}-said`)), range, (value) => edit.head(field, value));
  }
  at("same").addEventListener("click", () => edit.sameEnd());

  function update(plan, words) {
    const held = { title: plan.title || "", date: plan.date || "", start: words(plan.start), end: words(plan.end) };
    for (const field of ASSUMED) held[field] = String(plan[field] ?? DEFAULTS[field]);
    for (const [field, value] of Object.entries(held)) {
      if (freeField(at(field)) && at(field).value !== value) at(field).value = value;
    }
    at("same").hidden = !plan.start || words(plan.start) === words(plan.end);
  }

  function askDate() {
    sayDate("Podaj pierwszy dzień wizyty: bez daty nie ma czego wpisać do kalendarza.", true);
    at("date").focus();
  }

  return { update, askDate };
};
