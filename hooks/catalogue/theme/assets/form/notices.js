/* What the form has to say besides what is wrong: a line each, one of a name. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});

  const find = of => document.querySelector(`[data-k-notice="${of}"]`);

  /* A line at a place (above the questions unless told otherwise), instead of the one of the same name; buttons:
     [[words, what to do]]. Gives the line. */
  function say(of, nodes, { buttons = [], place = document.getElementById("k-form-notices") } = {}) {
    const made = katalog.element("p", { className: "k-form__notice" }, ...nodes, ...buttons.flatMap(([words, act]) => {
      const button = katalog.element("button", { type: "button", className: "md-button", textContent: words });
      button.addEventListener("click", act);
      return [" ", button];
    }));
    made.dataset.kNotice = of;
    quiet(of);
    place.append(made);
    return made;
  }

  const quiet = of => find(of)?.remove();

  katalog.notices = { find, say, quiet };
})();
