/* Tables for a spreadsheet: CSV as a Polish Excel opens it. Pure. */
/* A cell: never a formula, and in quotes where it must be. */
function cell(value) {
  const text = String(value).replace(/^(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, "'");
  return /[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/* Rows of cells → the text of the file, with the mark by which Excel knows UTF-8. */
export const csv = (rows) => "\uFEFF" + rows.map((row) => row.map(cell).join(";") + "\r\n").join("");
