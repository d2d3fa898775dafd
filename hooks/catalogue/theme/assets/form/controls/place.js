/* A control that one types the name of a town in; it suggests those of the voivodeship. */
import { townsMeant } from "../../search/towns.js";
import { combobox } from "../../ui/combobox.js";
import { element } from "../../ui/element.js";
import { found } from "../../ui/found.js";
import { formData } from "../data.js";
import { look } from "../look.js";
import { form } from "../page.js";
import { tellChange } from "./boxes.js";
import { typed } from "./typed.js";

/** @import { ControlKind } from "./kinds.js" */

const SUGGESTED = 8;

/**
 * The slug of the voivodeship that stands beside the field, or in the form.
 *
 * @param {HTMLElement} field
 */
function regionOf(field) {
  const list = field.closest("[data-k-row]")?.querySelector('[data-k-field$=".region"] select') ??
    form.querySelector('[data-k-field="region"] select');
  const name = list instanceof HTMLSelectElement ? list.value : "";
  return formData.regions.find((region) => region.name === name)?.slug ?? "";
}

/**
 * The towns that are meant by what is typed; null where none need be suggested.
 *
 * @param {string} region
 * @param {string} text
 */
async function townsFor(region, text) {
  if (!text.trim() || !region) return null;
  const meant = [...new Set(townsMeant(await look.places(region), text).map(({ name }) => name))];
  return meant.length === 1 && meant[0] === text.trim() ? null : meant.slice(0, SUGGESTED);
}

/** @type {ControlKind} */
export const place = {
  ...typed,
  start(field) {
    const input = found("input", HTMLInputElement, field);
    /** @param {string} name */
    const choose = (name) => {
      input.value = name;
      tellChange(field);
    };
    combobox(input, found(".k-form__finder", HTMLElement, field), async (text) => {
      const towns = await townsFor(regionOf(field), text);
      return towns && {
        options: towns.map((name) => ({
          nodes: [element("span", { textContent: name })],
          choose: () => choose(name),
        })),
      };
    });
  },
};
