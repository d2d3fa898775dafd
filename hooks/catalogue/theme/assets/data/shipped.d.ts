// Everything that Python ships to the scripts: the pieces of `szukaj/`, by their names, and the JSON that stands in pages.
// tests/views/test_shipped.py holds what is shipped to it.

/** Latitude and longitude in degrees. */
export type Position = [lat: number, lon: number];

/** A kind of entry. */
export type Kind = "praktyka" | "wizyta";

/** The pieces by their names: `load` gives the piece of a name. */
export interface Pieces {
  start: Start;
  przegladanie: Browsing;
  [tableOfRun: `tabela/${number}`]: TableRow[];
  [wordsOfPrefix: `slowa/${number}`]: WordsPiece;
  [postingsOfKey: `liczne/${number}`]: string;
  [wordsOfLength: `litery/${number}`]: [keys: string, exceptions: string];
  [shownOfRun: `strony/${number}`]: [paths: string, titles: string, lines: string, summaries: string];
  [pathsById: `identyfikatory/${number}`]: Record<string, string>;
  dawne: Record<string, string>;
  [townsOfRegion: `miejscowosci/${string}`]: TownRow[];
  [entryOfId: `wpisy/${string}/${string}`]: EntryFile;
  [practiceOfId: `praktyki/${string}`]: Brief;
  [practicesOfCell: `okolica/${string}`]: CellRow[];
}

/** A town; of a part of a city nobody says how many `people`. `near` tells it from those of its name, where there are any. */
export type TownRow = [name: string, lat: number, lon: number, people: number | null, near?: string];

/** The JSON that stands in pages, by the ids of its elements: `given` gives it. */
export interface Given {
  "k-form-data": FormData;
  "k-plan-data": PlannerData;
  "k-compare-data": CompareData;
}

// Search (hooks/catalogue/search/scripts.py)

/**
 * What every query needs. `prefixes` names the pieces of words in the order of their numbers, `frequent` the words that say
 * little, `shortened` the keys of what abbreviations stand for.
 */
export interface Start {
  documents: number;
  run: number;
  prefixes: string;
  frequent: string;
  shortened: Record<string, string>;
  ranking: Ranking;
  lengths: number[];
  acronyms: Acronym[];
}

/** What a find counts (hooks/catalogue/search/ranking.py). */
export interface Ranking {
  acronym: number;
  prefix: number;
  form: number;
  typo: number;
  otherMarks: number;
  everyWord: number;
  sameMarks: number;
}

/** An acronym, what it stands for, its key, and for each word of its expansion the keys. */
export type Acronym = [short: string, full: string, key: string, expansion: string[][]];

/** Keys and exceptions that begin with a prefix, and the first documents where there are too many keys. */
export type WordsPiece = [keys: Record<string, KeyEntry>, exceptions: Record<string, string>, first: string];

/** The commonest spelling of a key (empty: the key itself), then its postings: by diacritics, or alone where all are alike. */
export type KeyEntry = [spelling: string, postings: Postings] | [spelling: string, ...(string | Postings)[]];

/** Postings as a text, or the number of the piece that holds them. */
export type Postings = string | number;

// The page where entries are chosen (hooks/catalogue/views/pages/tools/browse.py)

/** All entries by their facets; `order` has a letter (p, w, m) for each entry in alphabetical order. */
export interface Browsing {
  practices: number;
  visits: number;
  mentions: number;
  run: number;
  facets: ShippedFacet[];
  times: string;
  order: string;
  visitsInOrder: number[];
  /** What a list shows of the first entries in alphabetical order. */
  first: [path: string, title: string, line: string, summary: string][];
}

/** A facet with its values; `column` has for each entry the letters of those that it has. */
export interface ShippedFacet {
  key: string;
  name: string;
  years: number;
  values: [code: string, label: string][];
  many: number;
  column: string;
}

/** What a table of the choice says of an entry besides. */
export type TableRow = [name: string, whose: string, town: string, about: string, path: string];

// Plans (hooks/catalogue/views/plan)

/** A practice in short; a text that is not known is empty. */
export interface Brief {
  id: string;
  title: string;
  host: string;
  type: string;
  typeName: string;
  place: string;
  town: string;
  region: string;
  position: Position | null;
  topics: string[];
  times: number;
  knowledge: string;
  summary: string;
  website: string;
  hosting: [name: string, value: string][];
  questions: string[];
  facts: Fact[];
}

