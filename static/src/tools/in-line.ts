/** What is under the hand comes to lie in line with what lies still and is seen: dragged, placed or resized (UX U14). */
import type { Board } from '../board/board'
import { overlaps } from '../board/geometry'
import { pull } from '../board/grammar'
import { snapped, type Snap } from '../board/guides'
import { Still } from '../board/still'
import type { Box, Note } from '../contract/items'
import type { Workshop } from '../state/workshop'

/** CSS pixels within which a place in line draws what is under the hand. */
export const REACH = 6
/** CSS pixels within which a note is drawn to a neighbour that the grammar knows. */
const PULL = 14

/** Nothing goes with what is not on the board yet. */
export const NOBODY: ReadonlySet<string> = new Set()

interface Seen {
  readonly notes: Board['notes']
  readonly frames: Board['frames']
  readonly seen: Box
  readonly held: ReadonlySet<string>
  readonly still: Still
}

/** Sorted anew when something was changed, the window was moved, or other things are held. */
const known = new WeakMap<Workshop, Seen>()

/** The notes and frames that are seen, without those that go with the hand. */
export function stillSeen(workshop: Workshop, held: ReadonlySet<string>): Still {
  const { notes, frames } = workshop.board.value
  const seen = workshop.camera.seen.value
  const last = known.get(workshop)
  if (last?.notes === notes && last.frames === frames && last.seen === seen && last.held === held) return last.still
  const still = new Still([...notes.values(), ...frames.values()].filter((item) => !held.has(item.id) && overlaps(seen, item)))
  known.set(workshop, { notes, frames, seen, held, still })
  return still
}

interface Held {
  /** The one direction that the hand keeps to, if it does. */
  readonly only: 'x' | 'y' | null
  /** The note, if it is just one: the grammar knows its neighbours. */
  readonly note: Pick<Note, 'id' | 'kind'> | undefined
}

/** The way from a box to where it lies in line, and the marks that show with what. */
export function drawnInLine({ board, camera }: Workshop, box: Box, others: Still, { only, note }: Held): Snap {
  const zoom = camera.zoom.value
  const pulled = note === undefined || only !== null ? null : pull(note, box, board.value, PULL / zoom)
  if (pulled === null) return snapped(box, others, REACH / zoom, only)
  return { ...snapped({ ...box, x: box.x + pulled.x, y: box.y + pulled.y }, others, 0), ...pulled }
}
