/**
 * Where a note lies that is told of in words: "after this one", "one earlier", "into that context". Notes in a row keep their gaps,
 * contexts keep what is in them, and who needs room pushes everything later to the right (UX AX6, U15).
 */
import type { Box, Note } from '../contract/items'
import type { Board } from './board'
import { around, boundsOf, COLUMN, frameOf, overlaps, readingOrder, type Point } from './geometry'
import { layoutOf, spread, type Layout } from './layout'
import { beside, GAP } from './neighbours'
import { storyOf } from './story'

type Size = Pick<Box, 'w' | 'h'>

/** Board units between the edge of a context and its notes: beside them, above them (the title stands there), below them. */
const EDGE = { side: 40, top: 72, bottom: 40 }

const right = ({ x, w }: Box): number => x + w

/** The box of a context around these. */
export function framed(boxes: Iterable<Box>): Box | null {
  const box = around(boxes)
  if (box === null) return null
  const { side, top, bottom } = EDGE
  return { x: Math.round(box.x - side), y: Math.round(box.y - top), w: Math.round(box.w + 2 * side), h: Math.round(box.h + top + bottom) }
}

/** Make room for a box: what begins beside it or under its right half, and would touch it, goes on to the right. */
function clear(layout: Layout, box: Box, from: number, without: string | null): void {
  const near = { ...box, w: box.w + GAP }
  const others = [...layout.notes].filter(([id]) => id !== without).map(([, other]) => other)
  const met = [...others, ...layout.frames.values()].filter((other) => other.x >= from && overlaps(near, other))
  if (met.length === 0) return
  const line = Math.min(...met.map(({ x }) => x))
  spread(layout, line, Math.round(right(near) - line))
}

/** Make a context wide and tall enough for a box in it. */
function widen(layout: Layout, frame: string, box: Box): void {
  const lies = layout.frames.get(frame)
  if (lies === undefined) return
  const lacking = Math.round(right(box) + EDGE.side - right(lies))
  if (lacking > 0) spread(layout, right(lies) - 0.5, lacking)
  const low = Math.round(box.y + box.h + EDGE.bottom - lies.y - lies.h)
  const now = layout.frames.get(frame) ?? lies
  if (low > 0) layout.frames.set(frame, { ...now, h: now.h + low })
}

export interface Told {
  readonly at: Point
  readonly layout: Layout
}

/** The place of a note of that size after another one, in the same context; `without` is the note that goes there, if it lies on the board. */
export function after(board: Board, other: Note, size: Size, without: string | null = null): Told {
  const layout = layoutOf(board)
  const place = beside(layout.notes.get(other.id) ?? other, 'right', size)
  const box = { ...place, x: Math.round(place.x), y: Math.round(place.y + (other.h - size.h) / 2) }
  const frame = frameOf(board, other)
  if (frame !== null) widen(layout, frame.id, box)
  clear(layout, box, right(other), without)
  return { at: box, layout }
}

/** The notes beside which one stands: same context, and at least half of the lower one is level with the other. */
function rowOf(board: Board, note: Note): Note[] {
  const frame = frameOf(board, note)?.id
  const level = (other: Note): boolean =>
    Math.min(note.y + note.h, other.y + other.h) - Math.max(note.y, other.y) >= Math.min(note.h, other.h) / 2
  const row = [...board.notes.values()].filter((other) => level(other) && frameOf(board, other)?.id === frame)
  return row.toSorted((one, other) => one.x - other.x)
}

/** Within a row: the note jumps over the others, who close up. */
function jump(layout: Layout, row: readonly Note[], from: number, to: number): void {
  const note = row[from]
  const passed = from < to ? row.slice(from + 1, to + 1) : row.slice(to, from)
  const [first, last] = [passed[0], passed.at(-1)]
  if (note === undefined || first === undefined || last === undefined) return
  const gap = from < to ? first.x - right(note) : note.x - right(last)
  const by = (note.w + gap) * (from < to ? -1 : 1)
  for (const one of passed) layout.notes.set(one.id, { ...one, x: Math.round(one.x + by) })
  layout.notes.set(note.id, { ...note, x: Math.round(from < to ? right(last) - note.w : first.x) })
}

/** Put a note right after another one. */
export function putAfter(board: Board, note: Note, other: Note): Layout {
  const row = rowOf(board, other)
  const [from, to] = [row.findIndex(({ id }) => id === note.id), row.findIndex(({ id }) => id === other.id)]
  if (from >= 0) {
    const layout = layoutOf(board)
    jump(layout, row, from, from < to ? to : to + 1)
    return layout
  }
  const { at, layout } = after(board, other, note, note.id)
  layout.notes.set(note.id, { ...at, w: note.w, h: note.h })
  return layout
}

/** Let two that follow each other change their turn. */
export function exchanged(board: Board, first: Note, second: Note): Layout {
  const layout = layoutOf(board)
  const row = rowOf(board, first)
  const [from, to] = [first, second].map((note) => row.findIndex(({ id }) => id === note.id))
  const put = (note: Note, place: Partial<Point>): Box => {
    const box = { x: note.x, y: note.y, w: note.w, h: note.h, ...place }
    layout.notes.set(note.id, box)
    return box
  }
  const level = from !== undefined && to !== undefined && from >= 0 && to >= 0
  const far = Math.abs(second.x - first.x) >= COLUMN
  if (level && far) jump(layout, row, from, to)
  else if (level) {
    // One over the other: they change places.
    put(second, { x: first.x, y: first.y })
    put(first, { x: second.x, y: second.y })
  } else if (!far) {
    // One above the other: they change their turn in the stack.
    put(second, { x: first.x, y: first.y })
    put(first, { x: second.x, y: Math.round(second.y + second.h - first.h) })
  } else {
    // At different heights: each stays at its own, and takes the other's time.
    put(second, { x: first.x })
    clear(layout, put(first, { x: second.x }), second.x + 1, first.id)
  }
  return layout
}

/** Put a note into a context, at the end of its story; null means outside of all. */
export function moveInto(board: Board, note: Note, frame: string | null): Layout {
  const section = storyOf(board).find((one) => (one.frame?.id ?? null) === frame)
  const last = section?.notes.findLast(({ id }) => id !== note.id)
  if (last !== undefined) {
    const { at, layout } = after(board, last, note, note.id)
    layout.notes.set(note.id, { ...at, w: note.w, h: note.h })
    return layout
  }
  const layout = layoutOf(board)
  const lies = frame === null ? null : (board.frames.get(frame) ?? null)
  const bounds = boundsOf(board)
  const at = lies === null ? { x: note.x, y: (bounds?.y ?? 0) + (bounds?.h ?? 0) + EDGE.bottom } : { x: lies.x + EDGE.side, y: lies.y + EDGE.top }
  const box = { x: Math.round(at.x), y: Math.round(at.y), w: note.w, h: note.h }
  layout.notes.set(note.id, box)
  if (lies !== null) widen(layout, lies.id, box)
  return layout
}

/** The last note of the story, after which a new one goes that nobody gave a place. */
export const lastOf = (board: Board): Note | null => readingOrder(board.notes.values()).at(-1) ?? null
