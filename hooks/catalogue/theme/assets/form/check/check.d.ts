// What the checks of an entry are given, what they hold of it and what they say.
import type { Entry, Fields, FormData, Kind, RegionData, Schema } from "../../data/shipped.d.ts";

/** A date with parts unknown (null). */
export interface PartialDate {
  year: number | null;
  month: number | null;
  day: number | null;
  uncertain: boolean;
}

/** What a form is given, and the day on which it is looked at. */
export interface CheckData extends FormData {
  today: string;
}

/** An entry as it stands in the form; `entry` is its file, null while there is none. */
export interface Context {
  fields: Fields;
  body: string;
  id: string;
  folder: string;
  entry: Entry | null;
}

/** A place of a voivodeship. */
export interface Town {
  name: string;
  lat: number;
  lon: number;
}

/** What the checks ask of the catalogue; `lookups` answer it (data/lookups.js). */
export interface Look {
  path(kind: Kind, id: string): Promise<string | null>;
  entry(kind: Kind, id: string): Promise<Entry | null>;
  places(region: string): Promise<Town[]>;
  near(text: string): Promise<string[]>;
}

/** All that a check may go by. */
export interface Known {
  data: CheckData;
  context: Context;
  look: Look;
}

/** One of several points that may be meant, with what lies near it. */
export interface Point {
  lat: string;
  lon: string;
  near: string[];
}

/** What a wording says of a case; `inForm` where a form says another hint. */
export interface Said {
  code: string;
  message: string;
  hint: string;
  inForm?: string;
}

/** What may be added to what a wording says: the value to write, another hint, the points of which one is meant. */
export interface Advice {
  fix?: string;
  hint?: string;
  choice?: Point[];
}

/** What is wrong with an entry: `field` as people see its name, empty where it is the text or the file (`part`). */
export interface Problem extends Said, Advice {
  hint: string;
  field: string;
  part?: string;
  line?: number;
}

/** The values of a case, by the names that stand for them in its wording. */
export type Values = Record<string, unknown>;

/** The way to a field: names, and numbers of items from 0. */
export type Where = (string | number)[];

/** A value as a record holds it. */
export type Held = string | number | boolean | null | PartialDate | RegionData | HeldFields | Held[];

/** The values of a record; null is left out, missing is faulty. Those of the fields that a rule knows by name are what their own rules give. */
export interface HeldFields {
  region?: RegionData | null;
  kind?: string | null;
  locality?: string | null;
  practice?: string | null;
  teryt?: string | null;
  coordinates?: HeldFields | null;
  [field: string]: Held | undefined;
}

/** What a rule goes by besides the value: `argument` stands behind its name, `field` is that which has it, `before` holds the fields before that. */
export interface At extends Known {
  argument: string;
  field: string;
  schema: Schema;
  before: HeldFields;
}
