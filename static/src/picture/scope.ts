/** What a picture shows: the whole board, one frame with what lies in it, or what is selected (UX D1). */
import type { Board } from '../board/board'
import { boundsOf, framesIn, notesIn, OUT, overlaps } from '../board/geometry'
import type { Box } from '../contract/items'

export type Scope = { readonly of: 'board' } | { readonly of: 'frame'; readonly frame: string } | { readonly of: 'selection'; readonly ids: ReadonlySet<string> }

/** What a picture can be taken away as. */
export const FORMS = ['svg', 'png', 'pdf'] as const
export type Form = (typeof FORMS)[number]

export const WHOLE: Scope = { of: 'board' }

/** A part of a board, and the box around it with room for what stands out. */
export interface Cut {
  readonly board: Board
  readonly box: Box
}

/** Board units around what is shown. */
const MARGIN = 40
const NOTHING: Box = { x: 0, y: 0, w: 100, h: 100 }

/** What is gone meanwhile is left out; an arrow is in the picture when both of its ends are. */
export function cut(board: Board, scope: Scope): Cut {
  if (scope.of === 'board') return { board, box: wide(tall(boundsOf(board), board)) }
  const ids = scope.of === 'selection' ? scope.ids : inside(board, scope.frame)
  const notes = kept(board.notes, ids)
  const frames = kept(board.frames, ids)
  const links = new Map([...board.links].filter(([, { source, target }]) => notes.has(source) && notes.has(target)))
  const pivotals = scope.of === 'selection' ? kept(board.pivotals, ids) : new Map()
  const part: Board = { ...board, notes, frames, links, pivotals }
  return { board: part, box: wide(tall(boundsOf(part), part)) }
}

function inside(board: Board, id: string): ReadonlySet<string> {
  const frame = board.frames.get(id)
  if (frame === undefined) return new Set()
  return new Set([id, ...framesIn(board, frame).map((inner) => inner.id), ...notesIn(board, frame).map((note) => note.id)])
}

const kept = <Item>(items: ReadonlyMap<string, Item>, ids: ReadonlySet<string>): Map<string, Item> => new Map([...items].filter(([id]) => ids.has(id)))

/** Pivotal lines stand out above and below. */
const tall = (box: Box | null, { pivotals }: Board): Box | null =>
  box !== null && pivotals.size > 0 ? { ...box, y: box.y - OUT, h: box.h + 2 * OUT } : box

const wide = (box: Box | null): Box => {
  const { x, y, w, h } = box ?? NOTHING
  return { x: x - MARGIN, y: y - MARGIN, w: w + 2 * MARGIN, h: h + 2 * MARGIN }
}

/** The part of a cut that lies in a box: what one tile of a large picture needs. */
export const touching = <Item extends Box>(items: Iterable<Item>, box: Box): Item[] => {
  const room = { x: box.x - MARGIN, y: box.y - MARGIN, w: box.w + 2 * MARGIN, h: box.h + 2 * MARGIN }
  return [...items].filter((item) => overlaps(room, item))
}
