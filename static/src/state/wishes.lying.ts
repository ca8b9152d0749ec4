/** Commands about how selected things lie: tilted, before or behind others. Pure. */
import type { Board } from '../board/board'
import type { RestackNotes, TurnNotes } from '../contract/commands'
import type { Note } from '../contract/items'

/** Degrees of a note whose wording needs a talk (LOOK 3), and of a hotspot at rest (PRACTICE 2.1). */
const TILTED = 45
export const HOTSPOT_TURN = 5

/** Tilt them; straighten them, if all of them are tilted already. */
export function tilted(notes: readonly Note[]): TurnNotes {
  const back = notes.every(({ turn }) => turn === TILTED)
  return {
    type: 'TurnNotes',
    notes: notes.map(({ id, kind }) => ({ note: id, turn: back ? (kind === 'hotspot' ? HOTSPOT_TURN : 0) : TILTED })),
  }
}

/** Before or behind all others, in their own order; null when they lie there already. */
export function restacked(board: Board, chosen: readonly Note[], where: 'front' | 'back'): RestackNotes | null {
  const ids = new Set(chosen.map(({ id }) => id))
  const all = [...board.notes.values()].toSorted((one, other) => (one.stack ?? 0) - (other.stack ?? 0))
  const mine = all.filter(({ id }) => ids.has(id))
  const end = where === 'front' ? all.slice(-mine.length) : all.slice(0, mine.length)
  if (mine.length === 0 || end.every(({ id }) => ids.has(id))) return null
  const edge = (where === 'front' ? all.at(-1) : all[0])?.stack ?? 0
  const first = where === 'front' ? edge + 1 : edge - mine.length
  return { type: 'RestackNotes', notes: mine.map(({ id }, place) => ({ note: id, stack: first + place })) }
}
