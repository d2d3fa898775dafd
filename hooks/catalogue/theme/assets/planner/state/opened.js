/* The plan that is open: one's own, which this browser keeps, or that of a link, which the address of the page keeps. */
/** @import { Day, Plan, Stop, StopTexts, Texts } from "../../plan/plan.d.ts" */
import { tellUnkept } from "../../kept/told.js";
import { keepPlan } from "../../plan/choice.js";
import { identify, revised } from "../../plan/identity.js";
import { contentOf, writtenPlan } from "../../plan/link.js";

const UNKEPT =
  "Przeglądarka nie zachowała planu: nie pozwala na to albo nie ma już miejsca. Zanim zamkniesz albo odświeżysz kartę, skopiuj odnośnik do planu, " +
  "a notatki i zmienione pytania wydrukuj: odnośnik ich nie przenosi.";

/**
 * Gives a field of an object a value, or takes the field away where there is none.
 *
 * @template {object} Of
 * @template {keyof Of} Field
 * @param {Of} object
 * @param {Field} field
 * @param {Of[Field] | undefined} value
 */
export function put(object, field, value) {
  if (value === undefined) delete object[field];
  else object[field] = value;
}

/** @param {string} query */
function address(query) {
  try {
    history.replaceState(null, "", location.pathname + query);
  } catch { /* on a disk a browser may refuse it */ }
}

/** The state of the planner. Who changes the plan otherwise than by `open` calls `keep`. */
export class OpenedPlan {
  /** @type {Plan} */
  plan = { days: [] };
  /** What was written of its stops, by keys. @type {Texts} */
  texts = {};
  /** Whether it is one's own. */
  own = true;
  /** The keys of one's own stops. @type {WeakMap<Stop, string>} */
  #keys = new WeakMap();
  /** What was kept last, and how many changes made it, by the ids of plans. */
  #content = "";
  /** @type {Map<string, number>} */
  #revisions = new Map();

  get stops() {
    return this.plan.days.flatMap((day) => day.stops);
  }

  /** The plan as it stands in a link. */
  get link() {
    return writtenPlan(this.plan);
  }

  /**
   * Puts another plan in the place of this one.
   *
   * @param {Plan} plan
   * @param {Texts} texts
   * @param {boolean} [own]
   */
  open(plan, texts, own = this.own) {
    Object.assign(this, { plan, texts, own });
    this.#giveKeys();
    this.#content = this.#contentNow();
    this.#remember();
  }

  /** Keeps the plan where it belongs. */
  keep() {
    this.#giveKeys();
    identify(this.plan);
    const known = this.#revisions.get(this.plan.id ?? "") ?? 0, content = this.#contentNow();
    if (this.plan.id && (content !== this.#content || (this.plan.revision ?? 0) < known)) revised(this.plan, known);
    this.#content = content;
    this.#remember();
    if (!this.own) address(`?plan=${this.link}`);
    else tellUnkept(keepPlan(this.plan, this.texts) ? "" : UNKEPT);
  }

  /** The plan with what was written of it, whichever plan it is. */
  #contentNow() {
    return contentOf(this.plan) + JSON.stringify(this.texts);
  }

  #remember() {
    const { id, revision = 0 } = this.plan;
    if (id) this.#revisions.set(id, Math.max(revision, this.#revisions.get(id) ?? 0));
  }

  /** Takes a link that was opened out of the address. */
  leaveLink() {
    address("");
  }

  /**
   * @param {Stop} stop
   * @returns {StopTexts}
   */
  textsOf(stop) {
    return this.#textsAt(this.#keyOf(stop)) ?? {};
  }

  /**
   * @template {keyof StopTexts} Field
   * @param {Stop} stop
   * @param {Field} field
   * @param {StopTexts[Field] | undefined} value
   */
  write(stop, field, value) {
    const mine = { ...this.textsOf(stop) };
    put(mine, field, value);
    put(this.texts, this.#keyOf(stop), Object.keys(mine).length ? mine : undefined);
  }

  /**
   * Puts a new stop of one's own at the end of a day: it has no texts yet.
   *
   * @param {Day} day
   * @param {Stop} stop
   */
  addOwn(day, stop) {
    this.#keys.set(stop, "");
    day.stops.push(stop);
  }

  /**
   * Puts a stop of the plan at a place of one of its days.
   *
   * @param {Stop} stop
   * @param {Day} day
   * @param {number} index
   */
  place(stop, day, index) {
    this.take(stop);
    day.stops.splice(index, 0, stop);
  }

  /**
   * Takes a stop out of the plan.
   *
   * @param {Stop} stop
   */
  take(stop) {
    const { stops } = this.dayOf(stop);
    stops.splice(stops.indexOf(stop), 1);
  }

  /** @param {Stop} stop */
  dayOf(stop) {
    const found = this.plan.days.find((day) => day.stops.includes(stop));
    if (!found) throw new Error("the stop is in no day of the plan");
    return found;
  }

  /**
   * Where a stop is, in words.
   *
   * @param {Stop} stop
   */
  whereIs(stop) {
    return `dzień ${this.plan.days.indexOf(this.dayOf(stop)) + 1}, punkt ${this.stops.indexOf(stop) + 1}`;
  }

  /** @param {Stop} stop */
  #keyOf(stop) {
    return stop.id || this.#keys.get(stop) || "";
  }

  /** @param {string} key */
  #textsAt(key) {
    return Object.hasOwn(this.texts, key) ? this.texts[key] : undefined; // a key may be any name: `constructor`
  }

  /** Gives each of one's own stops a key by its name and which-th of that name it is; the texts that it has go along. */
  #giveKeys() {
    const times = new Map(),
      next = Object.fromEntries(Object.entries(this.texts).filter(([key]) => !key.startsWith("*")));
    for (const stop of this.stops.filter(({ id }) => !id)) {
      const time = (times.get(stop.name) || 0) + 1, key = `*${stop.name}${time > 1 ? `\n${time}` : ""}`;
      put(next, key, this.#textsAt(this.#keys.get(stop) ?? key));
      times.set(stop.name, time);
      this.#keys.set(stop, key);
    }
    this.texts = next;
  }
}
