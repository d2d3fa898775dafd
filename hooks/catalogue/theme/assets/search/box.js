/* The search box of every page: suggestions as one types. What it needs is loaded at the first focus. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});
  const here = document.currentScript.src;
  const SUGGESTED = 8, SHORTEST = 2;

  /* The engine, loaded once, in order. */
  let engine;
  katalog.engine = () => {
    engine = engine || Promise.all(["words.js", "pieces.js", "postings.js", "typos.js", "query.js"].map(name => new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(name, here).href;
      script.async = false;
      script.onload = resolve;
      script.onerror = () => { engine = null; reject(new Error(`Nie udało się wczytać pliku ${script.src}`)); };
      document.head.append(script);
    }))).then(() => katalog.load("start"));
    return engine;
  };

  /* The address of a page of the site, from any page of it. */
  katalog.address = path => new URL(`../../${path}`, here).href;

  /* A number with its thousands apart: 1 200. */
  katalog.number = number => String(number).replace(/\B(?=(\d{3})+$)/g, "\u00a0");

  /* `number` with the form of the noun that goes with it: 1 wynik, 2 wyniki, 5 wyników. */
  katalog.counted = (number, one, few, many) => {
    const tens = number % 100, units = number % 10;
    const form = number === 1 ? one : units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? few : many;
    return `${katalog.number(number)}\u00a0${form}`;
  };

  /* What was done with a query besides looking for its words, in a sentence each. */
  katalog.explained = told => told.map(({ what, word, spellings }) => {
    const named = spellings.map(spelling => `„${spelling}”`).join(", ");
    if (what === "acronym") return `Szukano także: ${named} (${word}).`;
    if (what === "prefix") return `Nie ma słowa „${word}”. Szukano słów, które się tak zaczynają: ${named}.`;
    if (what === "typo") return `Nie ma słowa „${word}”. Szukano podobnych: ${named}.`;
    return `Nie ma słowa „${word}” ani podobnego.`;
  });

  function enhance(form) {
    const input = form.elements.q;
    input.addEventListener("focus", () => { katalog.engine().catch(() => {}); });
    form.addEventListener("submit", event => { if (!input.value.trim()) { event.preventDefault(); input.focus(); } });
    katalog.combobox(input, form, async text => {
      if (text.trim().length < SHORTEST) return null;
      await katalog.engine();
      const answer = await katalog.find(text, { typing: true });
      const shown = await katalog.shown(answer.numbers.slice(0, SUGGESTED));
      const options = shown.map(result => ({
        nodes: katalog.suggestion(result, answer.keys),
        choose: () => { location.href = katalog.plan.onward(katalog.address(result.path)); },
      }));
      if (answer.numbers.length > shown.length) {
        const all = document.createElement("span");
        all.textContent = `Wszystkie wyniki: ${katalog.number(answer.numbers.length)}`;
        options.push({ nodes: [all], choose: () => form.requestSubmit() });
      }
      return { options, said: shown.length ? katalog.suggested(shown.length) : "" };
    });
  }

  /* A page or an entry as a suggestion shows it. */
  katalog.suggestion = (result, keys) => {
    const title = document.createElement("span"), line = document.createElement("small");
    title.append(...katalog.marked(result.title, keys));
    line.append(...katalog.marked(result.line, keys));
    return [title, line];
  };

  const forms = [...document.querySelectorAll("form[data-k-search]")];
  forms.forEach(enhance);

  /* The key / may be turned off: a voice that dictates, or a hand that trembles, presses it by chance (WCAG 2.1.4). */
  const OFF = "katalog.bez-klawisza";
  const { kept } = katalog;
  let on = typeof kept.get(OFF) !== "string";
  for (const choice of document.querySelectorAll("[data-k-shortcut]")) {
    choice.checked = on;
    choice.addEventListener("change", () => {
      on = choice.checked;
      const done = on ? kept.remove(OFF) : kept.set(OFF, "1");
      choice.closest("p").querySelector("[role=status]").textContent = done ? "" : "Przeglądarka tego nie zapamięta: zmiana działa tylko na tej stronie.";
    });
  }

  document.addEventListener("keydown", event => {
    if (!on) return;
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.altKey || event.metaKey) return;
    const box = forms.map(form => form.elements.q).find(input => input.offsetParent);
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
})();
