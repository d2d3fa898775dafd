/* The checks that the schema names in `x-rules`: the twins of those that stand beside the fields in hooks/catalogue/model. */
import { constants } from "../../data/constants.js";
import { casefold, collapsed, floatText, hiddenIn, lengthOf, shownValue, strip } from "../../text/texts.js";
import { dateText, isAfter, meantDate, parseDate } from "./dates.js";
import { choiceOf, LISTED_WHOLE } from "./nearest.js";
import { nip, regon } from "./numbers.js";
import { isSlug, slugify } from "../../text/slug.js";

const CHECKSUMS = { nip: nip, regon: regon };

/* What is wrong with a value: the name of a wording and its values; `fix` is the value to write, `hint` another hint,
   `choice` are the points [{ lat, lon, near }] of which one is meant, `below` leads from the field to the one at fault. */
export class Fault extends Error {
  constructor(name, values = {}, { fix, hint, choice, below = [] } = {}) {
    super(name);
    Object.assign(this, { name, values, fix, hint, choice, below });
  }
}

/* Each rule: (value, at) → the value as the record holds it, or throws a Fault. `at` is
   { argument: what stands behind the rule's name, field: the field's own name, schema: of the field,
     before: the values of the fields before it in its record (null: left out; missing: faulty), data, context, look }. */
export const rules = {
  text(value, { schema }) {
    const [found] = hiddenIn(value), text = collapsed(value), limit = schema.maxLength;
    if (found) throw new Fault("hidden", { character: found.code });
    if (!text) throw new Fault("empty");
    if (lengthOf(text) > limit) throw new Fault("too-long", { length: lengthOf(text), limit });
    return text;
  },

  flag(value) {
    const text = typeof value === "string" ? casefold(strip(value)) : "", { yes, no } = constants.flag;
    if (!yes.includes(text) && !no.includes(text)) refuse("flag", value);
    return yes.includes(text);
  },

  region(value, { data }) {
    const text = strip(value), region = data.regions.find(({ name }) => name === text);
    if (region) return region;
    const choice = choiceOf(
      data.messages,
      casefold(text).replace(/^województwo /, ""),
      data.regions.map(({ name }) => name),
    );
    throw new Fault("region", { found: shownValue(text) }, choice);
  },

  /* A practice that exists, by its own id: a former one will not do. The entry itself counts. */
  async practice(value, { data, context, look }) {
    if (data.kind === "praktyka" && value === context.id) return value;
    const path = await look.path("praktyka", value);
    if (path && path.endsWith(`/${value}.md`)) return value;
    if (path && !path.endsWith(".md")) throw new Fault("practice-withdrawn", { found: shownValue(value) });
    const ids = await look.near(value);
    const few = data.practices <= LISTED_WHOLE && ids.length === data.practices;
    throw new Fault(
      "practice",
      { found: shownValue(value) },
      choiceOf(data.messages, value, ids, { names: data.messages.practice.hint, few }),
    );
  },

  slug(value) {
    if (isSlug(value)) return value;
    const fix = slugify(value);
    throw new Fault("slug", { found: shownValue(value), slug: fix }, fix ? { fix } : { hint: "" });
  },

  date(value) {
    const text = strip(value), date = parseDate(text), meant = meantDate(text);
    if (date) return date;
    if (meant) throw new Fault("date-turned", { found: shownValue(text), date: meant }, { fix: meant });
    throw new Fault("date", { found: shownValue(text) });
  },

  "past-date"(date, { data }) {
    if (isAfter(date, parseDate(data.today))) throw new Fault("future", { date: dateText(date), today: data.today });
    return date;
  },

  "not-before"(end, { argument, field, before }) {
    const start = before[argument];
    if (start && isAfter(start, end)) {
      throw new Fault("before-start", { end: dateText(end), start: dateText(start), first: argument, last: field });
    }
    return end;
  },

  happened(date, { data, before }) {
    if (before.kind === "report" && isAfter(date, parseDate(data.today))) {
      throw new Fault("not-yet", { date: dateText(date), today: data.today });
    }
    return date;
  },

  count: (value) => Number(spelled("count", value)),
  degrees: (value) => Number(spelled("degrees", value).replace(",", ".")),

  "in-poland"(value, { schema: { title, minimum, maximum } }) {
    if (value >= minimum && value <= maximum) return value;
    const name = title[0].toUpperCase() + title.slice(1);
    throw new Fault("in-poland", { name, value: floatText(value), low: floatText(minimum), high: floatText(maximum) });
  },

  nip: (value) => checked("nip", value),
  regon: (value) => checked("regon", value),

  "in-region"(identifiers, { before: { region } }) {
    const { teryt } = identifiers;
    if (teryt && region && !teryt.startsWith(region.teryt)) {
      throw new Fault("in-region", { teryt, region: region.name, digits: region.teryt }, { below: ["teryt"] });
    }
    return identifiers;
  },

  /* A town whose voivodeship has several of that name needs coordinates; faulty ones were told of already. */
  async place(name, { before, look }) {
    const { region, locality, coordinates = "faulty" } = before;
    if (!region || locality || coordinates !== null) return name;
    const places = await look.places(region.slug),
      found = places.filter((place) => casefold(place.name) === casefold(name));
    if (found.length > 1) {
      const points = found.map(({ lat, lon }) => `lat: ${floatText(lat)} i lon: ${floatText(lon)}`).join(" albo ");
      const choice = found.map(({ lat, lon }) => ({
        lat: floatText(lat),
        lon: floatText(lon),
        near: around(places, lat, lon, name),
      }));
      throw new Fault("ambiguous", { region: region.locative, name, number: found.length, points }, { choice });
    }
    return name;
  },

  "practice-or-place"(place, { before }) {
    if (!("practice" in before)) return place;
    if ((before.practice === null) === (place === undefined)) throw new Fault(place === undefined ? "neither" : "both");
    return place;
  },

  "of-place"(value, { field, before }) {
    if (before.practice) throw new Fault("of-place", { name: field });
    return value;
  },

  image(file, { context }) {
    if (!context.entry || !(context.entry.images || []).includes(file)) {
      throw new Fault("image", { found: shownValue(file) });
    }
    return file;
  },

  described(value) {
    if (value === undefined || !strip(value)) throw new Fault("described");
    return value;
  },
};

