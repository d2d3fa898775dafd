/* Tables for a spreadsheet: CSV as a Polish Excel opens it. Pure. */

/** @typedef {string | number} Cell */

/**
 * A cell: never a formula, and in quotes where it must be.
 *
 * @param {Cell} value
 */
function cell(value) {
  const text = String(value).replace(/^(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, "'");
  return /[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows of cells → the text of the file, with the mark by which Excel knows UTF-8.
 *
 * @param {Cell[][]} rows
 */
export const csv = (rows) => "\uFEFF" + rows.map((row) => row.map(cell).join(";") + "\r\n").join("");
