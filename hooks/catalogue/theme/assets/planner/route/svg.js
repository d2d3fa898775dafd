/* Elements of drawings. */
const SVG = "http://www.w3.org/2000/svg";

/**
 * An element of a drawing with attributes and what stands in it.
 *
 * @template {keyof SVGElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | number>} attributes
 * @param {...(Node | string)} nodes
 * @returns {SVGElementTagNameMap[Name]}
 */
export function svg(name, attributes, ...nodes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...nodes);
  return made;
}
