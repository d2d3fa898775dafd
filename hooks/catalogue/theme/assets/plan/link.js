/* A plan of a visit ⇄ the text that stands in an address. Pure: knows no page and no storage.

   plan = "1" *( "_" part ), parts: "t" text (title), "r" YYYYMMDD (first day), "s" text "." slug (start),
   "e" text "." slug (end), "k" speed "." detour "." longest, "d" [HHMM] *( "." stop ) (a day).
   stop = ( id / "*" text ) *( "~l" text / "~r" slug / "~m" minutes / "~a" HHMM ).
   A text is percent-encoded with ! for %, so that no sign of it has to be encoded again. */
import { constants } from "../data/constants.js";

export const DEFAULTS = constants.plan.defaults;
const { longestText } = constants.plan, SLUG = new RegExp(`^${constants.slug.pattern}$`, "u");
export const LIMITS = { days: 14, stops: 60, text: longestText }; // of texts: characters
const RANGES = { speed: [1, 200], detour: [100, 300], longest: [1, 24], stay: [0, 1440] };
const NAMED = 20; // of what was skipped
const QUOTED = 40; // characters of what cannot be read

/* Writing */
const escaped = (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
const text = (value) =>
  encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\ufffd")).replace(/[!'()*_.~]/g, escaped).replaceAll("%", "!");
const hour = (minutes) => String(Math.floor(minutes / 60)).padStart(2, "0") + String(minutes % 60).padStart(2, "0");
const differs = (value, name) => value !== undefined && value !== DEFAULTS[name];

function stopWritten({ id, name, town, region, stay, at }) {
  return (id || `*${text(name)}`) + (town ? `~l${text(town)}` : "") + (region ? `~r${region}` : "") +
    (differs(stay, "stay") ? `~m${stay}` : "") + (at === undefined ? "" : `~a${hour(at)}`);
}

export function writtenPlan({ title, date, start, end, days, ...paces }) {
  const ways = ["speed", "detour", "longest"];
  return [
    "1",
    ...(title ? [`t${text(title)}`] : []),
    ...(date ? [`r${date.replaceAll("-", "")}`] : []),
    ...(start ? [`s${text(start.town)}.${start.region}`] : []),
    ...(end ? [`e${text(end.town)}.${end.region}`] : []),
    ...(ways.some((name) => differs(paces[name], name))
      ? [`k${ways.map((name) => paces[name] ?? DEFAULTS[name]).join(".")}`]
      : []),
    ...days.map(({ leave, stops }) =>
      [`d${differs(leave, "leave") ? hour(leave) : ""}`, ...stops.map(stopWritten)].join(".")
    ),
  ].join("_");
}

/* Reading: each gives undefined where a text is not what it should be. */
const isSlug = (value) => SLUG.test(value);
const slugRead = (value) => isSlug(value) ? value : undefined;

function textRead(value) {
  try {
    return decodeURIComponent(value.replaceAll("%", "%25").replaceAll("!", "%")) || undefined;
  } catch {
    return undefined;
  }
}

function hourRead(value) {
  return /^([01]\d|2[0-3])[0-5]\d$/.test(value) ? Number(value.slice(0, 2)) * 60 + Number(value.slice(2)) : undefined;
}

function numberRead(value, name) {
  const [least, most] = RANGES[name];
  return /^\d{1,4}$/.test(value) && value >= least && value <= most ? Number(value) : undefined;
}

function dateRead(value) {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(value) || [];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year && date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day)
    ? `${year}-${month}-${day}`
    : undefined;
}

/* The object without what has its default, or is not there. */
const kept = (values) => Object.fromEntries(Object.entries(values).filter(([name, value]) => differs(value, name)));

/* What a browser or a mail program has put into % signs (also twice) or broken into lines, as it was; without the marks
   of the sentence around it, with which no link ends. */
function mended(value) {
  let plain = value.trim().replace(/[\r\n\t]+ */g, "").replace(/[)>\]}.,;:"'”»]+$/, "");
  for (let times = 0; times < 3; times++) {
    plain = plain.replace(/(%[\da-f]{2})+/gi, (signs) => {
      try {
        return decodeURIComponent(signs);
      } catch {
        return signs;
      }
    });
  }
  return plain;
}

