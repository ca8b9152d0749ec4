/** Searching the words and tags of all notes (UX U25): what is sought, the notes that say it in the order of the story, and the one that is shown. */
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core'
import type { Board } from '../board/board'
import { readingOrder } from '../board/geometry'
import type { Note } from '../contract/items'
import type { Selection } from './selection'

export class Find {
  /** What is sought; null while nobody searches. */
  readonly sought: ReadonlySignal<string | null>
  readonly hits: ReadonlySignal<readonly Note[]>
  /** The hit that was shown last, counted from 0; -1 before the first. */
  readonly at: ReadonlySignal<number>
  readonly #sought: Signal<string | null> = signal(null)
  readonly #last: Signal<string | null> = signal(null)
  readonly #selection: Selection

  constructor(board: ReadonlySignal<Board>, selection: Selection) {
    this.#selection = selection
    this.sought = this.#sought
    this.hits = computed(() => {
      const words = this.#sought.value?.trim().toLocaleLowerCase() ?? ''
      if (words === '') return []
      return readingOrder([...board.value.notes.values()].filter(({ text, tags = [] }) => [text, ...tags].some((said) => said.toLocaleLowerCase().includes(words))))
    })
    this.at = computed(() => this.hits.value.findIndex(({ id }) => id === this.#last.value))
  }

  open(): void {
    this.#sought.value = ''
  }

  close(): void {
    batch(() => {
      this.#sought.value = null
      this.#last.value = null
    })
  }

  /** Seek something else; the hit that was shown stays the one if it still says so. */
  seek(words: string): void {
    this.#sought.value = words
  }

  /** Select the next or previous hit, round and round; the hit, or null if there is none. */
  step(by: 1 | -1): Note | null {
    const hits = this.hits.value
    const from = this.at.value
    const hit = hits.at(from < 0 && by < 0 ? -1 : (from + by) % Math.max(1, hits.length)) ?? null
    if (hit === null) return null
    this.#last.value = hit.id
    this.#selection.set(hit.id)
    return hit
  }
}
