/* A plan and its stops are known by the same whatever becomes of them. */
/// <reference lib="deno.ns" />
/** @import { OwnStop, Plan, Stop } from "../../hooks/catalogue/theme/assets/plan/plan.d.ts" */
import { deepStrictEqual, match, notStrictEqual, ok, strictEqual } from "node:assert/strict";
import { drawnId, identify, revised } from "../../hooks/catalogue/theme/assets/plan/identity.js";
import { writtenPlan } from "../../hooks/catalogue/theme/assets/plan/link.js";
import { readPlan } from "../../hooks/catalogue/theme/assets/plan/reading.js";
import { PlansDrawn } from "./plans.js";

/** @type {(...stops: Stop[]) => Plan} */
const planOf = (...stops) => ({ days: [{ stops }] });

/** @type {(plan: Plan) => (string | undefined)[]} */
const keysOf = (plan) => plan.days.flatMap(({ stops }) => stops.map(({ key }) => key));

/** @type {(plan: Plan) => Plan} */
function again(plan) {
  const { plan: read } = readPlan(writtenPlan(plan));
  ok(read);
  identify(read);
  return read;
}

Deno.test("an id is drawn once, for a plan with stops", () => {
  const plan = planOf({ id: "a" }), empty = planOf();
  identify(plan);
  identify(empty);
  match(plan.id ?? "", /^[a-z0-9]{14}$/);
  strictEqual(empty.id, undefined);
  const before = structuredClone(plan);
  identify(plan);
  deepStrictEqual(plan, before);
  strictEqual(new Set(Array.from({ length: 500 }, drawnId)).size, 500);
});

Deno.test("a stop keeps its key when it moves, when others go, and when it gets a town or another id", () => {
  /** @type {OwnStop[]} */
  const [one, other] = [{ name: "Obiad" }, { name: "Obiad" }];
  const plan = planOf({ id: "a" }, one, { id: "b" }, other);
  identify(plan);
  strictEqual(new Set(keysOf(plan)).size, 4);
  const [a, first, b, second] = keysOf(plan);
  deepStrictEqual(keysOf(again({ ...plan, days: [{ stops: [...plan.days[0].stops].reverse() }] })), [
    second,
    b,
    first,
    a,
  ]);
  plan.days[0].stops = [{ ...other, town: "Toruń", region: "slaskie", at: 600 }, { id: "renamed", key: a }];
  deepStrictEqual(keysOf(again(plan)), [second, a]);
  plan.days[0].stops.push({ name: "Obiad" }, { id: "a" });
  identify(plan);
  const [, , third, fresh] = keysOf(plan);
  strictEqual(third, first); // nobody has it any more
  notStrictEqual(fresh, a);
});

Deno.test("of two stops with one key the later gets another", () => {
  const plan = planOf({ id: "a", key: "k" }, { id: "b", key: "k" });
  identify(plan);
  strictEqual(keysOf(plan)[0], "k");
  notStrictEqual(keysOf(plan)[1], "k");
});

Deno.test("any plan that is known stays so in a link", () => {
  const chance = new PlansDrawn(20261127);
  for (const plan of chance.times(600, () => chance.plan())) {
    identify(plan);
    const keys = keysOf(plan), read = again(plan);
    strictEqual(new Set(keys).size, keys.length);
    deepStrictEqual(keysOf(read), keys);
    strictEqual(read.id, plan.id);
    strictEqual(read.revision, plan.revision);
    plan.days.reverse();
    deepStrictEqual(keysOf(again(plan)), keysOf(plan));
  }
});

Deno.test("a revision is more than any that is known", () => {
  const plan = planOf({ id: "a" });
  revised(plan);
  strictEqual(plan.revision, 1);
  revised(plan, 7);
  strictEqual(plan.revision, 8);
  revised(plan, 3);
  strictEqual(plan.revision, 9);
});
