/* Controls that one types in: lines, longer texts, dates, numbers. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});
  const kinds = (katalog.kinds = katalog.kinds || {});
  const NEAR = 0.2, FEW = 20; // the share of the limit that is left when a line tells it; characters left when it is said aloud
  const box = field => field.querySelector("input, textarea");

  /* How many characters the check counts: white space once. */
  const length = text => katalog.texts.length(katalog.texts.collapsed(katalog.texts.visible(text)));

  function count(input) {
    const told = input.parentElement.closest(".k-form__field").querySelector(":scope > .k-form__count");
    if (!told || !input.dataset.kLimit) return;
    const limit = Number(input.dataset.kLimit), left = limit - length(input.value);
    told.toggleAttribute("data-k-near", left < limit * NEAR);
    told.setAttribute("aria-live", left < FEW ? "polite" : "off");
    told.textContent = left === limit ? `Najwyżej ${katalog.counted(limit, "znak", "znaki", "znaków")}.`
      : left < 0 ? `Za długie o ${katalog.counted(-left, "znak", "znaki", "znaków")}.`
      : `Zostało znaków: ${katalog.number(left)}.`;
  }

  /* A browser that does not let a box grow by itself. */
  function grow(area) {
    if (CSS.supports("field-sizing", "content") || !area.offsetParent) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  }

  /* A date in words, as it is understood; empty where it is not. */
  function inWords(text) {
    if (!text || !katalog.dates) return "";
    try {
      const date = katalog.dates.parse(text);
      return date ? katalog.dates.words(date) : "";
    } catch {
      return "";
    }
  }

  katalog.typed = {
    /* Brings up to date what is told of an input. */
    tell(input) {
      if (input.matches("textarea")) grow(input);
      count(input);
      const field = input.closest("[data-k-field]");
      if (field && field.dataset.kWhat === "date") {
        const said = inWords(input.value.trim());
        field.querySelector(".k-form__words").textContent = said && `Data słowami: ${said}.`;
      }
    },
  };

  const typed = {
    get: field => katalog.texts.line(box(field).value) || undefined,
    set(field, value) {
      box(field).value = value === undefined ? "" : value;
      katalog.typed.tell(box(field));
    },
  };
  for (const what of ["line", "text", "date", "number", "degrees", "address", "place"]) kinds[what] = typed;
})();