/* The two nearest places of another name, by which people know a place from its namesakes. */
function around(places, lat, lon, name) {
  const far = (place) => Math.hypot(place.lat - lat, (place.lon - lon) * Math.cos(lat * Math.PI / 180));
  const others = places.filter((place) => casefold(place.name) !== casefold(name)).sort((one, other) =>
    far(one) - far(other)
  );
  return [...new Set(others.slice(0, 9).map((place) => place.name))].slice(0, 2);
}

function refuse(name, value) {
  throw new Fault(name, { found: shownValue(value) });
}

/* The twin of model/types/pattern.Pattern.read. */
function spelled(name, value) {
  const { expression, almost } = constants.patterns[name], text = typeof value === "string" ? strip(value) : "";
  const is = (written) => new RegExp(`^(?:${written})$`, "u").test(text);
  if (is(expression)) return text;
  if (!almost || !is(almost.expression)) refuse(name, value);
  const whole = (almost.before + text).slice(-almost.length);
  throw new Fault(almost.name, { found: shownValue(value), whole }, { fix: whole });
}

function checked(name, value) {
  const digits = spelled(name, value).replace(/[^0-9]/g, "");
  return CHECKSUMS[name](digits) ? digits : refuse(name, value);
}

for (const name of Object.keys(constants.patterns)) rules[name] ??= (value) => spelled(name, value);

/* These are asked where the field is left out, too. */
export const WHEN_ABSENT = new Set(["practice-or-place", "described"]);
