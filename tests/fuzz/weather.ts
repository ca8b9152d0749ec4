/** What the network does to somebody just now, and what it does by chance. Calm weather ends a storm: nothing is lost any more. */
import type { Dice } from './dice'

export class Weather {
  /** False: no new line comes about, and no question over HTTP is answered. */
  online = true
  #calm = false
  readonly #dice: Dice

  constructor(dice: Dice) {
    this.#dice = dice
  }

  get calm(): boolean {
    return this.#calm
  }

  clear(): void {
    this.#calm = true
    this.online = true
  }

  /** Whether something that happens once in so many times happens now. */
  strikes(inTimes: number): boolean {
    return !this.#calm && this.#dice.once(inTimes)
  }

  /** Milliseconds, up to `most`; none when it is calm. */
  pause(most: number): number {
    return this.#calm ? 0 : this.#dice.roll(most)
  }

  one<Item>(items: readonly Item[]): Item | undefined {
    return this.#dice.one(items)
  }
}
