/* The text of an address → the plan of a visit that link.js wrote there, and what of it could not be read. Pure. */
/** @import { Day, Pace, Plan, Stop } from "./plan.d.ts" */
import { constants } from "../data/constants.js";
import { asWritten } from "../text/arrived.js";
import { damageOf, unsealed } from "../text/seal.js";
import { LIMITS, own, PACES, YEARS } from "./link.js";
import { regionNamed } from "./places.js";

const SLUG = new RegExp(`^${constants.slug.pattern}$`, "u");
const RANGES = { speed: [1, 200], detour: [100, 300], longest: [1, 24], stay: [0, 1440] };
/** @type {Record<string, string>} */
const ONCE = { i: "identyfikator", t: "tytuł", r: "data", s: "początek", e: "koniec", k: "tempo" };
const NAMED = 20; // of what was skipped
/** @type {import("../text/seal.js").Noun} */
const STOPS = ["punktu", "punktów", "punktów"];
const QUOTED = 40; // characters of what cannot be read

/* What a part says: each gives undefined where a text is not what it should be. */

/** @param {string} value */
const slugRead = (value) => SLUG.test(value) ? value : undefined;

/**
 * The slug of a voivodeship.
 *
 * @param {string} value
 */
const regionRead = (value) => regionNamed(value) ? value : undefined;

