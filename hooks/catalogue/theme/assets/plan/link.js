/* A plan of a visit as the text that stands in an address; reading.js reads it. Pure: knows no page and no storage.

   plan = "1" *( "_" part ), parts: "t" text (title), "r" YYYYMMDD (first day), "s" text "." slug (start),
   "e" text "." slug (end), "k" speed "." detour "." longest, "d" [HHMM] *( "." stop ) (a day).
   stop = ( id / "*" text ) *( "~l" text / "~r" slug / "~m" minutes / "~a" HHMM ).
   A text is percent-encoded with ! for %, so that no sign of it has to be encoded again. */
/** @import { Day, Pace, Place, Plan, Stop } from "./plan.d.ts" */
import { constants } from "../data/constants.js";
import { twoDigits } from "../text/digits.js";

export const DEFAULTS = constants.plan.defaults;
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

/** @param {Stop} stop */
function stopWritten(stop) {
  const { town, region, at } = stop, stay = own(stop.stay, "stay");
  return (stop.id ?? `*${text(stop.name)}`) + (town ? `~l${text(town)}` : "") + (region ? `~r${region}` : "") +
    (stay === undefined ? "" : `~m${stay}`) + (at === undefined ? "" : `~a${hour(at)}`);
}

/** @param {Day} day */
function dayWritten({ leave, stops }) {
  const begins = own(leave, "leave");
  return [`d${begins === undefined ? "" : hour(begins)}`, ...stops.map(stopWritten)].join(".");
}

/** @param {Place} place */
const placeWritten = ({ town, region }) => `${text(town)}.${region}`;

/** @param {Plan} plan */
export function writtenPlan({ title, date, start, end, days, ...paces }) {
  return [
    "1",
    ...(title ? [`t${text(title)}`] : []),
    ...(date ? [`r${date.replaceAll("-", "")}`] : []),
    ...(start ? [`s${placeWritten(start)}`] : []),
    ...(end ? [`e${placeWritten(end)}`] : []),
    ...(PACES.some((name) => own(paces[name], name) !== undefined)
      ? [`k${PACES.map((name) => paces[name] ?? DEFAULTS[name]).join(".")}`]
      : []),
    ...days.map(dayWritten),
  ].join("_");
}
