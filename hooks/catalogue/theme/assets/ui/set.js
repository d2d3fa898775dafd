/* Properties of elements that are drawn once and then kept up to date. */

/**
 * Gives an element's property a value where it has another: to write the same again costs the browser a new layout.
 *
 * @template {Element} Of
 * @template {keyof Of} Property
 * @param {Of} node
 * @param {Property} property
 * @param {Of[Property]} value
 */
export function set(node, property, value) {
  if (node[property] !== value) node[property] = value;
}
