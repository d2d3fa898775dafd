/* Where the site is: a page knows it from the address of its script. */
export const root = new URL("../", document.currentScript.src).href;

/* The address of a page of the site, from any page of it. */
export const address = (path) => new URL(path, root).href;
