/* Copying. */

/**
 * Whether a text is in the clipboard now; else it is selected at its place, which is shown.
 *
 * @param {string} text
 * @param {HTMLElement} place
 */
export const copied = async (text, place) => {
  try {
    await navigator.clipboard.writeText(text.replaceAll("\u00a0", " ")); // which holds lines together here alone
    return true;
  } catch {
    place.hidden = false;
    window.getSelection()?.selectAllChildren(place);
    return false;
  }
};

/**
 * Copies the same, and gives in words what became of it.
 *
 * @param {string} text
 * @param {HTMLElement} place
 * @param {string} done - said where it was copied: „Skopiowano odnośnik.”
 * @param {string} what - what is selected else: „Link”
 */
export const copiedInWords = async (text, place, done, what) =>
  await copied(text, place) ? done : `${what} jest zaznaczony – skopiuj go klawiszami Ctrl+C.`;
