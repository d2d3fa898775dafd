// A plan of a visit, as scripts have it in hand and keep it.
import type { Brief, Position } from "../data/shipped.d.ts";

/**
 * A plan; what it does not say has its default (`DEFAULTS` in plan/link.js). `date` is the first day (`2027-05-10`), `id`
 * what it is known by, `revision` how many changes made it (plan/identity.js).
 */
export interface Plan extends Pace {
  id?: string;
  revision?: number;
  title?: string;
  date?: string;
  start?: Place;
  end?: Place;
  days: Day[];
}

/** How one travels: km/h, what roads are in per cent of the straight line, hours that a day may last. */
export interface Pace {
  speed?: number;
  detour?: number;
  longest?: number;
}

/** A town and the slug of its voivodeship. */
export interface Place {
  town: string;
  region: string;
}

/** A day; one leaves at `leave` (minutes from midnight). */
export interface Day {
  leave?: number;
  stops: Stop[];
}

/** A practice by its `id`, or a place of one's own by its `name`. */
export type Stop = PracticeStop | OwnStop;

/**
 * What one plans at a stop: `stay` in minutes, `at` the hour that was agreed, in minutes from midnight; `key` is what it is
 * known by in its plan.
 */
interface Hours {
  key?: string;
  stay?: number;
  at?: number;
}

/** A practice; with a town and the slug of its voivodeship where the catalogue does not know where it is. */
export interface PracticeStop extends Hours {
  id: string;
  name?: undefined;
  town?: string;
  region?: string;
}

/** A place of one's own, perhaps with its town and the slug of its voivodeship. */
export interface OwnStop extends Hours {
  id?: undefined;
  name: string;
  town?: string;
  region?: string;
}

/** What was written of stops, by their keys. */
export type Texts = Record<string, StopTexts>;

/** What was written of a stop; without questions of one's own those of the catalogue hold. */
export interface StopTexts {
  questions?: string[];
  notes?: string;
}

/** A drive, estimated: whole kilometres, minutes rounded up to 5. */
export interface Drive {
  kilometres: number;
  minutes: number;
}

/** When one is at a stop, in minutes from the midnight with which its day begins; `late` is by how much the agreed hour is missed. */
export interface StopTimes {
  drive: Drive | null;
  arrive: number;
  wait: number;
  depart: number;
  late: number;
}

/** The hours and kilometres of a day; `unknown` counts the stops without a place. */
export interface DaySchedule {
  leave: number;
  from: Position | null;
  stops: StopTimes[];
  home: Drive | null;
  end: number;
  length: number;
  tooLong: boolean;
  kilometres: number;
  unknown: number;
}

/** Day by day. */
export type Schedule = DaySchedule[];

/** What a programme and a calendar tell of a stop besides its hours. */
export interface StopAbout extends StopTexts {
  brief: Brief | null;
}
