/* What tests draw: alike each time. */

/** Numbers from 0 to 1 that are drawn alike each time (mulberry32). */
export class Chance {
  /** @param {number} seed */
  constructor(seed) {
    this.seed = seed;
  }

  next() {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), this.seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** @param {number} number */
  below(number) {
    return Math.floor(this.next() * number);
  }

  /**
   * One of several.
   *
   * @template Of
   * @param {readonly Of[]} all
   * @returns {Of}
   */
  of(all) {
    return all[this.below(all.length)];
  }

  /**
   * What a function gives, so many times.
   *
   * @template Made
   * @param {number} number
   * @param {(at: number) => Made} make
   */
  times(number, make) {
    return Array.from({ length: number }, (_, at) => make(at));
  }

  /**
   * What a function gives, or undefined.
   *
   * @template Made
   * @param {() => Made} make
   */
  maybe(make) {
    return this.next() < 0.5 ? make() : undefined;
  }
}
