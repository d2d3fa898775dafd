/* When one is where: a plan → the hours and kilometres of its days. Pure. All hours are minutes from the midnight with
   which the day of the plan begins, so 1470 is half past midnight of the next day; stays and drives are minutes. */
/**
 * @import { Position } from "../data/shipped.d.ts"
 * @import { Day, DaySchedule, Place, Plan, Stop, StopTimes } from "./plan.d.ts"
 */
import { distance, driveOf } from "./distance.js";
import { DEFAULTS } from "./link.js";

/** @typedef {(place: Stop | Place) => Position | null} PositionsOf */

/**
 * The days of a plan.
 *
 * A day begins where the plan starts, or where the day before ended: in its last known place. A stop without a place
 * costs no drive, and one drives on from the place before it. A stop begins when one arrives, or where another hour was
 * agreed and one is early, after waiting. `home` leads to the end of the plan, on its last day.
 *
 * @param {Plan} plan
 * @param {PositionsOf} positionsOf
 * @returns {DaySchedule[]}
 */
export const scheduleOf = (plan, positionsOf) => {
  const way = new Way(plan, positionsOf);
  return plan.days.map((day, number) => way.day(day, number === plan.days.length - 1));
};

/** The way through a plan, and where on it one is (`here`). */
class Way {
  /**
   * @param {Plan} plan
   * @param {PositionsOf} positionsOf
   */
  constructor(plan, positionsOf) {
    this.plan = plan;
    this.settings = { ...DEFAULTS, ...plan };
    this.positionsOf = positionsOf;
    this.here = this.at(plan.start);
  }

  /** @param {Place | undefined} place */
  at(place) {
    return place ? this.positionsOf(place) : null;
  }

  /**
   * The drive to a position from where one is, and one is there; null where either is not known.
   *
   * @param {Position | null} position
   */
  drive(position) {
    const drive = this.here && position ? driveOf(distance(this.here, position), this.settings) : null;
    this.here = position ?? this.here;
    return drive;
  }

  /**
   * @param {Stop} stop
   * @param {number} time - when one leaves for it
   * @returns {StopTimes}
   */
  visit(stop, time) {
    const drive = this.drive(this.positionsOf(stop)), arrive = time + (drive?.minutes ?? 0);
    const agreed = stop.at ?? arrive, wait = Math.max(0, agreed - arrive);
    const depart = arrive + wait + (stop.stay ?? this.settings.stay);
    return { drive, arrive, depart, wait, late: Math.max(0, arrive - agreed) };
  }

  /**
   * @param {Day} day
   * @param {boolean} last
   * @returns {DaySchedule}
   */
  day(day, last) {
    const leave = day.leave ?? this.settings.leave, from = this.here;
    /** @type {StopTimes[]} */
    const stops = [];
    for (const stop of day.stops) stops.push(this.visit(stop, stops.at(-1)?.depart ?? leave));
    const home = last ? this.drive(this.at(this.plan.end)) : null;
    const end = (stops.at(-1)?.depart ?? leave) + (home?.minutes ?? 0), length = end - leave;
    return {
      leave,
      from,
      stops,
      home,
      end,
      length,
      tooLong: length > this.settings.longest * 60,
      kilometres: [...stops.map(({ drive }) => drive), home].reduce((sum, drive) => sum + (drive?.kilometres ?? 0), 0),
      unknown: day.stops.filter((stop) => !this.positionsOf(stop)).length,
    };
  }
}
