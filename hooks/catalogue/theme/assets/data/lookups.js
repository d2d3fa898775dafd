/* What pages look up in the catalogue: loaded script by script, so that it works from a disk. */
import { find, shownOf } from "../search/query.js";
import { constants } from "./constants.js";
import { engine, load } from "./pieces.js";

const FOLDER = constants.folders;
const NEAR = 10; // practices that a search may bring for one name

const piece = async (name) => {
  await engine();
  return load(name);
};

/* The catalogue as it is asked; `runs` is the number of scripts that ids are spread over. */
export const lookups = (runs) => {
  /* The path, below the content folder, of the entry that has an id or had it, or of the list of those withdrawn,
     which alone ends in .yml; null where no file has the id. */
  async function path(kind, id) {
    const key = `${FOLDER[kind]}/${id}`;
    const run = [...key].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % runs;
    const ids = await piece(`identyfikatory/${run}`);
    return Object.hasOwn(ids, key) ? ids[key] : null;
  }

  /* The id that the entry has now which has an id or had it; null where none has. */
  async function current(kind, id) {
    const name = /([^/]+)\.md$/.exec(await path(kind, id));
    return name && name[1];
  }

  /* What is known in short of a practice, by the id that it has now. */
  const brief = (id) => piece(`praktyki/${id}`);

  /* The entry that has an id now; null where none has. */
  async function entry(kind, id) {
    const file = await path(kind, id);
    if (!file || !file.endsWith(`/${id}.md`)) return null;
    return { kind, id, ...await piece(`wpisy/${FOLDER[kind]}/${id}`) };
  }

  /* The towns of a voivodeship. */
  async function places(region) {
    return (await piece(`miejscowosci/${region}`)).map(([name, lat, lon]) => ({ name, lat, lon }));
  }

  /* The ids of the practices that a search for a text brings, best first. */
  async function near(text) {
    await engine();
    const { numbers } = await find(text);
    const shown = await shownOf(numbers.slice(0, 3 * NEAR));
    const ids = shown.map(({ path }) => /^praktyki\/(.+)\.html$/.exec(path)).filter((match) =>
      match && match[1] !== "index"
    );
    return ids.slice(0, NEAR).map((match) => match[1]);
  }

  return { path, current, brief, entry, places, near };
};
