/** The board as a story that can be told in words: contexts, and in each the notes in the order of time (UX AX2). */
import type { Frame, Note } from '../contract/items'
import type { Board } from './board'
import { frameOf, readingOrder } from './geometry'

export interface Section {
  /** The frame that holds the notes; null for those outside of every frame. */
  readonly frame: Frame | null
  readonly notes: readonly Note[]
}

/** Contexts from left to right, empty ones too; what lies outside of them has its place by its first note. */
export function storyOf(board: Board): Section[] {
  const order = readingOrder(board.notes.values())
  if (board.frames.size === 0) return order.length === 0 ? [] : [{ frame: null, notes: order }]
  const sections = new Map<string | null, Note[]>([...board.frames.keys()].map((id) => [id, []]))
  for (const note of order) {
    const id = frameOf(board, note)?.id ?? null
    const known = sections.get(id)
    if (known === undefined) sections.set(id, [note])
    else known.push(note)
  }
  const begin = ({ frame, notes }: Section): number => frame?.x ?? notes[0]?.x ?? 0
  return [...sections]
    .map(([id, notes]): Section => ({ frame: id === null ? null : (board.frames.get(id) ?? null), notes }))
    .toSorted((one, other) => begin(one) - begin(other))
}

/** The place of every note in the timeline, from 1 on. */
export const placesOf = ({ notes }: Board): Map<string, number> =>
  new Map(readingOrder(notes.values()).map(({ id }, place) => [id, place + 1]))

/** The section that a note stands in. */
export const sectionOf = (board: Board, id: string): Section | undefined =>
  storyOf(board).find(({ notes }) => notes.some((note) => note.id === id))
