/* Sheets over the page. */

/**
 * Lets a dialog be closed by buttons and by a click beside it; Escape closes it by itself.
 *
 * @param {HTMLDialogElement} sheet - what fills it stands in one element
 * @param {...HTMLElement} buttons
 */
export function closable(sheet, ...buttons) {
  for (const button of buttons) button.addEventListener("click", () => sheet.close());
  sheet.addEventListener("click", (event) => {
    if (event.target === sheet) sheet.close();
  });
}
