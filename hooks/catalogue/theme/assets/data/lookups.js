/* What pages look up in the catalogue: loaded script by script, so that it works from a disk. */
/** @import { Entry, Kind, Pieces } from "./shipped.d.ts" */
import { find, shownOf } from "../search/query.js";
import { constants } from "./constants.js";
import { engine, load } from "./pieces.js";

const FOLDER = constants.folders;
const NEAR = 10; // practices that a search may bring for one name

/**
 * @template {keyof Pieces} Name
 * @param {Name} name
 */
const piece = async (name) => {
  await engine();
  return load(name);
};

/** The catalogue as it is asked. */
export class Lookups {
  /** @param {number} runs - the number of scripts that ids are spread over */
  constructor(runs) {
    this.runs = runs;
  }

  /**
   * The path, below the content folder, of the entry that has an id or had it, or of the list of those withdrawn,
   * which alone ends in .yml; null where no file has the id.
   *
   * @param {Kind} kind
   * @param {string} id
   */
  async path(kind, id) {
    const key = `${FOLDER[kind]}/${id}`;
    const run = [...key].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % this.runs;
    const ids = await piece(`identyfikatory/${run}`);
    return Object.hasOwn(ids, key) ? ids[key] : null;
  }

  /**
   * The id that the entry has now which has an id or had it; null where none has.
   *
   * @param {Kind} kind
   * @param {string} id
   */
  async current(kind, id) {
    const name = /([^/]+)\.md$/.exec(await this.path(kind, id) ?? "");
    return name && name[1];
  }

  /**
   * What is known in short of a practice, by the id that it has now.
   *
   * @param {string} id
   */
  brief(id) {
    return piece(`praktyki/${id}`);
  }

  /**
   * The entry that has an id now; null where none has.
   *
   * @param {Kind} kind
   * @param {string} id
   * @returns {Promise<Entry | null>}
   */
  async entry(kind, id) {
    const file = await this.path(kind, id);
    if (!file?.endsWith(`/${id}.md`)) return null;
    return { kind, id, ...await piece(`wpisy/${FOLDER[kind]}/${id}`) };
  }

  /**
   * The towns of a voivodeship; the label of one tells it from all others there.
   *
   * @param {string} region - its slug
   */
  async places(region) {
    return (await piece(`miejscowosci/${region}`)).map(([name, lat, lon, people, near]) => ({
      ...{ name, lat, lon, people },
      label: near ? `${name} (${near})` : name,
    }));
  }

  /**
   * The ids of the practices that a search for a text brings, best first.
   *
   * @param {string} text
   */
  async near(text) {
    await engine();
    const { numbers } = await find(text);
    const shown = await shownOf(numbers.slice(0, 3 * NEAR));
    const ids = shown.flatMap(({ path }) => /^praktyki\/(?!index\.)(.+)\.html$/.exec(path)?.[1] ?? []);
    return ids.slice(0, NEAR);
  }
}
