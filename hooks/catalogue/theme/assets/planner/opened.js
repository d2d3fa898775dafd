/* The plan that is open: one's own, which this browser keeps, or that of a link, which the address of the page keeps. */
import { tellUnkept } from "../kept/told.js";
import { keepPlan } from "../plan/choice.js";
import { writtenPlan } from "../plan/link.js";

const UNKEPT =
  "Przeglądarka nie zachowała planu: nie pozwala na to albo nie ma już miejsca. Zanim zamkniesz albo odświeżysz kartę, skopiuj link do planu, " +
  "a notatki i zmienione pytania wydrukuj: link ich nie przenosi.";

/* Gives a field of an object a value, or takes the field away where there is none. */
export function put(object, field, value) {
  if (value === undefined) delete object[field];
  else object[field] = value;
}

function address(query) {
  try {
    history.replaceState(null, "", location.pathname + query);
  } catch { /* on a disk a browser may refuse it */ }
}

/* `plan` and `texts` (what was written of its stops: { questions?, notes? }, by keys) are replaced by `open`, which
   also says whether the plan is one's `own`; who changes them otherwise calls `keep`. */
export const planOpened = () => {
  const keys = new WeakMap(); // of the texts of one's own stops
  const keyOf = (stop) => stop.id || keys.get(stop);
  const textsAt = (key) => Object.hasOwn(opened.texts, key) ? opened.texts[key] : undefined; // a key may be any name: `constructor`
  const opened = {
    plan: { days: [] },
    texts: {},
    own: true,
    get stops() {
      return opened.plan.days.flatMap((day) => day.stops);
    },
    get link() {
      return writtenPlan(opened.plan);
    },
    open(plan, texts, own = opened.own) {
      Object.assign(opened, { plan, texts, own });
      keyed();
    },

    /* Keeps the plan where it belongs. */
    keep() {
      keyed();
      if (!opened.own) address(`?plan=${opened.link}`);
      else tellUnkept(keepPlan(opened.plan, opened.texts) ? "" : UNKEPT);
    },

    /* Takes a link that was opened out of the address. */
    leaveLink: () => address(""),

    textsOf: (stop) => textsAt(keyOf(stop)) || {},
    write(stop, field, value) {
      const mine = { ...opened.textsOf(stop) };
      put(mine, field, value);
      put(opened.texts, keyOf(stop), Object.keys(mine).length ? mine : undefined);
    },

    /* Puts a new stop of one's own at the end of a day: it has no texts yet. */
    addOwn(day, stop) {
      keys.set(stop, "");
      day.stops.push(stop);
    },

    dayOf: (stop) => opened.plan.days.find((day) => day.stops.includes(stop)),
    whereIs: (stop) =>
      `dzień ${opened.plan.days.indexOf(opened.dayOf(stop)) + 1}, punkt ${opened.stops.indexOf(stop) + 1}`,
  };

  /* Gives each of one's own stops a key by its name and which-th of that name it is; the texts that it has go along. */
  function keyed() {
    const times = new Map(),
      next = Object.fromEntries(Object.entries(opened.texts).filter(([key]) => !key.startsWith("*")));
    for (const stop of opened.stops.filter(({ id }) => !id)) {
      const time = (times.get(stop.name) || 0) + 1, key = `*${stop.name}${time > 1 ? `\n${time}` : ""}`;
      put(next, key, textsAt(keys.get(stop) ?? key));
      times.set(stop.name, time);
      keys.set(stop, key);
    }
    opened.texts = next;
  }

  return opened;
};
