/* The entries that have the words that are looked for. */
/** @import { Entries } from "./entries.js" */
import { find } from "../search/query.js";
import { explained } from "../search/told.js";

/**
 * The numbers of the entries, best first; what to tell the reader; the keys of the words, to mark them.
 *
 * @typedef {{ numbers: number[], notes: string[], keys: Set<string> }} Found
 */

/**
 * Looks for words among the entries: those that have all of them, else those that have some.
 *
 * @param {Entries} entries
 * @param {string} text
 * @param {boolean} typing - whether the last word may go on
 * @returns {Promise<Found>}
 */
async function foundIn({ size }, text, typing) {
  const { numbers, whole, told, keys } = await find(text, { typing });
  const some = numbers.filter((each) => each < size), all = numbers.slice(0, whole).filter((each) => each < size);
  const notes = typing ? [] : explained(told);
  if (!all.length && some.length) {
    notes.push("Żaden wpis nie ma wszystkich tych słów. Pokazano te, które mają część z nich.");
  }
  return { numbers: all.length ? all : some, notes, keys };
}

/**
 * The same as what looks for words, and keeps what it found last.
 *
 * @param {Entries} entries
 */
export function wordsIn(entries) {
  /** @type {{ text: string, typing: boolean, found: Found } | null} */
  let last = null;
  /**
   * @param {string} text
   * @param {boolean} typing
   */
  return async (text, typing) => {
    if (last?.text === text && last.typing === typing) return last.found;
    const found = await foundIn(entries, text, typing);
    last = { text, typing, found };
    return found;
  };
}
