/* Distances, and what a drive takes. Pure. */
/**
 * @import { Position } from "../data/shipped.d.ts"
 * @import { Drive } from "./plan.d.ts"
 */
import { constants } from "../data/constants.js";

const EARTH = constants.earth; // kilometres, mean radius
const STEP = 5; // minutes that a drive is told in
const HAIR = 1e-9; // so that a drive of 25 minutes that was worked out as 25.000000000000004 is not one of 30

/** @param {number} degrees */
const radians = (degrees) => degrees * Math.PI / 180;

/**
 * Kilometres as the crow flies (haversine).
 *
 * @param {Position} one
 * @param {Position} other
 */
export const distance = ([lat, lon], [otherLat, otherLon]) => {
  const across = Math.cos(radians(lat)) * Math.cos(radians(otherLat)) * Math.sin(radians(otherLon - lon) / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.sqrt(Math.sin(radians(otherLat - lat) / 2) ** 2 + across));
};

/**
 * An estimate of a drive.
 *
 * @param {number} km - as the crow flies
 * @param {{ speed: number, detour: number }} pace - km/h, and what the road is in per cent of the straight line
 * @returns {Drive}
 */
export const driveOf = (km, { speed, detour }) => {
  const kilometres = km * detour / 100;
  const steps = Math.max(0, Math.ceil(kilometres / speed * 60 / STEP - HAIR));
  return { kilometres: Math.round(kilometres), minutes: steps * STEP };
};
