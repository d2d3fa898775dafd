/* Copying. */
/* Whether a text is in the clipboard now; else it is selected at its place, which is shown. */
export const copied = async (text, place) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    place.hidden = false;
    window.getSelection().selectAllChildren(place);
    return false;
  }
};
