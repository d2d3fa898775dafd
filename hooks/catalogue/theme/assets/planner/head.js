/* What holds of the whole visit: its name, first day, start and end, and what the estimates assume. */
(function () {
  "use strict";
  const katalog = window.katalog;
  const { DEFAULTS } = katalog.planLink;
  const at = id => document.getElementById(`k-plan-${id}`);
  const ASSUMED = { speed: [10, 140], detour: [100, 300], longest: [1, 24] };

  /* Wires the fields to `edit`; gives what brings them up to date. */
  katalog.planHead = edit => {
    const wrong = text => { at("town-wrong").textContent = text; at("town-wrong").hidden = !text; };
    const lines = { title: at("title"), date: at("date") }, towns = { start: at("start"), end: at("end") };
    for (const [field, input] of Object.entries(lines)) input.addEventListener("change", () => edit.head(field, input.value.trim() || undefined));
    for (const [field, input] of Object.entries(towns)) edit.suggestTown(input, {
      chosen: place => { wrong(""); edit.head(field, place || undefined); },
      unknown: text => wrong(edit.unknownTown(text)),
    });
    for (const [field, [least, most]] of Object.entries(ASSUMED)) at(field).addEventListener("change", () => {
      const number = Math.min(most, Math.max(least, Math.round(Number(at(field).value)) || DEFAULTS[field]));
      at(field).value = number;
      edit.head(field, number === DEFAULTS[field] ? undefined : number);
    });
    at("same").addEventListener("click", () => edit.sameEnd());

    return function update(plan, words) {
      const held = { title: plan.title || "", date: plan.date || "", start: words(plan.start), end: words(plan.end) };
      for (const field of Object.keys(ASSUMED)) held[field] = String(plan[field] ?? DEFAULTS[field]);
      for (const [field, value] of Object.entries(held)) if (document.activeElement !== at(field) && at(field).value !== value) at(field).value = value;
      at("same").hidden = !plan.start || words(plan.start) === words(plan.end);
    };
  };
})();
