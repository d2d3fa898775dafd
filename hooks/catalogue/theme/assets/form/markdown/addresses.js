/* Addresses of links: which may stand in a text; the twin of source/markdown/body.py. */
import { constants } from "../../data/constants.js";

const WEB = new RegExp(`^(?:${constants.web})$`, "u");

/**
 * Whether it is the path of another file, where it may be linked.
 *
 * @param {string} address
 */
export const isPath = (address) => !address.split("/", 1)[0].includes(":");

/**
 * Whether it is a web or mail address, a telephone number or a relative path.
 *
 * @param {string} address
 */
export function mayBeLinked(address) {
  const at = address.indexOf(":"), scheme = address.slice(0, at);
  if (at >= 0 && !scheme.includes("/")) {
    return at + 1 < address.length &&
      (["mailto", "tel"].includes(scheme.toLowerCase()) || WEB.test(withLetters(address)));
  }
  return address !== "" && !"/#?".includes(address[0]);
}

/**
 * The address with its host as people write it: Markdown has bytes in the place of Polish letters.
 *
 * @param {string} address
 */
const withLetters = (address) =>
  address.replace(/^([^/?#]*:\/\/)([^/?#]*)/, (_, scheme, host) => scheme + plainAddress(host));

/**
 * posixpath.normpath(posixpath.join(folder, address)), for a relative address.
 *
 * @param {string} folder
 * @param {string} address
 */
export function joinedAddress(folder, address) {
  const parts = [];
  for (const part of `${folder}/${address}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== ".." || !parts.length || parts[parts.length - 1] === "..") parts.push(part);
    else parts.pop();
  }
  return parts.join("/") || ".";
}

/**
 * posixpath.relpath(path, folder).
 *
 * @param {string} path
 * @param {string} folder
 */
export function relativeAddress(path, folder) {
  const to = path.split("/"), from = folder.split("/");
  let same = 0;
  while (same < to.length && same < from.length && to[same] === from[same]) same++;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/") || ".";
}

/**
 * The address with its percent signs undone, as people write it.
 *
 * @param {string} address
 */
export const plainAddress = (address) =>
  address.replace(
    /(?:%[0-9a-f]{2})+/gi,
    (bytes) =>
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(
        Uint8Array.from(bytes.slice(1).split("%"), (byte) => parseInt(byte, 16)),
      ),
  );
