/* The search box of every page: suggestions as one types. What it needs is loaded at the first focus. */
import { engine } from "../data/pieces.js";
import { getKept, removeKept, setKept } from "../kept/kept.js";
import { onward } from "../plan/choice.js";
import { address } from "../ui/address.js";
import { combobox, suggestionsInWords } from "../ui/combobox.js";
import { grouped } from "../ui/counted.js";
import { find, shownOf } from "./query.js";
import { suggestion } from "./suggestion.js";

const SUGGESTED = 8, SHORTEST = 2;

function enhance(form) {
  const input = form.elements.q;
  input.addEventListener("focus", () => {
    engine().catch(() => {});
  });
  form.addEventListener("submit", (event) => {
    if (!input.value.trim()) {
      event.preventDefault();
      input.focus();
    }
  });
  combobox(input, form, async (text) => {
    if (text.trim().length < SHORTEST) return null;
    await engine();
    const answer = await find(text, { typing: true });
    const shown = await shownOf(answer.numbers.slice(0, SUGGESTED));
    const options = shown.map((result) => ({
      nodes: suggestion(result, answer.keys),
      choose: () => {
        location.href = onward(address(result.path));
      },
    }));
    if (answer.numbers.length > shown.length) {
      const all = document.createElement("span");
      all.textContent = `Wszystkie wyniki: ${grouped(answer.numbers.length)}`;
      options.push({ nodes: [all], choose: () => form.requestSubmit() });
    }
    return { options, said: shown.length ? suggestionsInWords(shown.length) : "" };
  });
}

export const startBox = () => {
  const forms = [...document.querySelectorAll("form[data-k-search]")];
  forms.forEach(enhance);

  /* The key / may be turned off: a voice that dictates, or a hand that trembles, presses it by chance (WCAG 2.1.4). */
  const OFF = "katalog.bez-klawisza";
  let on = typeof getKept(OFF) !== "string";
  for (const choice of document.querySelectorAll("[data-k-shortcut]")) {
    choice.checked = on;
    choice.addEventListener("change", () => {
      on = choice.checked;
      const done = on ? removeKept(OFF) : setKept(OFF, "1");
      choice.closest("p").querySelector("[role=status]").textContent = done
        ? ""
        : "Przeglądarka tego nie zapamięta: zmiana działa tylko na tej stronie.";
    });
  }

  document.addEventListener("keydown", (event) => {
    if (!on) return;
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.altKey || event.metaKey) return;
    const box = forms.map((form) => form.elements.q).find((input) => input.offsetParent);
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
};
