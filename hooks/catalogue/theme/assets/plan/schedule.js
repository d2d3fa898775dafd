/* When one is where: a plan → the hours and kilometres of its days. Pure. All hours are minutes from the midnight with which the day of the plan begins, so 1470 is half past
   midnight of the next day; stays and drives are minutes. */
import { distance, driveOf } from "./distance.js";
import { DEFAULTS } from "./link.js";

/* The days of a plan: [{ leave, from: position|null, stops: [{ drive: { kilometres, minutes }|null, arrive, depart,
   wait, late }], home: drive|null, end, length, tooLong, kilometres, unknown }].

   `positionsOf(stop or { town, region })` gives a position or null. A day begins where the plan starts, or where the
   day before ended: in its last known place. A stop without a place (`unknown` counts them) costs no drive, and one
   drives on from the place before it. A stop begins at `arrive`, or where another hour was agreed and one is early,
   after `wait` minutes; `late` is by how much one misses that hour. `home` leads to the end of the plan, on its last
   day. A day's `length` is from its leaving to its `end`; `tooLong` where that is above the hours of the plan. */
export const scheduleOf = (plan, positionsOf) => {
  const settings = { ...DEFAULTS, ...plan };
  const placeOf = (place) => place ? positionsOf(place) : null;
  let here = placeOf(plan.start);

  /* The drive to a position from where one is, and one is there; null where either is not known. */
  function driven(position) {
    const drive = here && position ? driveOf(distance(here, position), settings) : null;
    here = position || here;
    return drive;
  }

  function visited(stop, time) {
    const drive = driven(positionsOf(stop)), arrive = time + (drive ? drive.minutes : 0), agreed = stop.at ?? arrive;
    const wait = Math.max(0, agreed - arrive);
    return {
      drive,
      arrive,
      depart: arrive + wait + (stop.stay ?? settings.stay),
      wait,
      late: Math.max(0, arrive - agreed),
    };
  }

  return plan.days.map((day, number) => {
    const leave = day.leave ?? settings.leave, from = here, stops = [];
    for (const stop of day.stops) stops.push(visited(stop, stops.length ? stops.at(-1).depart : leave));
    const home = number === plan.days.length - 1 ? driven(placeOf(plan.end)) : null;
    const end = (stops.length ? stops.at(-1).depart : leave) + (home ? home.minutes : 0), length = end - leave;
    return {
      leave,
      from,
      stops,
      home,
      end,
      length,
      tooLong: length > settings.longest * 60,
      kilometres: [...stops.map(({ drive }) => drive), home].reduce(
        (sum, drive) => sum + (drive ? drive.kilometres : 0),
        0,
      ),
      unknown: day.stops.filter((stop) => !positionsOf(stop)).length,
    };
  });
};
