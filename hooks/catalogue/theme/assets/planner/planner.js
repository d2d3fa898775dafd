/* The planner at work: opens one's own plan or the one of a link, and with every change reckons and draws it anew. */
(function () {
  "use strict";
  const katalog = window.katalog, { element } = katalog;
  const { written, read, DEFAULTS, LIMITS } = katalog.planLink;
  const { say, quiet, find } = katalog.notices;
  const { lasting, sentence } = katalog.planWords;
  const page = document.getElementById("k-plan"), site = page.dataset.kSite;
  const data = JSON.parse(document.getElementById("k-plan-data").textContent);
  const at = id => document.getElementById(`k-plan-${id}`);
  const known = katalog.planKnown(data), { briefs, towns, briefOf, positionOf } = known;
  const MANY = 9; // stops up to which the shortest order is exact
  const COMPARED = 4; // practices that can be compared

  let plan = { days: [] }, texts = {}, own = true, schedule = [];

  const tell = text => { at("status").textContent = ""; at("status").textContent = text; };

  /* --- The plan --- */
  const stopsOf = of => of.days.flatMap(day => day.stops);
  const keys = new WeakMap(); // of the texts of one's own stops
  const keyOf = stop => stop.id || keys.get(stop);
  const textsOf = stop => texts[keyOf(stop)] || {};
  const shownOf = stop => known.described(stop, textsOf(stop));

  /* Gives each of one's own stops a key by its name and which-th of that name it is; the texts that it has go along. */
  function keyed() {
    const times = new Map(), next = Object.fromEntries(Object.entries(texts).filter(([key]) => !key.startsWith("*")));
    for (const stop of stopsOf(plan).filter(({ id }) => !id)) {
      const time = (times.get(stop.name) || 0) + 1, key = `*${stop.name}${time > 1 ? `\n${time}` : ""}`;
      put(next, key, texts[keys.get(stop) ?? key]);
      times.set(stop.name, time);
      keys.set(stop, key);
    }
    texts = next;
  }

  /* Keeps the plan where it belongs: one's own in this browser, one of a link in the address. */
  function keep() {
    if (own) {
      if (!katalog.plan.keep(plan, texts) && !find("unkept")) say("unkept", ["Przeglądarka nie pozwala zachować planu. Zanim zamkniesz albo odświeżysz kartę, skopiuj link do planu, a notatki i zmienione pytania wydrukuj: link ich nie przenosi."]);
    } else {
      address(`?plan=${written(plan)}`);
    }
  }
  function address(query) {
    try { history.replaceState(null, "", location.pathname + query); } catch { /* on a disk a browser may refuse it */ }
  }

  let drawnNow = 0;
  function changed() {
    keyed();
    keep();
    quiet("done");
    quiet("full");
    draw();
  }

  /* Says what was done, with a button that undoes it and has the focus. `put` puts it where it was done, else it stands
     above the plan, where it is read by itself. */
  function sayDone(words, undo, put) {
    const button = say("done", [words], { put, buttons: [["Cofnij", async () => {
      quiet("done");
      await undo();
      tell("Cofnięto.");
    }]] }).querySelector("button");
    if (put) tell(words);
    button.focus({ preventScroll: Boolean(put) });
  }

  /* Does what can be undone, and says it; `back` brings the focus to where it was, when it is undone. */
  function undoable(act, words, { put, back }) {
    const before = { plan: written(plan), texts: JSON.stringify(texts) };
    act();
    changed();
    sayDone(words, async () => {
      await open(read(before.plan).plan, JSON.parse(before.texts));
      keep();
      back();
    }, put);
  }

  /* --- What changes it --- */
  const dayOf = stop => plan.days.find(day => day.stops.includes(stop));
  const take = stop => dayOf(stop).stops.splice(dayOf(stop).stops.indexOf(stop), 1);
  const put = (object, field, value) => { if (value === undefined) delete object[field]; else object[field] = value; };
  const numberOf = stop => stopsOf(plan).indexOf(stop) + 1;
  const whereIs = stop => `dzień ${plan.days.indexOf(dayOf(stop)) + 1}, punkt ${numberOf(stop)}`;
  function placed(stop, day, index) {
    take(stop);
    day.stops.splice(index, 0, stop);
    changed();
    tell(`${shownOf(stop).title}: ${whereIs(stop)}.`);
  }

  /* Whether there is room for one more; says so where there is none. */
  function room() {
    if (katalog.plan.count(plan) < LIMITS.stops) return true;
    say("full", [`Plan ma już ${katalog.counted(LIMITS.stops, "punkt", "punkty", "punktów")}: więcej nie zmieści się w linku. Ułóż drugi plan.`]).focus();
    return false;
  }

  const edit = {
    step(stop, by) {
      const day = dayOf(stop), index = day.stops.indexOf(stop) + by, other = plan.days[plan.days.indexOf(day) + by];
      if (index >= 0 && index < day.stops.length) placed(stop, day, index);
      else if (other) placed(stop, other, by > 0 ? 0 : other.stops.length);
      days.focusStop(stop, by > 0 ? "w-dol" : "w-gore");
    },
    toDay(stop, value) {
      if (value === "new") plan.days.push({ stops: [] });
      const day = value === "new" ? plan.days.at(-1) : plan.days[Number(value)];
      placed(stop, day, day.stops.length);
      days.focusStop(stop, "dzien");
    },
    drop(stop, list, index) { placed(stop, days.dayOf(list), index); },
    remove(stop) {
      const day = dayOf(stop), number = plan.days.indexOf(day), index = day.stops.indexOf(stop);
      undoable(() => take(stop), `Usunięto z planu: ${shownOf(stop).title}.`, {
        put: note => days.noteAtStop(day, index, note),
        back: () => days.focusStop(plan.days[number].stops[index], "usun"),
      });
    },
    set(stop, field, value) { put(stop, field, value); changed(); },
    write(stop, field, value) {
      const mine = { ...textsOf(stop) };
      put(mine, field, value);
      put(texts, keyOf(stop), Object.keys(mine).length ? mine : undefined);
      changed();
    },
    head(field, value) { put(plan, field, value); changed(); },
    sameEnd() { plan.end = { ...plan.start }; changed(); at("end").focus(); },
    leave(day, minutes) { put(day, "leave", minutes === DEFAULTS.leave ? undefined : minutes); changed(); },
    async add(id, index) {
      if (!room()) return;
      if (!plan.days.length) plan.days.push({ stops: [] });
      const day = plan.days[index ?? plan.days.length - 1];
      await briefs.prepare([id]);
      const there = stopsOf(plan).find(stop => stop.id === id), { title } = briefs.of(id), stop = { id };
      if (there) return sayAdd(`„${title}” już jest w planie: ${whereIs(there)}.`);
      day.stops.push(stop);
      changed();
      tell(`Dodano: ${title}, ${whereIs(stop)}.`);
    },
    async addOwn(day, stop) {
      if (!room()) return false;
      await towns.prepare([stop]);
      keys.set(stop, ""); // with no texts yet
      day.stops.push(stop);
      changed();
      tell(`Dodano: ${stop.name}, ${whereIs(stop)}.`);
      return true;
    },
    removeDay(day) {
      const index = plan.days.indexOf(day), words = `Usunięto dzień ${index + 1}${day.stops.length ? ` z ${katalog.counted(day.stops.length, "punktem", "punktami", "punktami")}` : ""}.`;
      undoable(() => plan.days.splice(index, 1), words, {
        put: plan.days.length > 1 ? note => days.noteAtDay(index, note) : undefined, // the last takes the programme with it
        back: () => days.focusDay(plan.days[index]),
      });
    },
    shortest(day) {
      const index = plan.days.indexOf(day), before = day.stops, put = note => days.noteInDay(day, note);
      const stops = before.map(stop => ({ position: positionOf(stop), fixed: !stop.id || stop.at !== undefined }));
      const order = katalog.shortest(stops, { start: schedule[index].from, end: index === plan.days.length - 1 && plan.end ? towns.position(plan.end) : null });
      const free = stops.filter(({ position, fixed }) => position && !fixed).length, long = schedule[index].kilometres;
      day.stops = order.map(place => before[place]);
      const short = reckoned()[index].kilometres;
      day.stops = before;
      if (short >= long) {
        const words = `Dzień ${index + 1}: krócej się nie da${long ? `, ok.\u00a0${katalog.number(long)}\u00a0km` : ""}.`;
        say("done", [words], { put });
        return tell(words);
      }
      undoable(
        () => { day.stops = order.map(place => before[place]); },
        `Dzień ${index + 1}: ok.\u00a0${katalog.number(short)}\u00a0km zamiast ${katalog.number(long)}\u00a0km.${free > MANY ? ` Przy ponad ${MANY} punktach to dobre przybliżenie.` : ""}`,
        { put, back: () => days.focusDay(plan.days[index]) },
      );
    },
    suggestTown: towns.suggestIn,
  };

  /* --- What is drawn --- */
  const reckoned = () => katalog.schedule(plan, positionOf);

  function draw() {
    schedule = reckoned();
    const all = stopsOf(plan), count = all.length, shown = { empty: !plan.days.length, filled: plan.days.length, stops: count };
    const ids = [...new Set(all.map(({ id }) => id).filter(Boolean))], number = plan.days.length;
    for (const each of page.querySelectorAll("[data-k-when]")) each.hidden = !shown[each.dataset.kWhen];
    head.update(plan, towns.words);
    days.draw({ plan, schedule, stopShown: shownOf, where: plan.end?.town });
    const lines = katalog.planWays(plan, schedule, known);
    katalog.planRoute(at("map"), data.map, lines);
    const total = schedule.reduce((sum, { kilometres }) => sum + kilometres, 0);
    const driven = schedule.reduce((sum, day) => sum + [...day.stops.map(({ drive }) => drive), day.home].reduce((time, drive) => time + (drive ? drive.minutes : 0), 0), 0);
    at("sum").textContent = sentence(`${katalog.counted(count, "punkt", "punkty", "punktów")} w ${katalog.counted(plan.days.length, "dniu", "dniach", "dniach")}${total ? `, w drodze ok.\u00a0${katalog.number(total)}\u00a0km i ${lasting(driven)}` : ""}`);
    at("map-part").hidden = !lines.some(line => line.length);
    outs({ link: `${site ? `${site.replace(/\/+$/, "")}/planer.html` : location.href.split(/[?#]/)[0]}?plan=${written(plan)}`, form: katalog.address(`dodaj-wizyte.html?plan=${written(plan)}`), compare: katalog.address(`porownaj.html${own && ids.length > COMPARED ? "" : `?wpisy=${ids.join(".")}`}`) });
    at("local").hidden = Boolean(site) || location.protocol !== "file:";
    at("new-day").disabled = plan.days.length >= LIMITS.days;
    at("compare").hidden = ids.length < 2;
    at("add-hint").textContent = number > 1 ? `Trafi na koniec dnia ${number}; potem przeniesiesz ją na inny dzień.` : "Wpisz nazwę, miejscowość albo to, czego szukasz.";
    sayAdd("");
    katalog.planPaper(at("paper"), {
      plan, schedule, shownOf, start: towns.words(plan.start), end: towns.words(plan.end),
      speed: plan.speed ?? DEFAULTS.speed, detour: plan.detour ?? DEFAULTS.detour,
    });
    suggest(lines, ++drawnNow).catch(failed);
  }

  async function suggest(lines, mine) {
    const chosen = stopsOf(plan).map(briefOf).filter(Boolean);
    const choice = { types: chosen.map(({ type }) => type), topics: chosen.flatMap(({ topics }) => topics), taken: chosen.map(({ id }) => id) };
    await katalog.planSuggestions(at("near"), data, lines.map(line => line.map(({ position }) => position)), choice, {
      add: edit.add, otherwise: at("add"), current: () => mine === drawnNow,
    });
  }

  const sayAdd = katalog.planFields.told(at("add"), at("add-said"));
  const head = katalog.planHead(edit);
  const days = katalog.planDays(at("days"), edit);
  const outs = katalog.planOuts(site, () => ({ plan, schedule, link: at("link").textContent, stops: plan.days.map(day => day.stops.map(shownOf)) }), head.askDate);

  /* --- Opening --- */
  async function open(next, nextTexts) {
    const unknown = await known.prepare(next);
    plan = next;
    texts = nextTexts;
    keyed();
    days.forget();
    draw();
    return unknown;
  }

  function sayWhatIsMissing(unknown, skipped) {
    if (unknown.length) say("unknown", [`Nie ma w katalogu: ${unknown.map(id => `„${id}”`).join(", ")}. Pominięto.`]);
    if (skipped.length) say("skipped", [sentence(`Pominięto, bo nie udało się tego odczytać z linku: ${skipped.join("; ")}`)]);
  }

  /* A plan that came by a link while there is another one of one's own: it is shown, and nothing of one's own is lost. */
  function sayBorrowed() {
    const mine = katalog.plan.own();
    const count = katalog.counted(katalog.plan.count(mine.plan), "punkt", "punkty", "punktów");
    say("borrowed", [`To plan z linku. W tej przeglądarce masz też własny plan (${count}), którego ten nie zmienia. Notatki i zmienione pytania zachowasz tylko w swoim planie.`], { buttons: [
      ["Otwórz mój plan", async () => { await becomeOwn(mine.plan, mine.texts); tell("To Twój plan."); days.focusDay(plan.days[0]); }],
      ["Dołącz do mojego planu", async () => {
        const joined = { ...mine.plan, days: [...mine.plan.days, ...read(written(plan)).plan.days] };
        const most = { days: joined.days.length > LIMITS.days, stops: stopsOf(joined).length > LIMITS.stops };
        if (most.days || most.stops) return say("full", [`Razem byłoby za dużo: plan mieści ${LIMITS.days} dni i ${katalog.counted(LIMITS.stops, "punkt", "punkty", "punktów")}. Otwórz swój plan i usuń z niego to, co zbędne.`]).focus();
        await taken(joined, { ...texts, ...mine.texts }, "Dołączono do Twojego planu.");
      }],
      ["Zastąp nim mój plan", () => taken(plan, texts, "Zastąpiono Twój plan.")],
    ] });
  }

  /* Makes of a plan from a link, or of both, one's own; undone, there are two again. */
  async function taken(next, nextTexts, words) {
    const mine = katalog.plan.own(), borrowed = { link: written(plan), texts };
    await becomeOwn(next, nextTexts);
    keep();
    sayDone(words, async () => {
      own = false;
      await open(read(borrowed.link).plan, borrowed.texts);
      address(`?plan=${borrowed.link}`);
      katalog.plan.keep(mine.plan, mine.texts); // and so `again`
      days.focusDay(plan.days[0]);
    });
  }
  async function becomeOwn(next, nextTexts) {
    own = true;
    address("");
    for (const of of ["borrowed", "unknown", "skipped", "full"]) quiet(of);
    await open(next, nextTexts);
  }

  async function start() {
    await katalog.engine();
    const asked = new URLSearchParams(location.search).get("plan");
    const mine = katalog.plan.own(), given = asked === null ? null : read(asked);
    if (given && !given.plan) say("skipped", [sentence(`Pominięto ${given.skipped.join("; ")}`)]);
    own = !given?.plan || !katalog.plan.count(mine.plan) || written(mine.plan) === written(given.plan);
    const next = given?.plan || mine.plan;
    const unknown = await open(next, own ? mine.texts : {});
    sayWhatIsMissing(unknown, given?.plan ? given.skipped : []);
    if (own && given?.plan) {
      keep();
      address("");
    }
    if (!own) sayBorrowed();
    katalog.plan.listen(again);
    page.dataset.kReady = "";
  }

  /* One's own plan was changed elsewhere: in another tab, or by a button of this page. */
  function again() {
    const mine = katalog.plan.own();
    if (own && (written(mine.plan) !== written(plan) || JSON.stringify(mine.texts) !== JSON.stringify(texts))) {
      quiet("done"); // what would be undone is no longer the last
      open(mine.plan, mine.texts).catch(failed);
    } else if (!own) sayBorrowed();
  }

  function failed(error) {
    say("failed", ["Nie udało się wczytać planu. Odśwież stronę."]);
    throw error;
  }

  at("new-day").addEventListener("click", () => {
    plan.days.push({ stops: [] });
    changed();
    days.focusDay(plan.days.at(-1));
  });
  at("clear").addEventListener("click", () => undoable(() => { plan = { days: [] }; texts = {}; days.forget(); }, "Wyczyszczono plan.", { back: () => days.focusDay(plan.days[0]) }));
  /* What is being typed is kept when the page is left, also for another tab, without taking the focus from it. */
  document.addEventListener("visibilitychange", () => {
    const typed = document.activeElement;
    if (!document.hidden) return;
    typed.blur();
    typed.focus({ preventScroll: true });
  });
  at("add").addEventListener("input", () => sayAdd(""));
  at("add").addEventListener("change", () => { if (at("add").value.trim()) sayAdd("Wybierz praktykę z podpowiedzi. Gdy ich nie ma, spróbuj innych słów."); });
  katalog.practices.box(at("add"), at("add").closest(".k-form__finder"), data.practices, practice => {
    at("add").value = "";
    edit.add(practice.id).catch(failed);
  });
  start().catch(failed);
})();
