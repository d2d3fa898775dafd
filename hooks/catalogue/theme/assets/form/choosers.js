/* Controls that suggest: a practice of the catalogue, and a town. */
import { practiceBox, practicesFound } from "../search/practices.js";
import { combobox } from "../ui/combobox.js";
import { formData } from "./data.js";
import { look } from "./look.js";
import { matching } from "../search/matching.js";
import { isSlug } from "../text/slug.js";
import { typedKinds } from "./typed.js";

const SUGGESTED = 8, LOOKED_THROUGH = 30;
const titles = new Map(); // id → { title, line }

const input = (field) => field.querySelector("input");
const finder = (field) => field.querySelector(".k-form__finder");
const number = () => formData.practices;
const changed = (field) => field.dispatchEvent(new Event("change", { bubbles: true }));

/* What is shown of a practice. An id is made of the words by which search finds it; else it speaks for itself. */
export async function titleOf(id) {
  if (!titles.has(id)) {
    const { practices } = await practicesFound(id.replaceAll("-", " "), number(), LOOKED_THROUGH, false);
    for (const practice of practices) titles.set(practice.id, practice);
  }
  return titles.get(id) || { title: id, line: "" };
}

async function choose(field, id) {
  const chosen = field.querySelector(".k-form__chosen"), [title, line] = chosen.querySelectorAll("p > *");
  field.dataset.kId = id;
  chosen.hidden = false;
  finder(field).hidden = true;
  input(field).value = "";
  const known = titles.get(id) || { title: id, line: "" };
  title.textContent = known.title;
  line.textContent = known.line;
  if (titles.has(id)) return;
  const shown = await titleOf(id).catch(() => known);
  if (field.dataset.kId !== id) return;
  title.textContent = shown.title;
  line.textContent = shown.line;
}

function clear(field) {
  delete field.dataset.kId;
  field.querySelector(".k-form__chosen").hidden = true;
  finder(field).hidden = false;
  input(field).value = "";
}

const practice = {
  start(field) {
    const change = field.querySelector(".k-form__chosen button");
    change.addEventListener("click", () => {
      clear(field);
      input(field).focus();
      changed(field);
    });
    practiceBox(input(field), finder(field), number(), (practice) => {
      titles.set(practice.id, practice);
      choose(field, practice.id);
      change.focus();
      changed(field);
    });
  },
  get: (field) => field.dataset.kId || input(field).value.trim() || undefined, // words that name no practice are told by the check
  set(field, value) {
    if (value !== undefined && isSlug(value)) return void choose(field, value);
    clear(field);
    if (value !== undefined) input(field).value = value; // words that chose nothing yet
  },
};

/* The slug of the voivodeship that stands beside the field, or in the form. */
function regionOf(field) {
  const row = field.closest("[data-k-row]");
  const list = (row && row.querySelector('[data-k-field$=".region"] select')) ||
    field.closest("form").querySelector('[data-k-field="region"] select');
  const region = list && formData.regions.find(({ name }) => name === list.value);
  return region ? region.slug : "";
}

const place = {
  ...typedKinds.place,
  start(field) {
    combobox(input(field), finder(field), async (text) => {
      const region = regionOf(field);
      if (!text.trim() || !region) return null;
      const every = [...new Set((await look.places(region)).map(({ name }) => name))];
      const names = matching(every, text).map((index) => every[index]);
      if (names.length === 1 && names[0] === text.trim()) return null;
      return {
        options: names.slice(0, SUGGESTED).map((name) => {
          const shown = document.createElement("span");
          shown.textContent = name;
          return {
            nodes: [shown],
            choose() {
              input(field).value = name;
              changed(field);
            },
          };
        }),
      };
    });
  },
};

export const chooserKinds = { practice, place };
