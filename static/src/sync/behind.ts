/**
 * Knows how far the board has come, and asks for what is missing here until it is: patiently when the entries are probably on
 * their way, at once when there is a gap, and again when nothing comes (DESIGN D5).
 */
import type { Workshop } from '../state/workshop'

/** Milliseconds that a version beyond what is here waits for the entries that are probably on their way. */
const PATIENCE = 400

/** Milliseconds without entries after which the question is asked again. */
const AGAIN = 2000

export class Behind {
  readonly #workshop: Workshop
  readonly #now: () => number
  readonly #ask: (after: number) => boolean
  /** The highest version that is known to exist. */
  #head = 0
  #asking: ReturnType<typeof setTimeout> | undefined
  #asked = false
  /** The first version that the server cannot read: nothing beyond it is asked for. */
  #unreadable = Infinity

  /** `ask` sends CatchUp; false when the line is closed. */
  constructor(workshop: Workshop, now: () => number, ask: (after: number) => boolean) {
    this.#workshop = workshop
    this.#now = now
    this.#ask = ask
  }

  /** A version exists. If it is not here in a moment, ask for what is missing. */
  seen(head: number): void {
    const { connection } = this.#workshop
    this.#head = Math.min(Math.max(this.#head, head), this.#unreadable - 1)
    if (this.#version >= this.#head) {
      this.rest()
      connection.catchingUp.value = null
      return
    }
    connection.catchingUp.value ??= this.#now()
    this.#asking ??= setTimeout(() => this.askNow(), PATIENCE)
  }

  /** The log ends for us before this version; Infinity when the server may be able to read on. */
  endsBefore(version: number): void {
    this.#unreadable = version
    this.#head = Math.min(this.#head, version - 1)
    this.rest()
    this.seen(0)
  }

  /** Entries came and fitted. */
  came(last: number): void {
    this.rest()
    this.seen(last)
  }

  /** Entries came that do not fit: some before them are missing. */
  gap(last: number): void {
    this.seen(last)
    this.askNow()
  }

  /** Ask for what is missing, once, and again if nothing comes. */
  askNow(): void {
    if (this.#asked) return
    clearTimeout(this.#asking)
    this.#asked = this.#ask(this.#version)
    this.#asking = setTimeout(() => {
      this.rest()
      if (this.#version < this.#head) this.askNow()
    }, AGAIN)
  }

  /** Forget that we asked: something came, or the line is gone. */
  rest(): void {
    clearTimeout(this.#asking)
    this.#asking = undefined
    this.#asked = false
  }

  get #version(): number {
    return this.#workshop.ledger.confirmed.value.version
  }
}
