/** One's own part of the log: what each of my gestures did, so that it can be taken back. */
import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals-core'
import type { Entry } from '../contract/entry'
import type { Event } from '../contract/events'
import type { Me } from './workshop'

/** The facts of one command of mine; `version` is its first. */
export interface Gesture {
  readonly command: string
  readonly version: number
  readonly facts: readonly Event[]
}

/** How many of my gestures are remembered. */
const REMEMBERED = 500

export class OwnLog {
  /** Oldest first. */
  readonly gestures: ReadonlySignal<readonly Gesture[]>
  /** Whether what I did before this page was opened has been learned. */
  readonly known: ReadonlySignal<boolean>
  readonly #known = signal(false)
  readonly #gestures: Signal<readonly Gesture[]> = signal([])
  readonly #me: ReadonlySignal<Me>
  readonly #seen = new Set<number>()

  constructor(me: ReadonlySignal<Me>) {
    this.gestures = this.#gestures
    this.known = this.#known
    this.#me = me
  }

  /** Take in entries of any age and in any order; others' entries and known ones change nothing. */
  learn(entries: Iterable<Entry>): void {
    const mine = [...entries].filter(({ by, version }) => by === this.#me.value.person && !this.#seen.has(version))
    if (mine.length === 0) return
    const all = new Map(this.#gestures.value.map((gesture) => [gesture.command, { ...gesture, facts: [...gesture.facts] }]))
    for (const { command, version, event } of mine.toSorted((one, other) => one.version - other.version)) {
      this.#seen.add(version)
      const gesture = all.get(command) ?? { command, version, facts: [] }
      gesture.version = Math.min(version, gesture.version)
      gesture.facts.push(event)
      all.set(command, gesture)
    }
    this.#gestures.value = [...all.values()].toSorted((one, other) => one.version - other.version).slice(-REMEMBERED)
  }

  /** Take in what I did earlier, as far as it is kept. */
  remember(entries: Iterable<Entry>): void {
    batch(() => {
      this.learn(entries)
      this.#known.value = true
    })
  }

  /** What a command of mine did, oldest fact first; nothing if it is not remembered. */
  facts(command: string): readonly Event[] | undefined {
    return this.#gestures.value.find((gesture) => gesture.command === command)?.facts
  }
}
