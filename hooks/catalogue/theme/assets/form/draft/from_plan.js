/* A new visit from the plan of one that stands in the address (`?plan=`): its fields, and a draft of its own. */
import { keptKeys } from "../../kept/storage.js";
import { onward } from "../../plan/choice.js";
import { contentOf } from "../../plan/link.js";
import { readPlan } from "../../plan/reading.js";
import { visitOf } from "../../plan/visit.js";
import { say } from "../../ui/notices.js";
import { textIn } from "../file/values.js";
import { draftOf } from "./draft.js";

/** @import { Brief, Fields, RegionData } from "../../data/shipped.d.ts" */
/** @import { Lookups } from "../../data/lookups.js" */
/** @import { Day, Plan } from "../../plan/plan.d.ts" */

/**
 * What a plan gives: the fields of a visit, and in words what was skipped and what its link has lost; `link` writes what
 * could be read, and is null where nothing could be.
 *
 * @typedef {{ link: string | null, fields: Fields, skipped: string[], damage: string }} FromPlan
 */

/**
 * The draft of a visit from a plan, by its link. No other has its key: no kind of entry is called `plan`.
 *
 * @param {string} link
 */
export const draftFromPlan = (link) => draftOf("plan", link);

/**
 * The practices of a plan that the catalogue knows, in short, by the ids that the plan has for them.
 *
 * @param {Plan} plan
 * @param {Lookups} look
 */
async function knownOf(plan, look) {
  /** @type {Map<string, Brief>} */
  const known = new Map();
  const asked = new Set(plan.days.flatMap((day) => day.stops.flatMap(({ id }) => id ?? [])));
  await Promise.all([...asked].map(async (id) => {
    const current = await look.current("praktyka", id);
    if (current) known.set(id, await look.brief(current));
  }));
  return { known, unknown: [...asked].filter((id) => !known.has(id)) };
}

/**
 * A day without the practices that the catalogue does not know; the others have the ids that they have now.
 *
 * @param {Day} day
 * @param {Map<string, Brief>} known
 * @returns {Day}
 */
function dayNow(day, known) {
  const stops = day.stops.flatMap((stop) => {
    if (!stop.id) return stop;
    const brief = known.get(stop.id);
    return brief ? { ...stop, id: brief.id } : [];
  });
  return { ...day, stops };
}

/**
 * What a plan gives, as a link writes it.
 *
 * @param {string} text
 * @param {Lookups} look
 * @param {RegionData[]} regions
 * @returns {Promise<FromPlan>}
 */
export async function visitFromPlan(text, look, regions) {
  const { plan, skipped, damage } = readPlan(text);
  if (!plan) return { link: null, fields: {}, skipped, damage };
  const { known, unknown } = await knownOf(plan, look);
  const briefs = Object.fromEntries([...known.values()].map((brief) => [brief.id, brief]));
  const now = { ...plan, days: plan.days.map((day) => dayNow(day, known)) };
  return {
    link: contentOf(plan),
    damage,
    fields: visitOf(now, briefs, regions),
    skipped: [...skipped, ...unknown.map((id) => `praktykę „${id}”, bo katalog jej nie zna`)],
  };
}

/**
 * The drafts of visits from other plans, the newest first.
 *
 * @param {string} link
 */
function others(link) {
  const own = `${draftFromPlan("").key}.`;
  const links = keptKeys().filter((key) => key.startsWith(own)).map((key) => key.slice(own.length));
  return links.filter((other) => other !== link).flatMap((other) => {
    const draft = draftFromPlan(other).read();
    return draft ? [{ link: other, ...draft }] : [];
  }).sort((one, other) => (one.at < other.at ? 1 : -1));
}

/**
 * Says where the form comes from, what is left to do, what was skipped, and what else is kept.
 *
 * @param {FromPlan} from
 */
export function tellFromPlan({ link, skipped, damage }) {
  const cut = damage ? ` Uwaga: ${damage}.` : "";
  const lost = cut + (skipped.length ? ` Pominięto: ${skipped.join("; ").replace(/\.?$/, ".")}` : "");
  if (!link) return void say("plan", [`Nie udało się odczytać planu wizyty.${lost}`]);
  say("plan", [
    `Formularz wypełniono z planu wizyty.${lost} Po wizycie dopisz organizatorów, źródła i tekst, a w punktach programu zostaw to, co grupa naprawdę zobaczyła.`,
  ]);
  const kept = others(link);
  if (!kept.length) return;
  say("other-plans", ["W tej przeglądarce jest też szkic z innego planu. Nic, co tu wpiszesz, go nie zmieni."], {
    buttons: kept.map((draft) => [
      `Otwórz szkic: ${textIn(draft.fields.title) || "wizyta bez nazwy"}`,
      () => location.assign(onward(`?plan=${draft.link}`)),
    ]),
  });
}
