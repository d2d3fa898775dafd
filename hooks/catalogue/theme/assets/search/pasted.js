/* Addresses that are pasted into a box of search. */

const ADDRESS = /(?:(?:https?|file):\/\/|www\.)\S+|\S+\.html(?![\p{L}\p{N}])\S*/giu;

/**
 * What an address is called: a page by its name, a site elsewhere by its host.
 *
 * @param {string} address
 */
function nameOf(address) {
  const [host, ...folders] = address.replace(/^\w+:\/+/, "").replace(/[?#].*$/s, "").split("/");
  const page = /^(.+)\.html$/i.exec(folders.pop() ?? host);
  if (page) return page[1].toLowerCase() === "index" ? folders.pop() ?? "" : page[1];
  return host.replace(/^www\./i, "").replace(/(?:\.(?:com|edu|gov|info|net|org))?\.[a-z]+$/i, "");
}

/**
 * A query in which what addresses are called stands in their place.
 *
 * @param {string} text
 */
export const named = (text) => text.replace(ADDRESS, (address) => ` ${nameOf(address)} `);
