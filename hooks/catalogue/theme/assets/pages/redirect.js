/* The script of a page that sends on from a former address: what stands behind the address goes along. */
const { dataset } = /** @type {HTMLScriptElement} */ (document.currentScript);

location.replace(`${dataset.to}${location.search}${location.hash}`);
