/* Plans and links that are drawn, alike each time. */
/**
 * @import { Day, Place, Plan, Stop } from "../../hooks/catalogue/theme/assets/plan/plan.d.ts"
 */
import { Chance } from "./chance.js";

const LETTERS = [..."aZ09 -_.~!%*'()?,;:&=+#\"„”\\ńŻż\u00ad\u200b\u00a0\n", "😀", "👩‍👩‍👧", "e\u0301"];
const SLUGS = ["a", "cus-srem", "zaz-pleszew", "p-1", "0", "a-b-c-d", "d", "constructor"];
const REGIONS = ["slaskie", "kujawsko-pomorskie"];

/** Plans of every kind that a link can hold. */
export class PlansDrawn extends Chance {
  text(most = 12) {
    return this.times(1 + this.below(most), () => this.of(LETTERS)).join("");
  }

  /** @param {number} usual */
  minutes(usual) {
    const drawn = this.below(1440);
    return drawn === usual ? usual + 1 : drawn;
  }

  /** @returns {Place} */
  place() {
    return { town: this.text(), region: this.of(REGIONS) };
  }

  /** @returns {Stop} */
  stop() {
    const hours = { stay: this.maybe(() => this.minutes(60)), at: this.maybe(() => this.below(1440)) };
    const own = { town: this.maybe(() => this.text()), region: this.maybe(() => this.of(REGIONS)) };
    const key = this.next() < 0.2 ? `k${this.below(10 ** 6)}` : undefined;
    return known(
      this.next() < 0.5 ? { id: this.of(SLUGS), ...hours, key } : { name: this.text(), ...own, ...hours, key },
    );
  }

  /** @returns {Day} */
  day() {
    return known({ leave: this.maybe(() => this.minutes(540)), stops: this.times(this.below(5), () => this.stop()) });
  }

  /** @returns {Plan} */
  plan() {
    const id = this.maybe(() => `id${10 ** 8 + this.below(10 ** 8)}`);
    return known({
      ...(id ? { id, revision: this.maybe(() => 1 + this.below(1000)) } : {}),
      title: this.maybe(() => this.text(60)),
      date: this.maybe(() => `20${10 + this.below(90)}-${10 + this.below(3)}-${10 + this.below(19)}`),
      start: this.maybe(() => this.place()),
      end: this.maybe(() => this.place()),
      speed: this.maybe(() => 61 + this.below(100)),
      detour: this.maybe(() => 131 + this.below(100)),
      longest: this.maybe(() => 11 + this.below(13)),
      days: this.times(this.below(6), () => this.day()),
    });
  }
}

/**
 * A record without the fields that have no value.
 *
 * @template {object} Of
 * @param {Of} fields
 * @returns {Of}
 */
const known = (
  fields,
) => /** @type {Of} */ (Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
