/* Work in progress, kept in this browser until it is sent or thrown away. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});

  /* The draft of a new entry of a kind, or of changes to the entry of an id, or of a new visit from a plan (the kind `plan`). A browser may forbid to keep anything. */
  katalog.draft = (kind, id) => {
    const key = `katalog.szkic.${kind}${id ? `.${id}` : ""}`;
    return {
      key,
      read() {
        try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
      },
      /* Whether it could be kept. */
      keep(state) {
        try { localStorage.setItem(key, JSON.stringify(state)); } catch { return false; }
        return true;
      },
      drop() {
        try { localStorage.removeItem(key); } catch { /* then nothing was kept */ }
      },
    };
  };
})();
