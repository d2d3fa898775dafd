/* What is kept in this browser (localStorage), for good or until it is thrown away.

   A browser may forbid to keep anything, or have no room left; another version of the catalogue, another program or a
   person may have put there what this page cannot read. That is never written over: it is put aside first. */
/** @import { Shape } from "./shape.js" */
import { isText, recordOf, wholeFrom } from "./shape.js";
import { getKept, keptKeys, removeKept, setKept } from "./storage.js";

const VERSION = 1; // of all that is kept: raise it where an older page would misread what a newer one keeps
const OWN = "katalog.", ASIDE = "katalog.odlozone.";
const versioned = recordOf({}, { v: wholeFrom(1, VERSION) }); // what was kept before there were versions has none
const newer = recordOf({ v: wholeFrom(VERSION + 1, Number.MAX_SAFE_INTEGER) });

/**
 * @param {string} text
 * @returns {unknown}
 */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * A text that cannot be read: in its place (`here`) or aside; `newer` where a newer version of the catalogue, which
 * would read it, has kept it in its place.
 *
 * @typedef {{ text: string, here: boolean, newer: boolean }} Unread
 */

/**
 * What is kept under a key, if it is a record of this shape.
 *
 * @template T
 * @param {string | null | undefined} text
 * @param {Shape<T>} shape
 */
function decoded(text, shape) {
  const value = isText(text) ? parsed(text) : null;
  return versioned(value) && shape(value) ? value : null;
}

/**
 * The texts of a name that were put aside; their keys are `katalog.odlozone.<number>.<name>`.
 *
 * @param {string} name
 */
const asideOf = (name) =>
  keptKeys().flatMap((key) => {
    const text = key.startsWith(ASIDE) && key.slice(ASIDE.length).replace(/^\d+\./, "") === name && getKept(key);
    return isText(text) ? [{ key, text }] : [];
  });

/**
 * The record of this shape that is kept under a key (`katalog.…`).
 *
 * @template T
 * @param {string} key
 * @param {Shape<T>} shape
 */
export const kept = (key, shape) => new Kept(key, shape);

/** @template T */
export class Kept {
  /**
   * @param {string} key
   * @param {Shape<T>} shape
   */
  constructor(key, shape) {
    this.key = key;
    this.shape = shape;
    this.name = key.slice(OWN.length);
  }

  /**
   * @param {string | null | undefined} text
   * @returns {text is string}
   */
  unreadable(text) {
    return isText(text) && decoded(text, this.shape) === null;
  }

  /** The text as it stands there, as `getKept` gives it. */
  text() {
    return getKept(this.key);
  }

  /** The record; null where there is none that can be read. */
  read() {
    return decoded(this.text(), this.shape);
  }

  /**
   * Keeps a record in the place of the one that is there; whether it could be kept.
   *
   * @param {T} value
   */
  write(value) {
    const before = this.text();
    if (this.unreadable(before) && !this.putAside(before)) return false;
    return setKept(this.key, JSON.stringify({ ...value, v: VERSION }));
  }

  /** Throws the record away. */
  drop() {
    if (!this.unreadable(this.text())) removeKept(this.key);
  }

  /**
   * Whether a text is aside now.
   *
   * @param {string} text
   */
  putAside(text) {
    const there = asideOf(this.name), taken = new Set(there.map((each) => each.key));
    if (there.some((each) => each.text === text)) return true;
    let number = 1;
    while (taken.has(`${ASIDE}${number}.${this.name}`)) number++;
    return setKept(`${ASIDE}${number}.${this.name}`, text);
  }

  /**
   * What cannot be read, in its place or aside.
   *
   * @returns {Unread[]}
   */
  unread() {
    const text = this.text(),
      others = asideOf(this.name).map((each) => ({ text: each.text, here: false, newer: false }));
    return this.unreadable(text) ? [{ text, here: true, newer: newer(parsed(text)) }, ...others] : others;
  }

  /**
   * Throws away what cannot be read, wherever it is by now.
   *
   * @param {string} text
   */
  throwAway(text) {
    if (this.unreadable(text) && this.text() === text) removeKept(this.key);
    for (const each of asideOf(this.name)) if (each.text === text) removeKept(each.key);
  }
}
