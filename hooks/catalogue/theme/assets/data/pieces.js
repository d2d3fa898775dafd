/* Loads the pieces of the index as classic scripts, each once: they work from a disk, where fetch does not. */
import { address } from "../ui/address.js";

const folder = address("szukaj/");
const waiting = new Map();
const loaded = new Map();

/* What each script of the index calls. */
window.katalog = { piece: (name, piece) => loaded.set(name, piece) };

/* The piece of a name, as a promise. A piece that cannot be had is asked for again the next time. */
export const load = (name) => {
  if (!waiting.has(name)) {
    waiting.set(
      name,
      new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = `${folder}${name}.js`;
        script.onload = () => resolve(loaded.get(name));
        script.onerror = () => {
          waiting.delete(name);
          reject(new Error(`Nie udało się wczytać pliku ${script.src}`));
        };
        document.head.append(script);
      }),
    );
  }
  return waiting.get(name);
};

/* What every query needs: before it comes, nothing can be found. */
export const engine = () => load("start");

/* The piece of a name where it is here already. */
export const loadedPiece = (name) => loaded.get(name);
