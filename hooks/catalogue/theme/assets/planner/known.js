/* What is known of the stops of a plan: of practices their briefs, of one's own stops their towns. */
import { lookups } from "../data/lookups.js";
import { planBriefs } from "./briefs.js";
import { planTowns } from "./towns.js";

/* `data` is what the page of the planner knows. */
export const planKnown = (data) => {
  const look = lookups(data.runs), briefs = planBriefs(look), towns = planTowns(look, data.regions);

  const briefOf = (stop) => stop.id ? briefs.of(stop.id) : null;
  const positionOf = (stop) => stop.id ? briefOf(stop).position : towns.position(stop);

  /* What a stop is called, and what is known of it, for the page, the paper and the files; `texts` are what was written
     of it: { questions?, notes? }. */
  function described(stop, texts) {
    const brief = briefOf(stop),
      suggested = brief ? brief.questions : [],
      { questions = suggested, notes = "" } = texts;
    return {
      brief,
      suggested,
      notes,
      texts,
      questions,
      known: Boolean(positionOf(stop)),
      title: brief ? brief.title : stop.name,
      line: brief ? [brief.host, brief.place].filter(Boolean).join(" · ") : stop.town ? towns.words(stop) : "",
      path: brief ? `praktyki/${brief.id}.html` : "",
    };
  }

  /* Loads what a plan needs, and takes out of it what the catalogue does not have: gives the ids taken out. */
  async function prepare(plan) {
    const stops = plan.days.flatMap((day) => day.stops);
    const { now, unknown } = await briefs.prepare(stops.flatMap(({ id }) => id ? [id] : []));
    for (const day of plan.days) {
      day.stops = day.stops.filter(({ id }) => !id || now.has(id));
      for (const stop of day.stops) if (stop.id) stop.id = now.get(stop.id);
    }
    await towns.prepare([plan.start, plan.end, ...stops].filter(Boolean));
    return unknown;
  }

  return { briefs, towns, briefOf, positionOf, described, prepare };
};
