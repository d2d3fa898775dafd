/* The search box of every page: suggestions as one types, in the combobox pattern of WAI-ARIA
   (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). What it needs is loaded at the first focus. */
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

  let boxes = 0;

  function enhance(form) {
    const input = form.elements.q, id = `k-podpowiedzi-${++boxes}`;
    const list = document.createElement("ul"), status = document.createElement("div");
    list.id = id;
    list.className = "k-suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Podpowiedzi");
    list.hidden = true;
    status.className = "k-hidden";
    status.setAttribute("role", "status");
    form.append(list, status);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id })) {
      input.setAttribute(name, value);
    }
    let asked = 0, active = -1;

    const options = () => [...list.children];
    const close = () => {
      asked++;
      list.hidden = true;
      list.replaceChildren();
      input.setAttribute("aria-expanded", "false");
      choose(-1);
    };
    const choose = index => {
      active = index;
      options().forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
      if (index < 0) input.removeAttribute("aria-activedescendant");
      else {
        input.setAttribute("aria-activedescendant", options()[index].id);
        options()[index].scrollIntoView({ block: "nearest" });
      }
    };
    const option = (index, nodes, go) => {
      const item = document.createElement("li");
      item.id = `${id}-${index}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.append(...nodes);
      item.addEventListener("mousedown", event => event.preventDefault()); // the box keeps the focus
      item.addEventListener("click", go);
      return item;
    };

    async function suggest() {
      const text = input.value.trim(), mine = ++asked;
      if (text.length < SHORTEST) return close();
      let answer, shown;
      try {
        await katalog.engine();
        answer = await katalog.find(input.value, { typing: true });
        shown = await katalog.shown(answer.numbers.slice(0, SUGGESTED));
      } catch (error) {
        status.textContent = "Nie udało się wczytać podpowiedzi.";
        throw error;
      }
      if (mine !== asked || document.activeElement !== input) return;
      const items = shown.map((result, index) => {
        const title = document.createElement("span"), line = document.createElement("small");
        title.append(...katalog.marked(result.title, answer.keys));
        line.append(...katalog.marked(result.line, answer.keys));
        return option(index, [title, line], () => { location.href = katalog.address(result.path); });
      });
      if (answer.numbers.length > shown.length) {
        const all = document.createElement("span");
        all.textContent = `Wszystkie wyniki: ${katalog.number(answer.numbers.length)}`;
        items.push(option(items.length, [all], () => form.requestSubmit()));
      }
      list.replaceChildren(...items);
      list.hidden = !items.length;
      input.setAttribute("aria-expanded", String(items.length > 0));
      choose(-1);
      status.textContent = items.length
        ? `${katalog.counted(shown.length, "podpowiedź", "podpowiedzi", "podpowiedzi")}. Wybierz strzałkami.`
        : "Brak podpowiedzi.";
    }

    input.addEventListener("focus", () => { katalog.engine().catch(() => {}); });
    input.addEventListener("input", suggest);
    input.addEventListener("blur", close);
    input.addEventListener("keydown", event => {
      const count = options().length;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!count) return void suggest();
        const step = event.key === "ArrowDown" ? 1 : -1;
        choose((active + 1 + step + count + 1) % (count + 1) - 1);
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        options()[active].click();
      } else if (event.key === "Escape") {
        event.preventDefault();
        if (list.hidden) input.value = "";
        close();
      }
    });
    form.addEventListener("submit", event => { if (!input.value.trim()) { event.preventDefault(); input.focus(); } });
  }

  const forms = [...document.querySelectorAll("form[data-k-search]")];
  forms.forEach(enhance);

  /* The key / may be turned off: a voice that dictates, or a hand that trembles, presses it by chance (WCAG 2.1.4). */
  const OFF = "katalog.bez-klawisza";
  const kept = () => { try { return localStorage.getItem(OFF); } catch { return null; } }; // a browser may forbid it
  let on = kept() === null;
  for (const choice of document.querySelectorAll("[data-k-shortcut]")) {
    choice.checked = on;
    choice.addEventListener("change", () => {
      on = choice.checked;
      try { on ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1"); } catch { /* it holds for this page */ }
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
