/* Addresses that take the file along: of the code host's page for a new file, and of a mail. Pure. */
const LONGEST_ADDRESS = 7000; // hosts refuse addresses of about 8 kB
const LONGEST_MAIL = 1900; // Outlook cuts a mailto: of about 2 kB
const LONGEST_SUBJECT = 120; // characters

/**
 * A text percent-encoded; half a character, which cannot be, becomes the sign for what is no character.
 *
 * @param {string} text
 */
const encoded = (text) => encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));

/**
 * Whether an address still fits where it stands in another one, as the way back does in that of the page where one logs
 * in (and a mailto: in that of a mail on the web): there it is encoded once more.
 *
 * @param {string} address
 */
const fits = (address) => encoded(address).length <= LONGEST_ADDRESS;

/**
 * @param {string} pattern
 * @param {string} path
 * @param {string} text
 */
const filled = (pattern, path, text) =>
  pattern.replace(/\{(path|text)\}/g, (_, name) => encoded(name === "path" ? path : text).replaceAll("%2F", "/"));

/**
 * Where a file is proposed; `pasted` where the text does not fit and goes by the clipboard.
 *
 * @param {{ add: string, edit: string }} host - patterns of addresses with {path} and, where the host takes it, {text}
 * @param {string} path
 * @param {string} text
 * @param {boolean} isNew
 */
export function proposal(host, path, text, isNew) {
  const pattern = isNew ? host.add : host.edit;
  const whole = filled(pattern, path, text);
  if (pattern.includes("{text}") && fits(whole)) return { href: whole, pasted: false };
  return { href: filled(pattern.replace(/&[a-z_]+=\{text\}/, ""), path, text), pasted: true };
}

/**
 * The name of a file by its path.
 *
 * @param {string} path
 */
export const fileName = (path) => path.slice(path.lastIndexOf("/") + 1);

/**
 * A mail to the editors; `attached` where the text does not fit and goes as a file.
 *
 * @param {string} address
 * @param {string} subject
 * @param {string} path
 * @param {string} text
 */
export function mailOf(address, subject, path, text) {
  const short = [...subject].slice(0, LONGEST_SUBJECT).join("");
  const to = `mailto:${address}?subject=${encoded(short)}&body=`;
  const whole = to + encoded(`Plik ${path}:\r\n\r\n${text.replace(/\r?\n/g, "\r\n")}`);
  if (whole.length <= LONGEST_MAIL && fits(whole)) return { href: whole, attached: false };
  return { href: to + encoded(`Załączam plik ${fileName(path)} (miejsce w katalogu: ${path}).`), attached: true };
}
