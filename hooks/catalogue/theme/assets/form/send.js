/* The ways out of the form: the code host's page for a new file, a mail, a file, the clipboard. */
import { element } from "../ui/element.js";

const LONGEST_ADDRESS = 7000; // GitHub refuses addresses of about 8 kB
const LONGEST_MAIL = 1900; // Outlook cuts a mailto: of about 2 kB

/* Percent-encoded; half a character, which cannot be, becomes the sign for what is no character. */
const encoded = (text) => encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));
const filled = (pattern, values) =>
  pattern.replace(/\{(path|text)\}/g, (_, name) => encoded(values[name]).replaceAll("%2F", "/"));

/* Where a file is proposed: { href, pasted }; `pasted` where the text does not fit and goes by the clipboard.

   `host` holds the patterns of addresses { add, edit } with {path} and, where the host takes it, {text}. */
export function proposal(host, path, text, isNew) {
  const pattern = isNew ? host.add : host.edit;
  const whole = filled(pattern, { path, text });
  if (pattern.includes("{text}") && whole.length <= LONGEST_ADDRESS) return { href: whole, pasted: false };
  return { href: filled(pattern.replace(/&[a-z_]+=\{text\}/, ""), { path, text }), pasted: true };
}

/* A mail to the editors: { href, attached }; `attached` where the text does not fit and goes as a file. */
export function mailOf(address, subject, path, text) {
  const to = `mailto:${address}?subject=${encoded(subject)}&body=`;
  const whole = to + encoded(`Plik ${path}:\r\n\r\n${text.replace(/\r?\n/g, "\r\n")}`);
  if (whole.length <= LONGEST_MAIL) return { href: whole, attached: false };
  const name = path.slice(path.lastIndexOf("/") + 1);
  return { href: to + encoded(`Załączam plik ${name} (miejsce w katalogu: ${path}).`), attached: true };
}

/* The text as a file among the downloads. */
export function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/markdown;charset=utf-8" }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
