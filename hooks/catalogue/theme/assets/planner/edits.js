/* What changes a plan, and where the focus is then. */
import { countedStops } from "../plan/choice.js";
import { DEFAULTS, LIMITS } from "../plan/link.js";
import { EXACT, shortestOrder } from "../plan/order.js";
import { scheduleOf } from "../plan/schedule.js";
import { counted, grouped } from "../ui/counted.js";
import { say } from "../ui/notices.js";
import { announce } from "./done.js";
import { put } from "./opened.js";

const at = (id) => document.getElementById(`k-plan-${id}`);

/* The edits of the plan that is `opened`; `days` are those on the page (katalog.planDays). `changed()` keeps and draws
   what became of the plan, `undoable` is katalog.planDone's, `sayAdd(text)` says what became of adding a practice. */
export const planEdits = (opened, known, days, { changed, undoable, sayAdd }) => {
  const { briefs, towns, positionOf } = known;
  const indexOf = (day) => opened.plan.days.indexOf(day);
  const titleOf = (stop) => known.described(stop, {}).title;

  function take(stop) {
    const { stops } = opened.dayOf(stop);
    stops.splice(stops.indexOf(stop), 1);
  }

  function placed(stop, day, index) {
    take(stop);
    day.stops.splice(index, 0, stop);
    changed();
    announce(`${titleOf(stop)}: ${opened.whereIs(stop)}.`);
  }

  /* Whether there is room for one more; says so where there is none. */
  function room() {
    if (opened.stops.length < LIMITS.stops) return true;
    say("full", [`Plan ma już ${countedStops(LIMITS.stops)}: więcej nie zmieści się w linku. Ułóż drugi plan.`])
      .focus();
    return false;
  }

  const ofStops = {
    step(stop, by) {
      const day = opened.dayOf(stop), index = day.stops.indexOf(stop) + by, other = opened.plan.days[indexOf(day) + by];
      if (index >= 0 && index < day.stops.length) placed(stop, day, index);
      else if (other) placed(stop, other, by > 0 ? 0 : other.stops.length);
      days.focusStop(stop, by > 0 ? "w-dol" : "w-gore");
    },
    toDay(stop, value) {
      if (value === "new") opened.plan.days.push({ stops: [] });
      const day = value === "new" ? opened.plan.days.at(-1) : opened.plan.days[Number(value)];
      placed(stop, day, day.stops.length);
      days.focusStop(stop, "dzien");
    },
    drop(stop, list, index) {
      placed(stop, days.dayOf(list), index);
    },
    remove(stop) {
      const day = opened.dayOf(stop), number = indexOf(day), index = day.stops.indexOf(stop);
      undoable(() => take(stop), `Usunięto z planu: ${titleOf(stop)}.`, {
        put: (note) => days.noteAtStop(day, index, note),
        back: () => days.focusStop(opened.plan.days[number].stops[index], "usun"),
      });
    },
    set(stop, field, value) {
      put(stop, field, value);
      changed();
    },
    write(stop, field, value) {
      opened.write(stop, field, value);
      changed();
    },
    async add(id, index) {
      if (!room()) return;
      const { plan } = opened;
      if (!plan.days.length) plan.days.push({ stops: [] });
      const day = plan.days[index ?? plan.days.length - 1];
      await briefs.prepare([id]);
      const there = opened.stops.find((stop) => stop.id === id), { title } = briefs.of(id), stop = { id };
      if (there) return sayAdd(`„${title}” już jest w planie: ${opened.whereIs(there)}.`);
      day.stops.push(stop);
      changed();
      announce(`Dodano: ${title}, ${opened.whereIs(stop)}.`);
    },
    async addOwn(day, stop) {
      if (!room()) return false;
      await towns.prepare([stop]);
      opened.addOwn(day, stop);
      changed();
      announce(`Dodano: ${stop.name}, ${opened.whereIs(stop)}.`);
      return true;
    },
  };

  const ofDays = {
    newDay() {
      opened.plan.days.push({ stops: [] });
      changed();
      days.focusDay(opened.plan.days.at(-1));
    },
    leave(day, minutes) {
      put(day, "leave", minutes === DEFAULTS.leave ? undefined : minutes);
      changed();
    },
    removeDay(day) {
      const index = indexOf(day), size = day.stops.length;
      const lost = size ? ` z ${counted(size, "punktem", "punktami", "punktami")}` : "";
      undoable(() => opened.plan.days.splice(index, 1), `Usunięto dzień ${index + 1}${lost}.`, {
        put: opened.plan.days.length > 1 ? (note) => days.noteAtDay(index, note) : undefined, // the last takes the programme with it
        back: () => days.focusDay(opened.plan.days[index]),
      });
    },
    shortest(day) {
      const { plan } = opened, index = indexOf(day), before = day.stops, put = (note) => days.noteInDay(day, note);
      const reckoned = () => scheduleOf(plan, positionOf)[index], { from, kilometres: long } = reckoned();
      const stops = before.map((stop) => ({ position: positionOf(stop), fixed: !stop.id || stop.at !== undefined }));
      const end = index === plan.days.length - 1 && plan.end ? towns.position(plan.end) : null;
      const after = shortestOrder(stops, { start: from, end }).map((place) => before[place]);
      day.stops = after;
      const short = reckoned().kilometres;
      day.stops = before;
      const far = (kilometres) => `${grouped(kilometres)}\u00a0km`;
      if (short >= long) {
        const words = `Dzień ${index + 1}: krócej się nie da${long ? `, ok.\u00a0${far(long)}` : ""}.`;
        say("done", [words], { put });
        return announce(words);
      }
      const exact = stops.filter(({ position, fixed }) => position && !fixed).length <= EXACT;
      const nearly = exact ? "" : ` Przy ponad ${EXACT} punktach to dobre przybliżenie.`;
      undoable(
        () => {
          day.stops = after;
        },
        `Dzień ${index + 1}: ok.\u00a0${far(short)} zamiast ${far(long)}.${nearly}`,
        {
          put,
          back: () => days.focusDay(opened.plan.days[index]),
        },
      );
    },
  };

  const ofPlan = {
    head(field, value) {
      put(opened.plan, field, value);
      changed();
    },
    sameEnd() {
      opened.plan.end = { ...opened.plan.start };
      changed();
      at("end").focus();
    },
    clear() {
      undoable(
        () => {
          opened.open({ days: [] }, {});
          days.forget();
        },
        "Wyczyszczono plan.",
        {
          back: () => days.focusDay(opened.plan.days[0]),
        },
      );
    },
    suggestTown: towns.suggestIn,
  };

  return { ...ofStops, ...ofDays, ...ofPlan };
};
