/* Towns: where they lie, and boxes that suggest them in all of Poland. */
import { matching } from "../search/matching.js";
import { fold } from "../search/words.js";
import { combobox } from "../ui/combobox.js";

const SUGGESTED = 8, SHORTEST = 2;

/* `look` is what `katalog.lookups` gives, `regions` are those of Poland: [{ slug, name }]. */
export const planTowns = (look, regions) => {
  const byRegion = new Map(); // slug → [{ name, lat, lon }]
  const nameOf = (slug) => regions.find((region) => region.slug === slug)?.name || slug;

  async function load(slug) {
    if (!byRegion.has(slug) && regions.some((region) => region.slug === slug)) {
      byRegion.set(slug, await look.places(slug));
    }
  }

  /* Where a town lies; null where it is not known, or is one of several of its name. */
  function position({ town, region }) {
    const found = (byRegion.get(region) || []).filter(({ name }) => name.toLowerCase() === (town || "").toLowerCase());
    return found.length === 1 ? [found[0].lat, found[0].lon] : null;
  }

  const words = (place) => place ? `${place.town}, woj.\u00a0${nameOf(place.region)}` : "";

  const unknown = (text, several) =>
    several
      ? `Jest kilka miejscowości „${text}”: wybierz jedną z listy.`
      : `Katalog nie zna miejscowości „${text}”. Wybierz z listy najbliższą większą.`;

  /* Makes a text box suggest towns; `chosen` gets { town, region }, or null where the box is emptied. What is typed and
     is no town stays as it is and chooses null: `say` (of katalog.planFields.told) says why. Gives what settles the
     text that stands there now, without waiting for the box to be left. */
  function suggestIn(input, say, chosen) {
    let kept = input.value;
    const choose = (place, text) => {
      kept = input.value = text;
      say("");
      chosen(place);
    };
    combobox(input, input.closest(".k-form__finder"), async (text) => {
      if (text.trim().length < SHORTEST) return null;
      await Promise.all(regions.map(({ slug }) => load(slug)));
      const every = regions.flatMap(({ slug }) =>
        (byRegion.get(slug) || []).map(({ name }) => ({ town: name, region: slug }))
      );
      const wanted = text.split(",")[0];
      const found = matching(every.map(({ town }) => town), wanted).map((index) => every[index]);
      const once = [...new Map(found.map((place) => [words(place), place])).values()].slice(0, SUGGESTED);
      return {
        options: once.map((place) => {
          const name = document.createElement("span"), where = document.createElement("small");
          name.textContent = place.town;
          where.textContent = `woj. ${nameOf(place.region)}`;
          return { nodes: [name, where], choose: () => choose(place, words(place)) };
        }),
      };
    });
    input.addEventListener("input", () => say(""));
    async function settle() {
      const text = input.value.trim();
      if (text === kept) return;
      if (!text) return choose(null, "");
      await Promise.all(regions.map(({ slug }) => load(slug)));
      const [town, where] = text.split(",").map((part) =>
        part.trim().replace(/^(woj\.|województwo)\s*/i, "").toLowerCase()
      );
      const named = (like) =>
        regions.flatMap(({ slug, name }) =>
          (byRegion.get(slug) || [])
            .filter((place) => like(place.name.toLowerCase()) === like(town) && (!where || like(name) === like(where)))
            .map((place) => ({ town: place.name, region: slug }))
        );
      if (text !== input.value.trim()) return; // there is another by now
      const exact = named((name) => name), found = exact.length ? exact : named(fold); // else as one types in a hurry: poznan
      if (found.length && new Set(found.map(words)).size === 1) return choose(found[0], words(found[0]));
      kept = null;
      say(unknown(text, found.length > 1), true);
      chosen(null);
    }
    input.addEventListener("change", settle);
    return settle;
  }

  /* The towns of these places, so that `position` knows them. */
  const prepare = (places) => Promise.all([...new Set(places.map(({ region }) => region).filter(Boolean))].map(load));

  return { position, prepare, words, suggestIn };
};
