/* Tables for a spreadsheet: CSV as a Polish Excel opens it. Pure. */

/**
 * A cell: never a formula, and in quotes where it must be.
 *
 * @param {string | number} value
 */
function cell(value) {
  const text = String(value).replace(/^(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, "'");
  return /[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The text of the file that holds these rows of cells, with the mark by which Excel knows UTF-8.
 *
 * @param {(string | number)[][]} rows
 */
export const csv = (rows) => "\uFEFF" + rows.map((row) => row.map(cell).join(";") + "\r\n").join("");
