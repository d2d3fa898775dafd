/* localStorage, of which a browser may forbid everything: what is asked of it never throws. */

/**
 * The text under a key; null where there is none, undefined where the browser forbids to look.
 *
 * @param {string} key
 */
export function getKept(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return undefined;
  }
}

/**
 * Whether it could be kept.
 *
 * @param {string} key
 * @param {string} text
 */
export function setKept(key, text) {
  try {
    localStorage.setItem(key, text);
  } catch {
    return false;
  }
  return true;
}

/**
 * Whether there is nothing now.
 *
 * @param {string} key
 */
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
