/** How far a drag has taken its items: whole units, one direction with Shift, in line with neighbours unless Ctrl is held (UX U14). */
import { around } from '../../board/geometry'
import type { Snap } from '../../board/guides'
import type { Still } from '../../board/still'
import type { Box } from '../../contract/items'
import type { Workshop } from '../../state/workshop'
import { drawnInLine, stillSeen } from '../in-line'
import { way, type Grasp, type Move } from '../state'

interface Surroundings {
  /** Around what is dragged, where it lay. */
  readonly box: Box
  /** What lies still and was seen when the window stood there. */
  readonly others: Still
  readonly seen: Box
}

/** Found once for a gesture, and anew when the window was moved in the middle of it. */
const known = new WeakMap<Grasp, Surroundings | null>()

function surroundings(workshop: Workshop, grasp: Grasp): Surroundings | null {
  const { board, camera } = workshop
  const before = known.get(grasp)
  const seen = camera.seen.value
  if (before !== undefined && (before === null || before.seen === seen)) return before
  const items = new Set(grasp.items)
  const box = around([...board.value.notes.values(), ...board.value.frames.values()].filter(({ id }) => items.has(id)))
  const found = box === null ? null : { box: before?.box ?? box, others: stillSeen(workshop, items), seen }
  known.set(grasp, found)
  return found
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
  const around = surroundings(workshop, grasp)
  if (around === null || input.ctrl) return { dx, dy, marks: null }
  const { box, others } = around
  const [held, second] = grasp.items
  const note = held !== undefined && second === undefined ? workshop.board.value.notes.get(held) : undefined
  const snap = drawnInLine(workshop, { ...box, x: box.x + dx, y: box.y + dy }, others, { only, note })
  return { dx: dx + snap.x, dy: dy + snap.y, marks: snap }
}
