/**
 * An element with properties and what stands in it.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Partial<Omit<HTMLElementTagNameMap[Name], "style" | "dataset" | "children">>} [properties]
 * @param {...(Node | string)} nodes
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, properties = {}, ...nodes) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...nodes);
  return made;
}
