/* Loads the pieces of the index as classic scripts, each once: they work from a disk, where fetch does not. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});
  const folder = new URL("../../szukaj/", document.currentScript.src).href;
  const waiting = new Map();
  const loaded = new Map();

  /* What each script of the index calls. */
  katalog.piece = (name, piece) => loaded.set(name, piece);

  /* The piece of a name, as a promise. A piece that cannot be had is asked for again the next time. */
  katalog.load = name => {
    if (!waiting.has(name)) {
      waiting.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = `${folder}${name}.js`;
        script.onload = () => resolve(loaded.get(name));
        script.onerror = () => {
          waiting.delete(name);
          reject(new Error(`Nie udało się wczytać pliku ${script.src}`));
        };
        document.head.append(script);
      }));
    }
    return waiting.get(name);
  };

  /* The piece of a name where it is here already. */
  katalog.loaded = name => loaded.get(name);
})();
