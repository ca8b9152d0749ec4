/** What is under the hand comes to lie in line with what lies still and is seen: dragged, placed or resized (UX U14). */
import { overlaps } from '../board/geometry'
import { pull } from '../board/grammar'
import { snapped, type Snap } from '../board/guides'
import type { Box, Note } from '../contract/items'
import type { Workshop } from '../state/workshop'

/** CSS pixels within which a place in line draws what is under the hand. */
export const REACH = 6
/** CSS pixels within which a note is drawn to a neighbour that the grammar knows. */
const PULL = 14

/** The notes and frames that are seen, without those that go with the hand. */
export function stillSeen({ board, camera }: Workshop, held: ReadonlySet<string>): readonly Box[] {
  const seen = camera.seen.value
  return [...board.value.notes.values(), ...board.value.frames.values()].filter((item) => !held.has(item.id) && overlaps(seen, item))
}

interface Held {
  /** The one direction that the hand keeps to, if it does. */
  readonly only: 'x' | 'y' | null
  /** The note, if it is just one: the grammar knows its neighbours. */
  readonly note: Pick<Note, 'id' | 'kind'> | undefined
}

/** The way from a box to where it lies in line, and the marks that show with what. */
export function drawnInLine({ board, camera }: Workshop, box: Box, others: readonly Box[], { only, note }: Held): Snap {
  const zoom = camera.zoom.value
  const pulled = note === undefined || only !== null ? null : pull(note, box, board.value, PULL / zoom)
  if (pulled === null) return snapped(box, others, REACH / zoom, only)
  return { ...snapped({ ...box, x: box.x + pulled.x, y: box.y + pulled.y }, others, 0), ...pulled }
}
