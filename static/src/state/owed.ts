/**
 * Undo and redo that were asked for before it was known what I did here earlier, as right after a reload: kept, and done as soon
 * as it is known, for no press of a key is lost (UX B1). They mean what lay there when they were asked for, not what was done since.
 */
import type { Gestures } from './gestures'

export class Owed {
  readonly #gestures: Gestures
  readonly #asked: ('undo' | 'redo')[] = []
  readonly #since = new Set<string>()

  constructor(gestures: Gestures) {
    this.#gestures = gestures
  }

  ask(way: 'undo' | 'redo'): void {
    this.#asked.push(way)
  }

  /** Something else was wished for meanwhile. */
  wished(id: string): void {
    if (this.#asked.length > 0) this.#since.add(id)
  }

  /** The log is known: take back, one after the other, what was asked for. */
  pay(takeBack: (gesture: string | null) => void): void {
    for (const way of this.#asked.splice(0)) takeBack(way === 'undo' ? this.#gestures.undoableBefore(this.#since) : this.#gestures.redoable.value)
    this.#since.clear()
  }
}
