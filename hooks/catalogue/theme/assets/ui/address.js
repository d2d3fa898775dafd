/* Where the site is: a page knows it from the address of its script. */
const { src } = /** @type {HTMLScriptElement} */ (document.currentScript); // a classic script's own

export const root = new URL("../", src).href;

/**
 * The address of a page of the site, from any page of it.
 *
 * @param {string} path
 */
export const address = (path) => new URL(path, root).href;
