/* An element with properties and what stands in it. */
export const element = (name, properties = {}, ...nodes) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...nodes);
  return made;
};
