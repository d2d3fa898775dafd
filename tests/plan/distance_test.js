/* What a drive takes, estimated from a distance (which test_distance.py holds to that of the maps). */
/// <reference lib="deno.ns" />
import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { distance, driveOf } from "../../hooks/catalogue/theme/assets/plan/distance.js";

Deno.test("one place is not away from itself", () => {
  strictEqual(distance([52.1, 17.3], [52.1, 17.3]), 0);
});

/** @type {[km: number, speed: number, detour: number, drive: { kilometres: number, minutes: number }][]} */
const DRIVES = [
  [0, 60, 130, { kilometres: 0, minutes: 0 }],
  [0.2, 60, 130, { kilometres: 0, minutes: 5 }],
  [10, 60, 130, { kilometres: 13, minutes: 15 }],
  [100, 60, 130, { kilometres: 130, minutes: 130 }],
  [100.01, 60, 130, { kilometres: 130, minutes: 135 }],
  [11.5, 55.2, 100, { kilometres: 12, minutes: 15 }],
  [55.1, 87, 150, { kilometres: 83, minutes: 60 }],
  [300, 70, 140, { kilometres: 420, minutes: 360 }],
];

for (const [km, speed, detour, drive] of DRIVES) {
  Deno.test(`a drive is told in steps of five minutes: ${km} km`, () => {
    deepStrictEqual(driveOf(km, { speed, detour }), drive);
  });
}

/* Whole steps of five minutes, of which arithmetic makes a little more. */
Deno.test("a hair makes no drive longer", () => {
  for (let number = 0; number < 2000; number++) {
    const minutes = (number % 40 + 1) * 5, speed = 30 + number % 71, detour = 100 + number % 101;
    strictEqual(driveOf(minutes * speed / 60 * 100 / detour, { speed, detour }).minutes, minutes);
  }
});
