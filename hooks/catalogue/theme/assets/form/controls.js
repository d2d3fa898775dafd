/* The form as fields: reads them from the controls, fills the controls with them, shows what is wrong with them. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});
  const { kinds } = katalog;
  const data = JSON.parse(document.getElementById("k-form-data").textContent);
  const HOLDERS = "[data-k-field], [data-k-row], form";

  /* What a control was filled with, and what it gave right after: as long as it gives the same, nobody has
     touched it, and the first is what it holds, in its own spelling. */
  const filled = new WeakMap();
  /* The fields of the entry that no control asks for. */
  const others = new WeakMap();

  const keyOf = field => field.dataset.kField.split(".").pop();
  const parts = holder => [...holder.querySelectorAll("[data-k-field]")].filter(field => field.parentElement.closest(HOLDERS) === holder);
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  function value(field) {
    const now = kinds[field.dataset.kWhat].get(field), was = filled.get(field);
    return was && same(now, was.shown) ? was.given : now;
  }

  function put(field, given) {
    kinds[field.dataset.kWhat].set(field, given);
    given === undefined ? filled.delete(field) : filled.set(field, { given, shown: kinds[field.dataset.kWhat].get(field) });
  }

  /* The keys of the record at a name (`stops[1].coordinates`), in the order of the schema. */
  function keysAt(name) {
    let at = data.schema;
    for (const step of name.match(/[^.[\]\d][^.[\]]*/g) || []) at = at.properties[step].items || at.properties[step];
    return Object.keys(at.properties);
  }

  function ordered(fields, keys) {
    const known = keys.filter(key => key in fields).map(key => [key, fields[key]]);
    return Object.fromEntries([...known, ...Object.entries(fields).filter(([key]) => !keys.includes(key))]);
  }

  /* The fields that the controls in a form, a set or a row hold; undefined where all are empty. */
  function gathered(holder) {
    const fields = {};
    for (const field of parts(holder)) {
      if (field.closest("[data-k-way][hidden]")) continue;
      const found = value(field);
      if (found !== undefined) fields[keyOf(field)] = found;
    }
    return Object.keys(fields).length ? ordered(fields, keysAt(holder.dataset.kField || holder.dataset.kRow || "")) : undefined;
  }

  function scatter(holder, fields) {
    for (const field of parts(holder)) put(field, fields[keyOf(field)]);
    for (const more of holder.querySelectorAll("details.k-form__more")) {
      const inside = [...more.querySelectorAll("[data-k-field]")];
      if (inside.length) more.open = inside.some(field => value(field) !== undefined);
    }
  }

  kinds.set = {
    get: gathered,
    set: (field, fields = {}) => scatter(field, fields),
  };

  function start(holder) {
    for (const field of parts(holder)) {
      const kind = kinds[field.dataset.kWhat];
      if (kind.start) kind.start(field);
      if (field.dataset.kWhat === "set") start(field);
    }
  }

  const groups = form => [...form.querySelectorAll("details.k-form__group")];
  const held = group => [...group.querySelectorAll("[data-k-field]")].filter(field => field.parentElement === group && value(field) !== undefined).length;

  /* How many fields of each group hold something, so that a closed one tells. */
  function count(form) {
    for (const group of groups(form)) {
      const number = held(group);
      group.querySelector(".k-form__held").textContent = number ? `Wypełniono: ${number}` : "";
    }
  }

  /* Does something to the page that leaves the box in which one types where it is on the screen. */
  function steady(act) {
    const box = document.activeElement, before = box.getBoundingClientRect().top;
    act();
    const moved = box.getBoundingClientRect().top - before;
    if (moved && form.contains(box)) window.scrollBy({ top: moved, behavior: "instant" });
  }

  katalog.controls = {
    data, parts, put, gathered, scatter, start, steady,

    read: form => ordered({ ...gathered(form), ...others.get(form) }, Object.keys(data.schema.properties)),

    fill(form, fields) {
      const asked = parts(form).map(keyOf);
      others.set(form, Object.fromEntries(Object.entries(fields).filter(([key]) => !asked.includes(key))));
      scatter(form, fields);
      for (const group of groups(form)) group.open = held(group) > 0;
      katalog.problems.forget(form);
      count(form);
    },

    show: (form, problems, options) => katalog.problems.show(form, problems, options),
  };

  const form = document.querySelector("form[data-k-form]");
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("keydown", event => { if (event.key === "Enter" && event.target.matches("input")) event.preventDefault(); }); // it sends nothing
  form.addEventListener("input", ({ target }) => { if (target.matches("input, textarea")) katalog.typed.tell(target); });
  for (const event of ["input", "change"]) form.addEventListener(event, () => steady(() => count(form)));
  start(form);
  katalog.problems.start(form);
  katalog.body.start(form);
})();