/* A part as it is shown to a person, not longer than a line. */
const quoted = (value) => {
  const signs = [...value];
  return `„${signs.slice(0, QUOTED).join("")}${signs.length > QUOTED ? "…" : ""}”`;
};

/* The plan in a text, and what of it was skipped, in words that follow „Pominięto: ”; no plan in another version. */
export function readPlan(link) {
  const [version, ...parts] = mended(String(link ?? "")).split("_"), skipped = [];
  if (version !== "1") {
    return {
      plan: null,
      skipped: [version ? `cały plan, bo ma inną wersję zapisu: ${quoted(version)}` : "cały plan, bo link jest pusty"],
    };
  }
  const skip = (words) => {
    if (skipped.length < NAMED) skipped.push(words);
    else skipped[NAMED] = "i dalsze";
  };
  const shortened = (value, place) => {
    const signs = [...(value || "")];
    if (signs.length <= LIMITS.text) return value;
    skip(`${place}: znaki od ${LIMITS.text + 1}.`);
    return signs.slice(0, LIMITS.text).join("");
  };
  const plan = { days: [] };
  let stops = 0;

  function stopRead(written, place) {
    const [head, ...options] = written.split("~"), own = head.startsWith("*");
    const stop = own ? { name: shortened(textRead(head.slice(1)), `${place}, nazwa`) } : { id: slugRead(head) };
    if (!stop.name && !stop.id) return void skip(`${place}: ${quoted(written)}`);
    const known = {
      m: ["stay", (value) => numberRead(value, "stay")],
      a: ["at", hourRead],
      ...(own
        ? { l: ["town", (value) => shortened(textRead(value), `${place}, miejscowość`)], r: ["region", slugRead] }
        : {}),
    };
    for (const option of options) {
      const [name, valueOf] = Object.hasOwn(known, option[0] || "") ? known[option[0]] : [];
      const value = name && !(name in stop) ? valueOf(option.slice(1)) : undefined;
      if (value === undefined) skip(`${place}, ${quoted(stop.id || stop.name)}: ${quoted(`~${option}`)}`);
      else stop[name] = value;
    }
    return kept(stop);
  }

  function dayRead(value) {
    if (plan.days.length === LIMITS.days) return skip(`dni od ${LIMITS.days + 1}.`);
    const [head, ...written] = value.split("."), place = `dzień ${plan.days.length + 1}`;
    const leave = hourRead(head), day = { ...kept({ leave }), stops: [] };
    if (head && leave === undefined) skip(`${place}: ${quoted(head)}`);
    plan.days.push(day);
    for (const text of written.filter(Boolean)) {
      if (stops === LIMITS.stops) return skip(`${place}: punkty od ${LIMITS.stops + 1}. w planie`);
      const stop = stopRead(text, place);
      if (!stop) continue;
      day.stops.push(stop);
      stops++;
    }
  }

  function placeRead(value, name) {
    const [town, region, ...more] = value.split(".");
    const place = { town: textRead(town), region: slugRead(region || "") };
    if (!place.town || !place.region || more.length) return undefined;
    return { ...place, town: shortened(place.town, name) };
  }

  function paceRead(value) {
    const [speed, detour, longest, ...more] = value.split(".");
    const pace = {
      speed: numberRead(speed, "speed"),
      detour: numberRead(detour, "detour"),
      longest: numberRead(longest, "longest"),
    };
    return more.length || Object.values(pace).includes(undefined) ? undefined : kept(pace);
  }

  const once = {
    t: ["title", "tytuł", (value) => shortened(textRead(value), "tytuł")],
    r: ["date", "data", dateRead],
    s: ["start", "początek", (value) => placeRead(value, "początek")],
    e: ["end", "koniec", (value) => placeRead(value, "koniec")],
    k: ["pace", "tempo", paceRead],
  };
  const found = {};

  function partRead(part) {
    const [sign, value] = [part[0], part.slice(1)];
    if (sign === "d") return dayRead(value);
    if (!Object.hasOwn(once, sign)) return skip(quoted(part));
    const [name, words, valueOf] = once[sign];
    const read = name in found ? undefined : valueOf(value);
    if (read === undefined) skip(`${words}: ${quoted(value)}`);
    else found[name] = read;
  }

  parts.filter(Boolean).forEach(partRead);
  const { pace, ...rest } = found;
  return { plan: { ...rest, ...pace, ...plan }, skipped };
}
