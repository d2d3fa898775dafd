/* A plan → the visit that it becomes. Pure. */
import { oneLine } from "../text/texts.js";
import { dateOf } from "./clock.js";

/* The fields of a visit (hooks/catalogue/model/records/visit.py) as its form takes them: texts, lists and sets of fields.

   Only what the plan knows is there; who organised the visit and where it is told of is left to the form. `briefs`
   are the briefs of practices by their id, as far as they are there; `regions` the voivodeships, { slug, name }. The
   topics are those that at least half of the practices have; the last day is the last that has a stop. */
export const visitOf = (plan, briefs, regions) => {
  const title = oneLine(plan.title || "");
  const stops = plan.days.flatMap((day, number) => day.stops.map((stop) => stopOf(stop, number + 1, regions)));
  const last = plan.days.findLastIndex((day) => day.stops.length), topics = topicsOf(plan, briefs);
  return {
    ...(title ? { title } : {}),
    ...(plan.date ? { start: plan.date, end: dateOf(plan.date, Math.max(0, last)) } : {}),
    ...(stops.length > 1 ? { order_known: "tak" } : {}),
    ...(topics.length ? { topics } : {}),
    ...(stops.length ? { stops } : {}),
  };
};

function stopOf({ id, name, town, region }, day, regions) {
  if (id) return { practice: id, day: String(day) };
  const known = regions.find(({ slug }) => slug === region), locality = oneLine(town || "");
  return {
    place: oneLine(name),
    ...(known ? { region: known.name } : {}),
    ...(locality ? { locality } : {}),
    day: String(day),
  };
}

function topicsOf(plan, briefs) {
  const ids = new Set(plan.days.flatMap((day) => day.stops.map(({ id }) => id)));
  const known = [...ids].filter((id) => id && Object.hasOwn(briefs, id)).map((id) => briefs[id]);
  const all = new Set(known.flatMap(({ topics }) => topics));
  return [...all].filter((topic) => known.filter(({ topics }) => topics.includes(topic)).length * 2 >= known.length);
}
