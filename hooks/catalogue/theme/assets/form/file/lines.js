/* Lines of a file's text, whatever ends them, and places in it. */
export const LINES = /[^\r\n]*(?:\r\n|\r|\n)/g;
export const BLANK_LINES = /^(?:[ \t]*(?:\r\n|\r|\n))*/;
export const COMMENT = /^[ \t]*#/;

/** @param {string} text */
export const isBlank = (text) => text.trim() === "";

/** @type {(text: string, at: number) => number} */
export function lineStart(text, at) {
  let start = at;
  while (start && !"\r\n".includes(text[start - 1])) start--;
  return start;
}

/** @type {(text: string, at: number) => number} */
export function lineEnd(text, at) {
  let end = at;
  while (end < text.length && !"\r\n".includes(text[end])) end++;
  return end;
}

/** @type {(text: string, at: number) => number} */
export function nextLine(text, at) {
  const end = lineEnd(text, at);
  return end + (text.startsWith("\r\n", end) ? 2 : Number(end < text.length));
}

/** @type {(text: string, at: number) => number} */
export const column = (text, at) => at - lineStart(text, at);

/** @type {(text: string, at: number) => boolean} */
export const startsLine = (text, at) => isBlank(text.slice(lineStart(text, at), at));
