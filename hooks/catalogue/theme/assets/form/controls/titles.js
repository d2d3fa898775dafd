/* What practices are called, by their ids. */
import { practicesFound } from "../../search/practices.js";
import { formData } from "../data.js";

const LOOKED_THROUGH = 30;

/**
 * What is shown of a practice.
 *
 * @typedef {{ title: string, line: string }} Titled
 */

/** @type {Map<string, Titled>} */
const titles = new Map();

/**
 * What is known already of a practice.
 *
 * @param {string} id
 */
export const knownTitle = (id) => titles.get(id);

/**
 * Keeps what a practice is called.
 *
 * @param {string} id
 * @param {Titled} titled
 */
export const keepTitle = (id, titled) => void titles.set(id, titled);

/**
 * What is shown of a practice. An id is made of the words by which search finds it; else it speaks for itself.
 *
 * @param {string} id
 */
export async function titleOf(id) {
  if (!titles.has(id)) {
    const { practices } = await practicesFound(id.replaceAll("-", " "), formData.practices, LOOKED_THROUGH, false);
    for (const practice of practices) titles.set(practice.id, practice);
  }
  return titles.get(id) ?? { title: id, line: "" };
}
