/* The text of an entry: the usual headings at a press. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});

  /* Puts a heading where the cursor is, on a line of its own. */
  function insert(area, heading) {
    const before = area.value.slice(0, area.selectionStart).trimEnd(), after = area.value.slice(area.selectionEnd).trimStart();
    const above = before ? `${before}\n\n## ${heading}\n\n` : `## ${heading}\n\n`;
    area.value = above + after;
    area.setSelectionRange(above.length, above.length);
    area.focus();
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  katalog.body = {
    start(form) {
      const area = form.querySelector("#k-form-body");
      for (const button of form.querySelectorAll("[data-k-heading]")) button.addEventListener("click", () => insert(area, button.dataset.kHeading));
    },
  };
})();
