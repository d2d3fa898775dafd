/* A plan of a visit as the text that stands in an address; reading.js reads it. Pure: knows no page and no storage.

   link = "2" seal "_" parts; the seal (text/seal.js) tells of the parts how long they are and how many stops there are, so
   that a link that was cut can say what is missing. A link of the first version is "1_" parts.
   parts = part *( "_" part ), part: "i" id [ "." revision ], "t" text (title), "r" YYYYMMDD (first day), "s" text "." slug
   (start), "e" text "." slug (end), "k" speed "." detour "." longest, "d" [HHMM] *( "." stop ) (a day).
   stop = ( id / "*" text ) *( "~l" text / "~r" slug / "~m" minutes / "~a" HHMM / "~u" key ).
   A text is percent-encoded with ! for %, so that no sign of it has to be encoded again. */
/** @import { Day, Pace, Place, Plan, Stop } from "./plan.d.ts" */
import { constants } from "../data/constants.js";
import { twoDigits } from "../text/digits.js";
import { sealOf } from "../text/seal.js";
import { firstKey } from "./identity.js";

export const DEFAULTS = constants.plan.defaults;
export const YEARS = { first: 2000, last: 2099 }; // of the first day
export const LIMITS = { days: 14, stops: 60, text: constants.plan.longestText }; // of texts: characters
/** @type {(keyof Pace)[]} */
export const PACES = ["speed", "detour", "longest"];

/** @param {string} sign */
const escaped = (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** @param {string} value */
const text = (value) =>
  encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\ufffd")).replace(/[!'()*_.~]/g, escaped).replaceAll("%", "!");

/** @param {number} minutes */
const hour = (minutes) => twoDigits(Math.floor(minutes / 60)) + twoDigits(minutes % 60);

/**
 * A value that is there and differs from its default.
 *
 * @param {number | undefined} value
 * @param {keyof typeof DEFAULTS} name
 */
export const own = (value, name) => value === DEFAULTS[name] ? undefined : value;

/**
 * @param {Stop} stop
 * @param {string} [key] - where it is not the one that it would be given
 */
function stopWritten(stop, key) {
  const { town, region, at } = stop, stay = own(stop.stay, "stay");
  return (stop.id ?? `*${text(stop.name)}`) + (town ? `~l${text(town)}` : "") + (region ? `~r${region}` : "") +
    (stay === undefined ? "" : `~m${stay}`) + (at === undefined ? "" : `~a${hour(at)}`) + (key ? `~u${key}` : "");
}

/**
 * The days; of the keys of their stops those that no reader would give them.
 *
 * @param {Day[]} days
 */
function daysWritten(days) {
  const seen = new Set();
  return days.map(({ leave, stops }) => {
    const begins = own(leave, "leave");
    const written = stops.map((stop) => {
      const first = firstKey(stop), told = stop.key === first && !seen.has(first) ? undefined : stop.key;
      seen.add(first);
      return stopWritten(stop, told);
    });
    return [`d${begins === undefined ? "" : hour(begins)}`, ...written].join(".");
  });
}

/** @param {Place} place */
const placeWritten = ({ town, region }) => `${text(town)}.${region}`;

/** @param {Plan} plan */
const partsOf = ({ id, revision, title, date, start, end, days, ...paces }) => [
  ...(id ? [`i${id}${revision ? `.${revision}` : ""}`] : []),
  ...(title ? [`t${text(title)}`] : []),
  ...(date ? [`r${date.replaceAll("-", "")}`] : []),
  ...(start ? [`s${placeWritten(start)}`] : []),
  ...(end ? [`e${placeWritten(end)}`] : []),
  ...(PACES.some((name) => own(paces[name], name) !== undefined)
    ? [`k${PACES.map((name) => paces[name] ?? DEFAULTS[name]).join(".")}`]
    : []),
  ...daysWritten(days),
];

/** @param {Plan} plan */
export function writtenPlan(plan) {
  const parts = partsOf(plan).join("_"), stops = plan.days.flatMap((day) => day.stops).length;
  return `2${sealOf(parts, stops)}_${parts}`;
}

/**
 * What a plan holds, whichever it is: as a link of the first version, without what it and its stops are known by.
 *
 * @param {Plan} plan
 */
export function contentOf({ id: _, revision: __, ...plan }) {
  const days = plan.days.map((day) => ({ ...day, stops: day.stops.map(({ key: ___, ...stop }) => stop) }));
  return ["1", ...partsOf({ ...plan, days })].join("_");
}
