/** Sizes of what is selected: as one picture, or each to the size of its kind (UX AX6). Pure. */
import type { Board } from '../board/board'
import type { Point } from '../board/geometry'
import type { ResizeItems } from '../contract/commands'
import type { Box } from '../contract/items'

/** No side becomes shorter than this many board units. */
export const LEAST = 30

/** Hundredths of a unit: gaps that were equal stay so, and numbers stay short. */
const rounded = (value: number): number => Math.round(value * 100) / 100

export interface Scaled {
  readonly boxes: ReadonlyMap<string, Box>
  /** Where pivotal lines would stand. */
  readonly lines: ReadonlyMap<string, number>
}

/** These items so many times as large, places and sizes, about a point that stays; never smaller than can be held. */
export function scaled({ notes, frames, pivotals }: Board, ids: ReadonlySet<string>, about: Point, wish: number): Scaled {
  const items = [...ids].flatMap((id) => notes.get(id) ?? frames.get(id) ?? [])
  const smallest = items.reduce((least, { w, h }) => Math.min(least, w, h), Infinity)
  const times = Math.max(wish, Math.min(1, LEAST / smallest))
  const x = (place: number): number => rounded(about.x + (place - about.x) * times)
  const y = (place: number): number => rounded(about.y + (place - about.y) * times)
  return {
    boxes: new Map(items.map((item) => [item.id, { x: x(item.x), y: y(item.y), w: rounded(item.w * times), h: rounded(item.h * times) }])),
    lines: new Map([...ids].flatMap((id) => pivotals.get(id) ?? []).map((line) => [line.id, x(line.x)])),
  }
}

/** The wish for these boxes and lines. */
export function resizedTo({ notes, frames }: Board, { boxes, lines }: Scaled): ResizeItems {
  const all = [...boxes]
  return {
    type: 'ResizeItems',
    notes: all.flatMap(([note, box]) => (notes.has(note) ? [{ note, box }] : [])),
    frames: all.flatMap(([frame, box]) => (frames.has(frame) ? [{ frame, box }] : [])),
    ...(lines.size > 0 ? { pivotals: [...lines].map(([pivotal, x]) => ({ pivotal, x })) } : {}),
  }
}