/** A fact of a practice in words. */
export type Fact = [key: string, label: string, value: string];

/** A practice in the cell of a grid in which it lies. */
export type CellRow = [
  id: string,
  title: string,
  host: string,
  town: string,
  lat: number,
  lon: number,
  type: string,
  topics: string[],
  times: number,
];

/** What the page of the planner is given (`k-plan-data`). `topics` and `types` say what codes mean. */
export interface PlannerData {
  runs: number;
  practices: number;
  cells: string[];
  compared: number;
  topics: Record<string, string>;
  types: Record<string, string>;
  regions: { slug: string; name: string }[];
  map: MapData;
}

/** How the map is drawn: a point lies at (lon - west) * squeeze * scale, (north - lat) * scale. */
export interface MapData {
  width: number;
  height: number;
  west: number;
  north: number;
  squeeze: number;
  scale: number;
  regions: { name: string; middle: [x: number, y: number] }[];
}

/** What the page that compares is given (`k-compare-data`): how many `practices` and `runs` (of ids) there are, how many practices it takes at `most`. */
export interface CompareData {
  practices: number;
  runs: number;
  most: number;
}

// Forms (hooks/catalogue/views/form)

/** What a form is given (`k-form-data`). `runs` (of ids) and `practices`: how many there are. */
export interface FormData {
  kind: Kind;
  schema: RecordSchema;
  messages: Messages;
  regions: RegionData[];
  noYear: string;
  limits: { bytes: number; body: Record<string, number> };
  persons: Record<string, string[]>;
  practices: number;
  runs: number;
}

/** A voivodeship. */
export interface RegionData {
  name: string;
  slug: string;
  teryt: string;
  genitive: string;
  locative: string;
}

/** The wordings of faults, by name. */
export type Messages = Record<string, Message>;

/** A wording, with {names} where the values of a case go; `inForm` stands for a hint that speaks of a file's lines. */
export interface Message {
  code: string;
  message: string;
  hint: string;
  inForm: string;
}

/** What front matter holds: nothing but texts in lists and sets of fields. */
export type Value = string | Value[] | Fields;

/** A set of fields. */
export interface Fields {
  [name: string]: Value;
}

/** The JSON Schema of a field (hooks/catalogue/model/records/schema.py). */
export interface Schema {
  title?: string;
  description?: string;
  examples?: unknown[];
  default?: string;
  type?: string | string[];
  anyOf?: Schema[];
  oneOf?: Term[];
  enum?: (string | boolean)[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: false;
  dependentRequired?: Record<string, string[]>;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: true;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  "x-group"?: string;
  "x-help"?: string;
  "x-vocabulary"?: string;
  "x-rules"?: string[];
}

/** The schema of a whole record. */
export interface RecordSchema extends Schema {
  $schema: string;
  properties: Record<string, Schema>;
}

/** A word that may stand in a field, or one of the ways in which a set of fields can be given (then it has `required` alone). */
export interface Term {
  const?: string;
  title?: string;
  description?: string;
  required?: string[];
}

/** The file of an entry, to be mended. */
export interface EntryFile {
  path: string;
  text: string;
  fields: Fields;
  layout: Layout;
  images: string[];
}

/** The same, as it is looked up. */
export interface Entry extends EntryFile {
  kind: Kind;
  id: string;
}

/** Where things stand in a file, in UTF-16 code units (hooks/catalogue/source/yaml/layout.py); `fields` is null where they can only be written as a whole. */
export interface Layout {
  newline: string;
  header: [start: number, end: number];
  body: number;
  fields: MappingNode | null;
}

/** A value in a file: a text; what can only be written as a whole (`=`) or ends in a block text (`|`); a set; a list. */
export type LayoutNode =
  | [start: number, end: number, kind?: undefined, members?: undefined]
  | [start: number, end: number, kind: "=" | "|", members?: undefined]
  | MappingNode
  | ListNode;

/** A set of fields in a file, each with where its name begins. */
export type MappingNode = [
  start: number,
  end: number,
  kind: "{",
  members: [at: number, name: string, node: LayoutNode][],
];

/** A list in a file, each item with where its dash stands. */
export type ListNode = [start: number, end: number, kind: "[", members: [at: number, node: LayoutNode][]];

declare global {
  interface Window {
    /** What each script of a piece calls. */
    katalog: { piece(name: string, piece: unknown): void };
  }
}
