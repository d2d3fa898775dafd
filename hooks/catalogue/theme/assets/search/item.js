/* One page or entry in a list of results. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});

  /* An element with properties and what stands in it. */
  const element = katalog.element = (name, properties = {}, ...nodes) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...nodes);
    return made;
  };

  /* What a list shows of a result; words that `keys` found are marked, `facts` stand below. */
  katalog.item = ({ path, title, line, summary }, { keys = null, facts = "" } = {}) => {
    const marked = text => keys ? katalog.marked(text, keys) : [text];
    const [, id] = /^praktyki\/(?!index\.)([a-z0-9-]+)\.html$/.exec(path) || [];
    return element("li", {},
      element("p", { className: "k-card__kind" }, ...marked(line)),
      element("p", { className: "k-card__title" }, element("a", { href: katalog.address(path) }, ...marked(title))),
      element("p", {}, ...marked(summary)),
      ...(facts ? [element("p", { className: "k-card__host", textContent: facts })] : []),
      ...(id ? [element("p", { className: "k-found__add" }, katalog.plan.adder(id, title))] : []));
  };
})();
