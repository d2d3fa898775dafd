/* The page of results: every document that answers the query in the address. */
(function () {
  "use strict";
  const katalog = window.katalog;
  const AT_ONCE = 1000, SOONEST = 20; // results in one go, and those that are shown before the others are loaded
  const query = new URLSearchParams(location.search).get("q") || "";
  const place = document.getElementById("wyniki");
  const status = document.getElementById("wyniki-ile");
  const told = document.getElementById("wyniki-uwagi");
  const more = document.getElementById("wyniki-dalej");

  function item(result, keys) {
    const entry = document.createElement("li"), link = document.createElement("a");
    const line = document.createElement("p"), title = document.createElement("p"), summary = document.createElement("p");
    link.href = katalog.address(result.path);
    link.append(...katalog.marked(result.title, keys));
    title.className = "k-card__title";
    title.append(link);
    line.className = "k-card__kind";
    line.append(...katalog.marked(result.line, keys));
    summary.append(...katalog.marked(result.summary, keys));
    entry.append(line, title, summary);
    return entry;
  }

  function heading(text) {
    const title = document.createElement("h2");
    title.textContent = text;
    return title;
  }

  async function show() {
    await katalog.engine();
    const { numbers, whole, told: notes, keys } = await katalog.find(query);
    status.textContent = summary(numbers.length, whole);
    told.replaceChildren(...katalog.explained(notes).map(text => {
      const note = document.createElement("li");
      note.textContent = text;
      return note;
    }));
    if (!numbers.length) place.dataset.empty = "";
    document.getElementById("wyniki-rady").hidden = numbers.length > 0;
    let done = 0, list;

    async function add(upTo) {
      while (done < upTo) {
        const part = numbers.slice(done, Math.min(upTo, done < SOONEST ? SOONEST : upTo));
        const shown = await katalog.shown(part);
        shown.forEach((result, index) => {
          const at = done + index;
          if (at === 0 || at === whole) {
            if (at === whole) place.append(heading(whole ? "Pasuje część słów" : "Żaden wpis nie ma wszystkich słów; te mają część"));
            list = document.createElement("ol");
            list.className = "k-found__list";
            place.append(list);
          }
          list.append(item(result, keys));
        });
        done += part.length;
      }
      more.hidden = done >= numbers.length;
    }

    await add(Math.min(AT_ONCE, numbers.length));
    place.dataset.done = "";
    more.firstElementChild.addEventListener("click", () => add(Math.min(done + AT_ONCE, numbers.length)));
  }

  function summary(all, whole) {
    if (!all) return `Nic nie znaleziono dla „${query}”. Sprawdź pisownię, użyj mniej słów albo ogólniejszych – lub przejrzyj listy poniżej.`;
    const found = katalog.counted(all, "wynik", "wyniki", "wyników");
    return whole && whole < all ? `${found} dla „${query}”, w tym ze wszystkimi słowami: ${katalog.number(whole)}.` : `${found} dla „${query}”.`;
  }

  for (const form of document.querySelectorAll("form[data-k-search]")) form.elements.q.value = query;
  if (!query.trim()) return;
  document.title = `${query} – ${document.title}`;
  show().catch(error => {
    status.textContent = "Nie udało się wczytać wyników. Odśwież stronę, a jeśli to nie pomoże, skorzystaj z list poniżej.";
    throw error;
  });
})();
