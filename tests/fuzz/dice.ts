/** Chance that is the same for the same seed (mulberry32). */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  }

  /** From 0 to 1, never 1. */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from 0 to sides - 1. */
  roll(sides: number): number {
    return Math.floor(this.share() * sides)
  }

  /** True once in so many times. */
  once(inTimes: number): boolean {
    return this.roll(inTimes) === 0
  }

  one<Item>(items: readonly Item[]): Item | undefined {
    return items[this.roll(items.length)]
  }

  some<Item>(items: readonly Item[], most: number): Item[] {
    const wanted = Math.min(items.length, 1 + this.roll(most))
    return Array.from({ length: wanted }, () => this.one(items)).flatMap((item) => item ?? [])
  }
}
