/**
 * The box that a grip makes: its side or corner goes with the hand, in line with neighbours unless Ctrl is held (UX U14). Shift
 * keeps the proportions, Alt the middle.
 */
import { centre } from '../../board/geometry'
import { linesOfSides, toSides, type Guide, type Sides } from '../../board/guides'
import type { Box } from '../../contract/items'
import { LEAST, scaled, type Scaled } from '../../state/sizes'
import { carried } from '../../state/wishes'
import type { Workshop } from '../../state/workshop'
import { REACH, stillSeen } from '../in-line'
import type { Grip } from '../input'
import { way, type Grasp, type Move } from '../state'

export interface Resized extends Scaled {
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

const alone = (id: string, box: Box): Scaled => ({ boxes: new Map([[id, box]]), lines: new Map() })

/** An item and what lies in it, found once for a gesture. */
const going = new WeakMap<Grasp, ReadonlySet<string>>()

function goingWith({ board }: Workshop, grasp: Grasp, id: string): ReadonlySet<string> {
  const items = going.get(grasp) ?? new Set([id, ...carried(board.value, [id])])
  going.set(grasp, items)
  return items
}

/** Null when neither an item's own side is held nor a corner of the box around several. */
export function resized(workshop: Workshop, move: Move): Resized | null {
  if (move.grasp.spot.on === 'groupGrip') return together(workshop, move, move.grasp.spot.grip)
  const { spot } = move.grasp
  const { board, camera } = workshop
  const item = spot.on === 'grip' ? (board.value.notes.get(spot.id) ?? board.value.frames.get(spot.id)) : undefined
  if (spot.on !== 'grip' || item === undefined) return null
  const { shift = false, alt = false, ctrl = false } = move.input
  const [sides, { x, y }] = [sidesOf(spot.grip), way(move)]
  const [dx, dy] = shift ? proportional(item, x, y, sides) : [Math.round(x), Math.round(y)]
  const box = stretched(item, dx, dy, sides, alt)
  if (shift || alt || ctrl) return { ...alone(item.id, box), marks: null }
  const others = stillSeen(workshop, goingWith(workshop, move.grasp, item.id))
  const more = toSides(box, others, REACH / camera.zoom.value, sides)
  const there = stretched(item, dx + more.x, dy + more.y, sides, false)
  return { ...alone(item.id, there), marks: { guides: linesOfSides(there, others, sides), gaps: [] } }
}

/** Several things grow or shrink as one picture, about the corner that lies across; with Alt about the middle. */
function together({ board, selection }: Workshop, move: Move, grip: Grip): Resized | null {
  const box = selection.box.value
  if (box === null) return null
  const [sides, { x: dx, y: dy }, middle] = [sidesOf(grip), way(move), move.input.alt ?? false]
  const [across, down] = [(sides.x === 'low' ? -1 : 1) * box.w, (sides.y === 'low' ? -1 : 1) * box.h]
  // How far the hand went along the diagonal, as a share of it.
  const share = ((dx * across + dy * down) / (across * across + down * down)) * (middle ? 2 : 1)
  const about = middle
    ? centre(box)
    : { x: sides.x === 'low' ? box.x + box.w : box.x, y: sides.y === 'low' ? box.y + box.h : box.y }
  return { ...scaled(board.value, carried(board.value, selection.ids.value), about, 1 + share), marks: null }
}
