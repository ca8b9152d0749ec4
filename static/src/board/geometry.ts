/**
 * Where things lie. Board units, x to the right (time), y down (boards/domain/items.py).
 *
 * Containment is by centre, so that a note dropped half over a frame's edge belongs to one side (PRACTICE A5, UX U28).
 */
import type { Box, Frame, Note } from '../contract/items'
import type { Board } from './board'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Notes whose x differs by less than this many units stand in one column of the story (PRACTICE A6). */
export const COLUMN = 50

export const centre = ({ x, y, w, h }: Box): Point => ({ x: x + w / 2, y: y + h / 2 })

export const holds = (box: Box, { x, y }: Point): boolean =>
  x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h

export const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h

/** How much of the first box lies in the second one: 0 to 1. */
export function shareIn({ x, y, w, h }: Box, box: Box): number {
  const across = Math.min(x + w, box.x + box.w) - Math.max(x, box.x)
  const down = Math.min(y + h, box.y + box.h) - Math.max(y, box.y)
  return (Math.max(0, across) * Math.max(0, down)) / (w * h)
}

/** The box between two corners, whichever they are. */
export const spanned = (one: Point, other: Point): Box => ({
  x: Math.min(one.x, other.x),
  y: Math.min(one.y, other.y),
  w: Math.abs(one.x - other.x),
  h: Math.abs(one.y - other.y),
})

/** The smallest box around all of them; null around nothing. */
export function around(boxes: Iterable<Box>): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, w, h } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + w)
    bottom = Math.max(bottom, y + h)
  }
  return left > right ? null : { x: left, y: top, w: right - left, h: bottom - top }
}

/** Board units that a pivotal line stands out above and below what lies on the board. */
export const OUT = 60

/** The box around all notes, frames and pivotal lines; a line adds its x at the height of the rest. */
/** Notes and frames. */
export const itemsOf = ({ notes, frames }: Board): Box[] => [...notes.values(), ...frames.values()]

export function boundsOf(board: Board): Box | null {
  const boxes = itemsOf(board)
  const first = boxes[0]
  for (const { x } of board.pivotals.values()) boxes.push({ x, y: first?.y ?? 0, w: 0, h: 0 })
  return around(boxes)
}

/** The notes whose centre lies in the box. */
export const notesIn = (board: Board, box: Box): Note[] =>
  [...board.notes.values()].filter((note) => holds(box, centre(note)))

/** The innermost frame that a note lies in. */
export function frameOf(board: Board, note: Note): Frame | null {
  const at = centre(note)
  let inner: Frame | null = null
  for (const frame of board.frames.values()) {
    if (holds(frame, at) && (inner === null || frame.w * frame.h < inner.w * inner.h)) inner = frame
  }
  return inner
}

/** The frames that lie wholly in a frame, and are smaller. */
export const framesIn = (board: Board, outer: Frame): Frame[] =>
  [...board.frames.values()].filter(
    (frame) =>
      frame.id !== outer.id &&
      frame.w * frame.h < outer.w * outer.h &&
      holds(outer, frame) &&
      holds(outer, { x: frame.x + frame.w, y: frame.y + frame.h }),
  )

/** From left to right in columns, each from top to bottom: the order in which the story is read (PRACTICE A6). */
export function readingOrder<Item extends Box>(items: Iterable<Item>): Item[] {
  const byTime = [...items].toSorted((one, other) => one.x - other.x || one.y - other.y)
  const columns: Item[][] = []
  for (const item of byTime) {
    const column = columns.at(-1)
    const first = column?.[0]
    if (column !== undefined && first !== undefined && item.x - first.x < COLUMN) column.push(item)
    else columns.push([item])
  }
  return columns.flatMap((column) => column.toSorted((one, other) => one.y - other.y || one.x - other.x))
}
