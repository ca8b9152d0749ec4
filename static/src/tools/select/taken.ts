/** How far a drag has taken its items: whole units, one direction with Shift, in line with neighbours unless Ctrl is held (UX U14). */
import { around, overlaps } from '../../board/geometry'
import { pull } from '../../board/grammar'
import { snapped, type Snap } from '../../board/guides'
import type { Box } from '../../contract/items'
import type { Workshop } from '../../state/workshop'
import { way, type Grasp, type Move } from '../state'

/** CSS pixels within which a place in line draws what is dragged. */
const REACH = 6
/** CSS pixels within which a note is drawn to a neighbour that the grammar knows. */
const PULL = 14

interface Surroundings {
  /** Around what is dragged, where it lay. */
  readonly box: Box
  /** What lies still and is seen. */
  readonly others: readonly Box[]
}

/** Found once for a gesture. */
const known = new WeakMap<Grasp, Surroundings | null>()

function surroundings({ board, camera }: Workshop, grasp: Grasp): Surroundings | null {
  const items = new Set(grasp.items)
  const all = [...board.value.notes.values(), ...board.value.frames.values()]
  const box = around(all.filter(({ id }) => items.has(id)))
  if (box === null) return null
  const seen = camera.seen.value
  return { box, others: all.filter((item) => !items.has(item.id) && overlaps(seen, item)) }
}

/** Whether a line is held, by itself or with its event. */
const isLine = ({ selection }: Workshop, { spot }: Grasp): boolean => spot.on === 'pivotal' && selection.ids.value.size <= 1

export interface Taken {
  readonly dx: number
  readonly dy: number
  /** What it lies in line with; null when nothing was looked for. */
  readonly marks: Pick<Snap, 'guides' | 'gaps'> | null
}

export function taken(workshop: Workshop, move: Move): Taken {
  const { grasp, input } = move
  const { x, y } = way(move)
  // A line knows one direction only, and its event with it.
  const only = isLine(workshop, grasp) ? 'x' : input.shift ? (Math.abs(x) > Math.abs(y) ? 'x' : 'y') : null
  const [dx, dy] = [only === 'y' ? 0 : Math.round(x), only === 'x' ? 0 : Math.round(y)]
  if (!known.has(grasp)) known.set(grasp, surroundings(workshop, grasp))
  const around = known.get(grasp) ?? null
  if (around === null || input.ctrl) return { dx, dy, marks: null }
  const { box, others } = around
  const [held, second] = grasp.items
  const note = held !== undefined && second === undefined && only === null ? workshop.board.value.notes.get(held) : undefined
  const pulled = note && pull(note, { ...box, x: box.x + dx, y: box.y + dy }, workshop.board.value, PULL / workshop.camera.zoom.value)
  if (pulled) {
    const there = { ...box, x: box.x + dx + pulled.x, y: box.y + dy + pulled.y }
    return { dx: dx + pulled.x, dy: dy + pulled.y, marks: snapped(there, others, 0) }
  }
  const snap = snapped({ ...box, x: box.x + dx, y: box.y + dy }, others, REACH / workshop.camera.zoom.value, only)
  return { dx: dx + snap.x, dy: dy + snap.y, marks: snap }
}
