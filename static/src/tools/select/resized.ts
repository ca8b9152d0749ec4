/**
 * The box that a grip makes: its side or corner goes with the hand, in line with neighbours unless Ctrl is held (UX U14). Shift
 * keeps the proportions, Alt the middle.
 */
import { linesOfSides, toSides, type Guide, type Sides } from '../../board/guides'
import type { Box } from '../../contract/items'
import { carried } from '../../state/wishes'
import type { Workshop } from '../../state/workshop'
import { REACH, stillSeen } from '../in-line'
import type { Grip } from '../input'
import { way, type Move } from '../state'

/** No side becomes shorter than this many board units. */
export const LEAST = 30

export interface Resized {
  readonly id: string
  readonly box: Box
  readonly marks: { readonly guides: readonly Guide[]; readonly gaps: readonly never[] } | null
}

const sidesOf = (grip: Grip): Sides => ({
  x: grip.includes('w') ? 'low' : grip.includes('e') ? 'high' : null,
  y: grip.includes('n') ? 'low' : grip.includes('s') ? 'high' : null,
})

type Side = Sides['x']

/** Where a side begins and how long it is, when its low or high end goes so far; with `middle` the other end goes the other way. */
function side(from: number, size: number, by: number, held: Side, middle: boolean): readonly [number, number] {
  const grown = (held === 'low' ? -by : held === 'high' ? by : 0) * (middle ? 2 : 1)
  const length = Math.max(LEAST, size + grown)
  if (middle) return [from + (size - length) / 2, length]
  return [held === 'low' ? from + size - length : from, length]
}

function stretched({ x, y, w, h }: Box, dx: number, dy: number, sides: Sides, middle: boolean): Box {
  const [left, width] = side(x, w, dx, sides.x, middle)
  const [top, height] = side(y, h, dy, sides.y, middle)
  return { x: left, y: top, w: width, h: height }
}

/** The way of a hand that makes width and height grow by the same share: the larger one of both says how much. */
function proportional({ w, h }: Box, dx: number, dy: number, sides: Sides): readonly [number, number] {
  const [across, down] = [sides.x === 'low' ? -1 : 1, sides.y === 'low' ? -1 : 1]
  const [wider, taller] = [(across * dx) / w, (down * dy) / h]
  const share = Math.max(LEAST / Math.min(w, h) - 1, Math.abs(wider) > Math.abs(taller) ? wider : taller)
  return [across * Math.round(share * w), down * Math.round(share * h)]
}

/** Null when no item of its own is held. */
export function resized(workshop: Workshop, move: Move): Resized | null {
  const { spot } = move.grasp
  const { board, camera } = workshop
  const item = spot.on === 'grip' ? (board.value.notes.get(spot.id) ?? board.value.frames.get(spot.id)) : undefined
  if (spot.on !== 'grip' || item === undefined) return null
  const { shift = false, alt = false, ctrl = false } = move.input
  const [sides, { x, y }] = [sidesOf(spot.grip), way(move)]
  const [dx, dy] = shift ? proportional(item, x, y, sides) : [Math.round(x), Math.round(y)]
  const box = stretched(item, dx, dy, sides, alt)
  if (shift || alt || ctrl) return { id: item.id, box, marks: null }
  const others = stillSeen(workshop, new Set([item.id, ...carried(board.value, [item.id])]))
  const more = toSides(box, others, REACH / camera.zoom.value, sides)
  const there = stretched(item, dx + more.x, dy + more.y, sides, false)
  return { id: item.id, box: there, marks: { guides: linesOfSides(there, others, sides), gaps: [] } }
}