/** @param {string} value */
function textRead(value) {
  try {
    return decodeURIComponent(value.replaceAll("%", "%25").replaceAll("!", "%")) || undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} value */
function hourRead(value) {
  return /^([01]\d|2[0-3])[0-5]\d$/.test(value) ? Number(value.slice(0, 2)) * 60 + Number(value.slice(2)) : undefined;
}

/**
 * @param {string} value
 * @param {keyof typeof RANGES} name
 */
function numberRead(value, name) {
  const [least, most] = RANGES[name], number = Number(value);
  return /^\d{1,4}$/.test(value) && number >= least && number <= most ? number : undefined;
}

/**
 * @param {string} value
 * @returns {Pick<Plan, "id" | "revision"> | undefined}
 */
function identityRead(value) {
  const [, id, revision] = /^([a-z\d]{8,32})(?:\.([1-9]\d{0,8}))?$/.exec(value) ?? [];
  return id ? { id, ...(revision ? { revision: Number(revision) } : {}) } : undefined;
}

/** @param {string} value */
const keyRead = (value) => /^[a-z\d]{1,16}$/.test(value) ? value : undefined;

/** @param {string} value */
function dateRead(value) {
  const written = /^(\d{4})(\d\d)(\d\d)$/.exec(value);
  if (!written) return undefined;
  const [, year, month, day] = written, date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists && Number(year) >= YEARS.first && Number(year) <= YEARS.last ? `${year}-${month}-${day}` : undefined;
}

/**
 * Without what has its default; undefined where there are not three numbers.
 *
 * @param {string} value
 * @returns {Pace | undefined}
 */
function paceRead(value) {
  const parts = value.split("."), pace = PACES.map((name, index) => numberRead(parts[index] ?? "", name));
  if (parts.length !== PACES.length || pace.includes(undefined)) return undefined;
  return Object.fromEntries(PACES.flatMap((name, index) => {
    const found = own(pace[index], name);
    return found === undefined ? [] : [[name, found]];
  }));
}

/**
 * A part as it is shown to a person, not longer than a line.
 *
 * @param {string} value
 */
const quoted = (value) => {
  const signs = [...value];
  return `„${signs.slice(0, QUOTED).join("")}${signs.length > QUOTED ? "…" : ""}”`;
};

/**
 * The plan in a text; what of it was skipped, in words that follow „Pominięto: ”; what the link itself says that it has
 * lost, in a sentence that begins small, or nothing. No plan in another version.
 *
 * @typedef {{ plan: Plan | null, skipped: string[], damage: string }} ReadPlan
 */

/**
 * @param {unknown} link
 * @returns {ReadPlan}
 */
export function readPlan(link) {
  const written = asWritten(String(link ?? "")), [version, ...parts] = written.split("_");
  if (version === "1") return { ...partsRead(parts), damage: "" };
  if (/^2(~|$)/.test(version)) return sealedRead(version, written.slice(version.length + 1).replace(/\s/g, ""));
  const why = version ? `ma inną wersję zapisu: ${quoted(version)}` : "odnośnik jest pusty";
  return { plan: null, skipped: [`cały plan, bo ${why}`], damage: "" };
}

/** @param {string[]} parts */
function partsRead(parts) {
  const reading = new Reading();
  for (const part of parts) if (part) reading.part(part);
  return { plan: reading.plan, skipped: reading.skipped };
}

/**
 * @param {string} head - of the link: what it says that it holds
 * @param {string} rest
 * @returns {ReadPlan}
 */
function sealedRead(head, rest) {
  const found = unsealed(head.slice(1), rest);
  if (found.state === "cut" && !rest) return { plan: null, skipped: [], damage: damageOf(found, 0, STOPS) };
  const { plan, skipped } = partsRead(found.text.split("_"));
  return { plan, skipped, damage: damageOf(found, plan.days.flatMap((day) => day.stops).length, STOPS) };
}

/** What was read of a plan so far, and what was skipped. */
class Reading {
  /** @type {Plan} */
  plan = { days: [] };
  /** @type {string[]} */
  skipped = [];
  /** @type {Set<string>} signs of the parts that come once */
  seen = new Set();
  stops = 0;

  /** @param {string} words */
  skip(words) {
    if (this.skipped.length < NAMED) this.skipped.push(words);
    else this.skipped[NAMED] = "i dalsze";
  }

  /**
   * A text that is no longer than it may be.
   *
   * @param {string} value
   * @param {string} place
   */
  text(value, place) {
    const found = textRead(value), signs = [...(found ?? "")];
    if (signs.length <= LIMITS.text) return found;
    this.skip(`${place}: znaki od ${LIMITS.text + 1}.`);
    return signs.slice(0, LIMITS.text).join("");
  }

  /** @param {string} part */
  part(part) {
    const sign = part[0], value = part.slice(1);
    if (sign === "d") return this.day(value);
    if (!Object.hasOwn(ONCE, sign)) return this.skip(quoted(part));
    const read = this.seen.has(sign) ? undefined : this.once(sign, value);
    if (!read) return this.skip(`${ONCE[sign]}: ${quoted(value)}`);
    this.seen.add(sign);
    Object.assign(this.plan, read);
  }

  /**
   * @param {string} sign
   * @param {string} value
   * @returns {Partial<Plan> | undefined}
   */
  once(sign, value) {
    if (sign === "i") return identityRead(value);
    if (sign === "k") return paceRead(value);
    if (sign === "t") return given("title", this.text(value, ONCE[sign]));
    if (sign === "r") return given("date", dateRead(value));
    return given(sign === "s" ? "start" : "end", this.place(value, ONCE[sign]));
  }

  /**
   * @param {string} value
   * @param {string} name
   */
  place(value, name) {
    const parts = value.split("."), region = regionRead(parts[1] ?? "");
    const town = parts.length === 2 && region && textRead(parts[0]) ? this.text(parts[0], name) : undefined;
    return town && region ? { town, region } : undefined;
  }

  /** @param {string} value */
  day(value) {
    if (this.plan.days.length === LIMITS.days) return this.skip(`dni od ${LIMITS.days + 1}.`);
    const [head, ...written] = value.split("."), place = `dzień ${this.plan.days.length + 1}`;
    const leave = hourRead(head), begins = own(leave, "leave");
    if (head && leave === undefined) this.skip(`${place}: ${quoted(head)}`);
    /** @type {Day} */
    const day = { ...(begins === undefined ? {} : { leave: begins }), stops: [] };
    this.plan.days.push(day);
    for (const text of written.filter(Boolean)) {
      if (this.stops === LIMITS.stops) return this.skip(`${place}: punkty od ${LIMITS.stops + 1}. w planie`);
      const stop = this.stop(text, place);
      if (!stop) continue;
      day.stops.push(stop);
      this.stops++;
    }
  }

  /**
   * @param {string} written
   * @param {string} place
   */
  stop(written, place) {
    const [head, ...options] = written.split("~"), stop = this.head(head, place), seen = new Set();
    if (!stop) return void this.skip(`${place}: ${quoted(written)}`);
    for (const option of options) {
      const sign = option[0], read = seen.has(sign) ? undefined : this.option(sign, option.slice(1), place);
      if (!read) this.skip(`${place}, ${quoted(stop.id ?? stop.name)}: ${quoted(`~${option}`)}`);
      else Object.assign(stop, read) && seen.add(sign);
    }
    if (own(stop.stay, "stay") === undefined) delete stop.stay;
    return stop;
  }

  /**
   * A stop by its id, or by a name of one's own.
   *
   * @param {string} head
   * @param {string} place
   * @returns {Stop | undefined}
   */
  head(head, place) {
    const id = slugRead(head), name = head.startsWith("*") ? this.text(head.slice(1), `${place}, nazwa`) : undefined;
    return id ? { id } : name ? { name } : undefined;
  }

  /**
   * @param {string} sign
   * @param {string} value
   * @param {string} place
   * @returns {Partial<Stop> | undefined}
   */
  option(sign, value, place) {
    if (sign === "m") return given("stay", numberRead(value, "stay"));
    if (sign === "a") return given("at", hourRead(value));
    if (sign === "u") return given("key", keyRead(value));
    if (sign === "l") return given("town", this.text(value, `${place}, miejscowość`));
    return sign === "r" ? given("region", regionRead(value)) : undefined;
  }
}

/**
 * A record of one field; undefined where it has no value.
 *
 * @template {string} Name
 * @template Value
 * @param {Name} name
 * @param {Value | undefined} value
 */
const given = (name, value) =>
  value === undefined ? undefined : /** @type {{ [Own in Name]: Value }} */ ({ [name]: value });
