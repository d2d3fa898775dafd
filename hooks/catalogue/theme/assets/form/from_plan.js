/* A new visit from the plan of one that stands in the address (`?plan=`): its fields, and a draft of its own. */
import { keptKeys } from "../kept/kept.js";
import { onward } from "../plan/choice.js";
import { readPlan, writtenPlan } from "../plan/link.js";
import { visitOf } from "../plan/visit.js";
import { say } from "../ui/notices.js";
import { draftOf } from "./draft.js";

/* The draft of a visit from a plan, by its link. No other has its key: no kind of entry is called `plan`. */
export const draftFromPlan = (link) => draftOf("plan", link);

/* What a plan gives (as a link writes it): { link, fields, skipped }, the last in words; `link` writes what could be
   read, and is null where nothing could be. */
export async function visitFromPlan(text, look, regions) {
  const { plan, skipped } = readPlan(text), briefs = {}, now = new Map();
  if (!plan) return { link: null, fields: {}, skipped };
  const asked = new Set(plan.days.flatMap((day) => day.stops.map(({ id }) => id)).filter(Boolean));
  await Promise.all([...asked].map(async (id) => {
    const current = await look.current("praktyka", id);
    if (!current) return;
    now.set(id, current);
    briefs[current] = await look.brief(current);
  }));
  const stops = (day) =>
    day.stops.filter(({ id }) => !id || now.has(id)).map((stop) => stop.id ? { ...stop, id: now.get(stop.id) } : stop);
  const known = { ...plan, days: plan.days.map((day) => ({ ...day, stops: stops(day) })) };
  const unknown = [...asked].filter((id) => !now.has(id)).map((id) => `praktykę „${id}”, bo katalog jej nie zna`);
  return { link: writtenPlan(plan), fields: visitOf(known, briefs, regions), skipped: [...skipped, ...unknown] };
}

/* The drafts of visits from other plans, the newest first: { link, title, at }. */
function others(link) {
  const own = draftFromPlan("").key + ".",
    links = keptKeys().filter((key) => key.startsWith(own)).map((key) => key.slice(own.length));
  return links.filter((other) => other !== link).map((other) => ({ link: other, ...draftFromPlan(other).read() }))
    .filter(({ fields }) => fields)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/* Says where the form comes from, what is left to do, what was skipped, and what else is kept. */
export function tellFromPlan({ link, skipped }) {
  const lost = skipped.length ? ` Pominięto: ${skipped.join("; ").replace(/\.?$/, ".")}` : "";
  if (!link) return say("plan", [`Nie udało się odczytać planu wizyty.${lost}`]);
  say("plan", [
    `Formularz wypełniono z planu wizyty.${lost} Po wizycie dopisz organizatorów, źródła i tekst, a w punktach programu zostaw to, co grupa naprawdę zobaczyła.`,
  ]);
  const kept = others(link);
  if (kept.length) {
    say("other-plans", ["W tej przeglądarce jest też szkic z innego planu. Nic, co tu wpiszesz, go nie zmieni."], {
      buttons: kept.map((
        other,
      ) => [
        `Otwórz szkic: ${other.fields.title || "wizyta bez nazwy"}`,
        () => location.assign(onward(`?plan=${other.link}`)),
      ]),
    });
  }
}
