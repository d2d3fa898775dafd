/* The plan as a calendar: a file in the format iCalendar (RFC 5545). Pure: the time is given.

   What programs want beside the RFC: Outlook takes appointments from a file with METHOD:PUBLISH (MS-STANOICAL 2.2.99)
   and is an hour off where a TZID has no VTIMEZONE (github.com/thomersch/openstreetmap-calendar/issues/185), in which
   each rule has to name one day of the week by BYDAY (MS-OXCICAL 2.1.3.1.1.19.2.2); Google wants a zone by its name in
   the tz database. X-WR-CALNAME names the calendar (MS-OXCICAL 2.1.3.1.1). The file has no byte order mark: it
   has to begin with BEGIN:VCALENDAR (RFC 5545, 3.4). */
/**
 * @import { Brief } from "../data/shipped.d.ts"
 * @import { Plan, Schedule, Stop, StopAbout, StopTimes } from "./plan.d.ts"
 */
import { twoDigits } from "../text/digits.js";
import { bare, oneLine } from "../text/texts.js";
import { dateOf, DAY, hourOf } from "./clock.js";
import { identify } from "./identity.js";
import { numberOf } from "./numbers.js";
import { inFile, whereIs } from "./places.js";

const ZONE = "Europe/Warsaw";
const LONGEST_LINE = 75; // octets, without the line's end (3.1)
const octets = new TextEncoder();

/* The rules of the tz database for Europe/Warsaw since 1996: summer time from 2:00 of the last Sunday of March to
   3:00 of the last Sunday of October (3.6.5). */
const TIMEZONE = [
  "BEGIN:VTIMEZONE",
  `TZID:${ZONE}`,
  "BEGIN:DAYLIGHT",
  "DTSTART:19960331T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "TZNAME:CEST",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "TZNAME:CET",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/**
 * A value of type TEXT (3.3.11), without characters that nobody sees: of controls, a tab and ends of lines are left.
 *
 * @param {string} value
 */
const text = (value) => bare(value).replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

/** @param {string} value */
const line = (value) => text(oneLine(value));

/**
 * A content line, folded by octets, never within a character (3.1).
 *
 * @param {string} line
 */
function folded(line) {
  let written = "", room = LONGEST_LINE;
  for (const character of line) {
    const size = octets.encode(character).length;
    if (size > room) {
      written += "\r\n ";
      room = LONGEST_LINE - 1;
    }
    written += character;
    room -= size;
  }
  return `${written}\r\n`;
}

/**
 * A time as calendars write it, by the clock of Warsaw. The hour that clocks leave out in March is the one after it, as
 * RFC 5545 reads it (3.3.5).
 *
 * @param {string} first - the first day of the plan
 * @param {number} day - which day of the plan it is, from 0
 * @param {number} minutes - from the midnight with which it begins
 */
function local(first, day, minutes) {
  const date = dateOf(first, day + Math.floor(minutes / DAY)), rest = minutes % DAY;
  const [, month, number] = date.split("-").map(Number), sunday = new Date(`${date}T00:00Z`).getUTCDay() === 0;
  const hour = Math.floor(rest / 60), leftOut = hour === 2 && month === 3 && number > 24 && sunday;
  return `${date.replaceAll("-", "")}T${twoDigits(leftOut ? 3 : hour)}${twoDigits(rest % 60)}00`;
}

/**
 * What stands in an event below its name: first of all, of an hour that is missed, the one that the host knows.
 *
 * @param {number} number - of the stop in the plan
 * @param {StopTimes} times
 * @param {StopAbout} about
 * @param {string} address - of the page of the practice, or empty
 */
function description(number, { arrive, late }, { brief, questions = [], notes }, address) {
  const asked = questions.map((question) => `– ${question}`);
  const links = [
    ...(brief?.website ? [`Strona: ${brief.website}`] : []),
    ...(address ? [`W katalogu: ${address}`] : []),
  ];
  return [
    ...(late ? [`Umówione na ${hourOf(arrive - late)}, przyjazd według szacunku ${hourOf(arrive)}.`] : []),
    ...(brief ? [brief.title, brief.summary] : []),
    ...(asked.length ? [["Pytania:", ...asked].join("\n")] : []),
    ...(notes ? [`Notatki:\n${notes}`] : []),
    [...links, `Punkt ${number} planu.`].join("\n"),
  ].filter(Boolean).join("\n\n");
}

/**
 * The text of the calendar of a plan, with an event for each stop, or null where the plan has no first day.
 *
 * @param {Plan} plan
 * @param {Schedule} schedule - of the plan
 * @param {StopAbout[][]} stops - what is known of each, by days
 * @param {{ now: Date, site: string }} made - when the file is made, and the address of the site or an empty text,
 *   without which events lead to no page
 */
export const ics = (plan, schedule, stops, { now, site }) => {
  if (!plan.date) return null;
  const known = structuredClone(plan);
  identify(known);
  const events = new Events(known, plan.date, now, site.replace(/\/+$/, ""));
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Katalog dobrych praktyk//Plan wizyty//PL",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${line(plan.title || "Wizyta studyjna")}`,
    ...TIMEZONE,
    ...known.days.flatMap((day, number) =>
      day.stops.flatMap((stop, at) => events.of(stop, number, at, schedule[number].stops[at], stops[number][at]))
    ),
    "END:VCALENDAR",
  ].map(folded).join("");
};

/** @param {Brief | null} brief */
const geo = (brief) => brief?.position?.map((degrees) => degrees.toFixed(6)).join(";");

/**
 * The events of a plan. The UID of each is made of what the plan and the stop are known by, and SEQUENCE grows with each
 * change of the plan (3.8.4.7, 3.8.7.4): who takes the file again has the events changed, not twice.
 */
class Events {
  /**
   * @param {Plan} plan
   * @param {string} first - its first day
   * @param {Date} now
   * @param {string} site
   */
  constructor(plan, first, now, site) {
    this.first = first;
    this.plan = plan;
    this.stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
    this.site = site;
  }

  /**
   * It lasts from where the visit begins, waiting done, to where it ends.
   *
   * @param {Stop} stop
   * @param {number} day
   * @param {number} at - which stop of the day it is
   * @param {StopTimes} times
   * @param {StopAbout} about
   */
  of(stop, day, at, times, about) {
    const start = local(this.first, day, times.arrive + times.wait), end = local(this.first, day, times.depart);
    const address = this.site && stop.id ? `${this.site}/praktyki/${stop.id}.html` : "", { brief } = about;
    const where = inFile(whereIs(stop, brief)),
      told = description(numberOf(this.plan, day, at), times, about, address),
      point = geo(brief);
    return [
      "BEGIN:VEVENT",
      `UID:${this.plan.id}-${stop.key}`,
      `SEQUENCE:${this.plan.revision ?? 0}`,
      `DTSTAMP:${this.stamp}`,
      `DTSTART;TZID=${ZONE}:${start}`,
      ...(end > start ? [`DTEND;TZID=${ZONE}:${end}`] : []), // without it, the event ends as it begins (3.6.1)
      `SUMMARY:${line(brief ? brief.host : stop.id ?? stop.name)}`,
      ...(where ? [`LOCATION:${line(where)}`] : []),
      `DESCRIPTION:${text(told)}`,
      ...(point ? [`GEO:${point}`] : []), // 3.8.1.6
      ...(address ? [`URL:${address}`] : []),
      "END:VEVENT",
    ];
  }
}
