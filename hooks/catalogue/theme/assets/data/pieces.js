/* Loads the pieces of the index as classic scripts, each once: they work from a disk, where fetch does not. */
/** @import { Pieces } from "./shipped.d.ts" */
import { address } from "../ui/address.js";

const folder = address("szukaj/");
/** @type {Map<string, Promise<unknown>>} */
const waiting = new Map();
/** @type {Map<string, unknown>} */
const loaded = new Map();

/* What each script of the index calls. */
window.katalog = { piece: (name, piece) => void loaded.set(name, piece) };

/** @param {string} name */
const asked = (name) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${folder}${name}.js`;
    script.onload = () => resolve(loaded.get(name));
    script.onerror = () => {
      waiting.delete(name);
      reject(new Error(`Nie udało się wczytać pliku ${script.src}`));
    };
    document.head.append(script);
  });

/**
 * The piece of a name, as a promise. A piece that cannot be had is asked for again the next time.
 *
 * @template {keyof Pieces} Name
 * @param {Name} name
 */
export const load = (name) => {
  const piece = waiting.get(name) ?? asked(name);
  waiting.set(name, piece);
  return /** @type {Promise<Pieces[Name]>} */ (piece);
};

/** What every query needs: before it comes, nothing can be found. */
export const engine = () => load("start");

/**
 * The piece of a name where it is here already.
 *
 * @template {keyof Pieces} Name
 * @param {Name} name
 */
export const loadedPiece = (name) => /** @type {Pieces[Name] | undefined} */ (loaded.get(name));
