/* What is pasted into a box of search: addresses, and words as addresses and HTML write them. Pure. */

const ADDRESS = /(?:(?:https?|file):\/\/|www\.)\S+|\S+\.html(?![\p{L}\p{N}])\S*/giu;

const NOBODY_SEES = /&(?:shy|zwn?j|lrm|rlm|#(?:173|820[3-7])|#x(?:ad|200[b-f]));?/gi, ENTITY = /&#?[\p{L}\d]+;/giu;
const NUMBERED = /^&#(?:x([\da-f]+)|(\d+));$/i, O = /^&(o)acute;$/i; // the one Polish letter with a name of old

/** @param {string} signs - in % signs */
function decoded(signs) {
  try {
    return decodeURIComponent(signs);
  } catch {
    return signs;
  }
}

/** @param {string} entity */
function meant(entity) {
  const [, hexadecimal, decimal] = NUMBERED.exec(entity) ?? [], o = O.exec(entity);
  const code = hexadecimal ? parseInt(hexadecimal, 16) : Number(decimal ?? 0);
  if (o) return o[1] === "o" ? "ó" : "Ó";
  return code && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
}

/**
 * A text in which what stands for letters is the letters: `%C5%81%C3%B3d%C5%BA`, `nie&shy;pe&#322;no`.
 *
 * @param {string} text
 */
const plain = (text) => text.replace(/(?:%[\da-f]{2})+/gi, decoded).replace(NOBODY_SEES, "").replace(ENTITY, meant);

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
export const named = (text) => plain(text).replace(ADDRESS, (address) => ` ${nameOf(address)} `);
