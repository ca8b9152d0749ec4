/** What I have selected, by id; what is gone from the board is no longer selected. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core'
import type { Board } from '../board/board'
import { around } from '../board/geometry'
import type { Box, Frame, Link, Note, Pivotal } from '../contract/items'
import { steady } from './steady'

export class Selection {
  /** Ids of the selected items that are on the board. */
  readonly ids: ReadonlySignal<ReadonlySet<string>>
  readonly notes: ReadonlySignal<readonly Note[]>
  readonly frames: ReadonlySignal<readonly Frame[]>
  readonly links: ReadonlySignal<readonly Link[]>
  readonly pivotals: ReadonlySignal<readonly Pivotal[]>
  /** The box around selected notes and frames. */
  readonly box: ReadonlySignal<Box | null>
  readonly #chosen: Signal<ReadonlySet<string>> = signal(new Set<string>())
  readonly #board: ReadonlySignal<Board>

  constructor(board: ReadonlySignal<Board>) {
    this.#board = board
    this.notes = computed(() => this.#among(board.value.notes))
    this.frames = computed(() => this.#among(board.value.frames))
    this.links = computed(() => this.#among(board.value.links))
    this.pivotals = computed(() => this.#among(board.value.pivotals))
    const there = computed(() =>
      [...this.notes.value, ...this.frames.value, ...this.links.value, ...this.pivotals.value].map(({ id }) => id),
    )
    this.ids = steady(() => new Set(there.value))
    this.box = computed(() => around([...this.notes.value, ...this.frames.value]))
  }

  set(...ids: readonly string[]): void {
    this.#chosen.value = new Set(ids)
  }

  add(...ids: readonly string[]): void {
    this.#chosen.value = new Set([...this.ids.value, ...ids])
  }

  toggle(id: string): void {
    const ids = new Set(this.ids.value)
    if (!ids.delete(id)) ids.add(id)
    this.#chosen.value = ids
  }

  clear(): void {
    if (this.#chosen.value.size > 0) this.#chosen.value = new Set()
  }

  /** Select every note, frame and pivotal line; arrows follow their notes. */
  all(): void {
    const { notes, frames, pivotals } = this.#board.value
    this.set(...notes.keys(), ...frames.keys(), ...pivotals.keys())
  }

  has(id: string): boolean {
    return this.ids.value.has(id)
  }

  #among<Item>(items: ReadonlyMap<string, Item>): Item[] {
    return [...this.#chosen.value].flatMap((id) => items.get(id) ?? [])
  }
}
