/* What stands in the page: an element that has to be there, of the kind that is expected. */

/**
 * The first element that a selector finds. Throws where there is none of the kind.
 *
 * @template {typeof Element} [Kind=typeof HTMLElement]
 * @param {string} selector
 * @param {Kind} [kind]
 * @param {ParentNode} [root]
 * @returns {InstanceType<Kind>}
 */
export function found(selector, kind, root = document) {
  const seen = root.querySelector(selector), expected = kind ?? HTMLElement;
  if (seen instanceof expected) return /** @type {InstanceType<Kind>} */ (seen);
  throw new Error(`the page has no ${expected.name} at ${selector}`);
}

/**
 * The element of an id. Throws where there is none of the kind.
 *
 * @template {typeof Element} [Kind=typeof HTMLElement]
 * @param {string} id
 * @param {Kind} [kind]
 * @returns {InstanceType<Kind>}
 */
export const byId = (id, kind) => found(`[id="${id}"]`, kind);

/**
 * All elements of a kind that a selector finds, in the order of the page.
 *
 * @template {typeof Element} [Kind=typeof HTMLElement]
 * @param {string} selector
 * @param {Kind} [kind]
 * @param {ParentNode} [root]
 * @returns {InstanceType<Kind>[]}
 */
export function every(selector, kind, root = document) {
  const expected = kind ?? HTMLElement;
  return [...root.querySelectorAll(selector)].flatMap((seen) =>
    seen instanceof expected ? [/** @type {InstanceType<Kind>} */ (seen)] : []
  );
}
