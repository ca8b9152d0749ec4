/**
 * The next note, offered once after somebody has written one (PRACTICE section 5, LOOK 3): Tab or a click takes it, anything
 * else lets it go. Never where there is no grammar, never over a note, never twice for the same one.
 */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core'
import type { Board } from '../board/board'
import { nextKind, placeAfter } from '../board/grammar'
import { noteOn } from '../board/neighbours'
import type { Box } from '../contract/items'
import type { Kind } from '../contract/kinds'
import type { Desk } from './desk'
import type { Motion } from './motion'
import type { Selection } from './selection'
import type { Writing } from './writing'

export interface Suggestion {
  readonly kind: Kind
  readonly box: Box
}

interface Parts {
  readonly board: ReadonlySignal<Board>
  readonly selection: Selection
  readonly motion: Motion
  readonly writing: Writing
  readonly desk: Desk
}

export class Suggesting {
  readonly now: ReadonlySignal<Suggestion | null>
  readonly #after = signal<string | null>(null)
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
    const { board, selection, motion, writing, desk } = parts
    const offered = new Set<string>()
    let written: string | null = null
    effect(() => {
      const field = writing.now.value
      const ended = field === null ? written : null
      written = field?.on === 'note' ? field.id : null
      if (ended === null || offered.has(ended)) return
      offered.add(ended)
      this.#after.value = ended
    })
    this.now = computed(() => {
      const id = this.#after.value
      if (id === null || writing.now.value !== null || motion.drag.value !== null || !desk.mayChange.value) return null
      const note = board.value.notes.get(id)
      const kind = note === undefined ? null : nextKind(note.kind, board.value.format)
      if (note === undefined || kind === null || note.text === '' || selection.ids.value.size !== 1 || !selection.has(id)) return null
      const box = placeAfter(note, kind)
      return noteOn(board.value, box) === null ? { kind, box } : null
    })
  }

  /** Place what is suggested and write on it. */
  take(): void {
    const suggestion = this.now.peek()
    this.drop()
    if (suggestion === null) return
    const id = this.#parts.desk.placeNoteIn(suggestion.kind, suggestion.box)
    if (id !== null) this.#parts.writing.begin('note', id)
  }

  drop(): void {
    this.#after.value = null
  }
}
