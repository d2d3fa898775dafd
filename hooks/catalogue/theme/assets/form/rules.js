/* The checks that the schema names in `x-rules`: the twins of those that stand beside the fields in hooks/catalogue/model. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});
  const { strip, collapsed, length, casefold, hidden, shown, float } = katalog.texts;
  const { dates, numbers, slug, nearest } = katalog;

  /* What is wrong with a value: the name of a wording and its values; `fix` is the value to write, `hint` another hint,
     `choice` are the points [{ lat, lon, near }] of which one is meant, `below` leads from the field to the one at fault. */
  class Fault extends Error {
    constructor(name, values = {}, { fix, hint, choice, below = [] } = {}) {
      super(name);
      Object.assign(this, { name, values, fix, hint, choice, below });
    }
  }

  /* Each rule: (value, at) → the value as the record holds it, or throws a Fault. `at` is
     { argument: what stands behind the rule's name, field: the field's own name, schema: of the field,
       before: the values of the fields before it in its record (null: left out; missing: faulty), data, context, look }. */
  const rules = {
    text(value, { schema }) {
      const [found] = hidden(value), text = collapsed(value), limit = schema.maxLength;
      if (found) throw new Fault("hidden", { character: found.code });
      if (!text) throw new Fault("empty");
      if (length(text) > limit) throw new Fault("too-long", { length: length(text), limit });
      return text;
    },

    flag(value) {
      const text = typeof value === "string" ? casefold(strip(value)) : "", { yes, no } = katalog.constants.flag;
      if (!yes.includes(text) && !no.includes(text)) refuse("flag", value);
      return yes.includes(text);
    },

    region(value, { data }) {
      const text = strip(value), region = data.regions.find(({ name }) => name === text);
      if (region) return region;
      const choice = nearest.choice(data.messages, casefold(text).replace(/^województwo /, ""), data.regions.map(({ name }) => name));
      throw new Fault("region", { found: shown(text) }, choice);
    },

    /* A practice that exists, by its own id: a former one will not do. The entry itself counts. */
    async practice(value, { data, context, look }) {
      if (data.kind === "praktyka" && value === context.id) return value;
      const path = await look.path("praktyka", value);
      if (path && path.endsWith(`/${value}.md`)) return value;
      if (path && !path.endsWith(".md")) throw new Fault("practice-withdrawn", { found: shown(value) });
      const ids = await look.near(value);
      const few = data.practices <= nearest.LISTED_WHOLE && ids.length === data.practices;
      throw new Fault("practice", { found: shown(value) }, nearest.choice(data.messages, value, ids, { names: data.messages.practice.hint, few }));
    },

    slug(value) {
      if (slug.isSlug(value)) return value;
      const fix = slug.slugify(value);
      throw new Fault("slug", { found: shown(value), slug: fix }, fix ? { fix } : { hint: "" });
    },

    date(value) {
      const text = strip(value), date = dates.parse(text), meant = dates.meant(text);
      if (date) return date;
      if (meant) throw new Fault("date-turned", { found: shown(text), date: meant }, { fix: meant });
      throw new Fault("date", { found: shown(text) });
    },

    "past-date"(date, { data }) {
      if (dates.after(date, dates.parse(data.today))) throw new Fault("future", { date: dates.text(date), today: data.today });
      return date;
    },

    "not-before"(end, { argument, field, before }) {
      const start = before[argument];
      if (start && dates.after(start, end)) {
        throw new Fault("before-start", { end: dates.text(end), start: dates.text(start), first: argument, last: field });
      }
      return end;
    },

    happened(date, { data, before }) {
      if (before.kind === "report" && dates.after(date, dates.parse(data.today))) {
        throw new Fault("not-yet", { date: dates.text(date), today: data.today });
      }
      return date;
    },

    count: value => Number(spelled("count", value)),
    degrees: value => Number(spelled("degrees", value).replace(",", ".")),

    "in-poland"(value, { schema: { title, minimum, maximum } }) {
      if (value >= minimum && value <= maximum) return value;
      const name = title[0].toUpperCase() + title.slice(1);
      throw new Fault("in-poland", { name, value: float(value), low: float(minimum), high: float(maximum) });
    },

    nip: value => checked("nip", value),
    regon: value => checked("regon", value),

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
      const places = await look.places(region.slug), found = places.filter(place => casefold(place.name) === casefold(name));
      if (found.length > 1) {
        const points = found.map(({ lat, lon }) => `lat: ${float(lat)} i lon: ${float(lon)}`).join(" albo ");
        const choice = found.map(({ lat, lon }) => ({ lat: float(lat), lon: float(lon), near: around(places, lat, lon, name) }));
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
      if (!context.entry || !(context.entry.images || []).includes(file)) throw new Fault("image", { found: shown(file) });
      return file;
    },

    described(value) {
      if (value === undefined || !strip(value)) throw new Fault("described");
      return value;
    },
  };

  /* The two nearest places of another name, by which people know a place from its namesakes. */
  function around(places, lat, lon, name) {
    const far = place => Math.hypot(place.lat - lat, (place.lon - lon) * Math.cos(lat * Math.PI / 180));
    const others = places.filter(place => casefold(place.name) !== casefold(name)).sort((one, other) => far(one) - far(other));
    return [...new Set(others.slice(0, 9).map(place => place.name))].slice(0, 2);
  }

  function refuse(name, value) {
    throw new Fault(name, { found: shown(value) });
  }

  /* The twin of model/types/pattern.Pattern.read. */
  function spelled(name, value) {
    const { expression, almost } = katalog.constants.patterns[name], text = typeof value === "string" ? strip(value) : "";
    const is = written => new RegExp(`^(?:${written})$`, "u").test(text);
    if (is(expression)) return text;
    if (!almost || !is(almost.expression)) refuse(name, value);
    const whole = (almost.before + text).slice(-almost.length);
    throw new Fault(almost.name, { found: shown(value), whole }, { fix: whole });
  }

  function checked(name, value) {
    const digits = spelled(name, value).replace(/[^0-9]/g, "");
    return numbers[name](digits) ? digits : refuse(name, value);
  }

  for (const name of Object.keys(katalog.constants.patterns)) rules[name] ??= value => spelled(name, value);

  /* These are asked where the field is left out, too. */
  const WHEN_ABSENT = new Set(["practice-or-place", "described"]);

  katalog.rules = { rules, WHEN_ABSENT, Fault };
})();
