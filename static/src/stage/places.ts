/** The place of every note in the timeline. It is counted at leisure: thousands of notes are not sorted anew with every move (AX1). */
import { effect, signal } from '@preact/signals-core'
import { placesOf } from '../board/story'
import type { Place } from '../look/note-name'
import type { Workshop } from '../state/workshop'

const PAUSE = 300

/** From 1 on, by note. */
export type Counted = ReadonlyMap<string, number>

/** Null for a note that was not counted yet. */
export function placeAmong(places: Counted, note: string): Place | null {
  const n = places.get(note)
  return n === undefined ? null : { n, of: places.size }
}

export class Places {
  readonly #now = signal<Counted>(new Map())

  constructor({ board }: Workshop) {
    let [notes, timer] = [board.peek().notes, 0]
    this.#now.value = placesOf(board.peek())
    effect(() => {
      if (board.value.notes === notes || timer !== 0) return
      timer = setTimeout(() => {
        timer = 0
        notes = board.peek().notes
        this.#now.value = placesOf(board.peek())
      }, PAUSE)
    })
  }

  get now(): Counted {
    return this.#now.value
  }
}
