/* What is kept in this browser (localStorage), for good or until it is thrown away.

   A browser may forbid to keep anything, or have no room left; another version of the catalogue, another program or a
   person may have put there what this page cannot read. That is never written over: it is put aside first. */
import { recordOf, wholeFrom } from "./shape.js";

const VERSION = 1; // of all that is kept: raise it where an older page would misread what a newer one keeps
const OWN = "katalog.", ASIDE = "katalog.odlozone.";
const versioned = recordOf({}, { v: wholeFrom(1, VERSION) }); // what was kept before there were versions has none
const newer = recordOf({ v: wholeFrom(VERSION + 1, Number.MAX_SAFE_INTEGER) });

/* The text under a key; null where there is none, undefined where the browser forbids to look. */
export function getKept(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return undefined;
  }
}

/* Whether it could be kept. */
export function setKept(key, text) {
  try {
    localStorage.setItem(key, text);
  } catch {
    return false;
  }
  return true;
}

/* Whether there is nothing now. */
export function removeKept(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    return false;
  }
  return true;
}

export function keptKeys() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/* The record of this shape that is kept under a key (`katalog.…`). */
export const kept = (key, shape) => {
  const name = key.slice(OWN.length);

  function decoded(text) {
    const value = parsed(text);
    return versioned(value) && shape(value) ? value : null;
  }
  const unreadable = (text) => typeof text === "string" && decoded(text) === null;

  /* Texts that were put aside: [{ key, text }]; their keys are `katalog.odlozone.<number>.<name>`. */
  function aside() {
    const own = keptKeys().filter((each) =>
      each.startsWith(ASIDE) && each.slice(ASIDE.length).replace(/^\d+\./, "") === name
    );
    return own.map((each) => ({ key: each, text: getKept(each) }));
  }

  /* Whether the text is aside now. */
  function putAside(text) {
    const there = aside(), taken = new Set(there.map((each) => each.key));
    if (there.some((each) => each.text === text)) return true;
    let number = 1;
    while (taken.has(`${ASIDE}${number}.${name}`)) number++;
    return setKept(`${ASIDE}${number}.${name}`, text);
  }

  return {
    key,
    putAside,

    /* The text as it stands there, as `get` gives it. */
    text: () => getKept(key),

    /* The record; null where there is none that can be read. */
    read() {
      const text = getKept(key);
      return typeof text === "string" ? decoded(text) : null;
    },

    /* Keeps a record in the place of the one that is there; whether it could be kept. */
    write(value) {
      const before = getKept(key);
      if (unreadable(before) && !putAside(before)) return false;
      return setKept(key, JSON.stringify({ ...value, v: VERSION }));
    },

    /* Throws the record away. */
    drop() {
      if (!unreadable(getKept(key))) removeKept(key);
    },

    /* What cannot be read, in its place or aside: [{ text, here, newer }], `newer` where a newer version of the catalogue,
       which would read it, has kept it in its place. */
    unread() {
      const text = getKept(key), others = aside().map((each) => ({ text: each.text, here: false, newer: false }));
      return unreadable(text) ? [{ text, here: true, newer: newer(parsed(text)) }, ...others] : others;
    },

    /* Throws away what cannot be read, wherever it is by now. */
    throwAway(text) {
      if (unreadable(text) && getKept(key) === text) removeKept(key);
      for (const each of aside()) if (each.text === text) removeKept(each.key);
    },
  };
};
