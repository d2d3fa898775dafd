/* What search says besides what it finds. */
/** @import { Told } from "./query.js" */

/**
 * What was done with a query besides looking for its words, in a sentence each.
 *
 * @param {Told[]} told
 */
export const explained = (told) =>
  told.map(({ what, word, spellings }) => {
    const named = spellings.map((spelling) => `„${spelling}”`).join(", ");
    if (what === "acronym") return `Szukano także: ${named} (${word}).`;
    if (what === "prefix") return `Nie ma słowa „${word}”. Szukano słów, które się tak zaczynają: ${named}.`;
    if (what === "typo") return `Nie ma słowa „${word}”. Szukano podobnych: ${named}.`;
    return `Nie ma słowa „${word}” ani podobnego.`;
  });
