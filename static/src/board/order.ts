/** Putting several items in order: in line, at equal gaps, in one row of the story (UX U14). Pure; board units. */
import type { Box } from '../contract/items'
import { around, centre, readingOrder, type Point } from './geometry'
import { GAP } from './neighbours'

export type Side = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'

export interface Item extends Box {
  readonly id: string
}

export interface Place extends Point {
  readonly id: string
}

/** In line at one side of the box around them, or at its middle. Halves are exact. */
export function aligned(items: readonly Item[], side: Side): Place[] {
  const box = around(items)
  if (box === null) return []
  const middle = centre(box)
  return items.map(({ id, x, y, w, h }) => {
    switch (side) {
      case 'left':
        return { id, x: box.x, y }
      case 'centre':
        return { id, x: middle.x - w / 2, y }
      case 'right':
        return { id, x: box.x + box.w - w, y }
      case 'top':
        return { id, x, y: box.y }
      case 'middle':
        return { id, x, y: middle.y - h / 2 }
      case 'bottom':
        return { id, x, y: box.y + box.h - h }
      default:
        return side satisfies never
    }
  })
}

/** With equal gaps of whole units, from the first on; so the last may move by some units. */
export function distributed(items: readonly Item[], axis: 'x' | 'y'): Place[] {
  const size = axis === 'x' ? 'w' : 'h'
  const row = items.toSorted((one, other) => one[axis] - other[axis] || one[axis] + one[size] - other[axis] - other[size])
  const [first, last] = [row[0], row.at(-1)]
  if (first === undefined || last === undefined || row.length < 3) return []
  const free = last[axis] + last[size] - first[axis] - row.reduce((sum, item) => sum + item[size], 0)
  const gap = Math.round(free / (row.length - 1))
  let next = first[axis]
  return row.map((item) => {
    const place = { id: item.id, x: item.x, y: item.y, [axis]: next }
    next += item[size] + gap
    return place
  })
}

/** One row in the order of the story, from the first on, at the gaps of notes that are written one after the other. */
export function tidied(items: readonly Item[]): Place[] {
  const row = readingOrder(items)
  const [first] = row
  if (first === undefined) return []
  let { x } = first
  return row.map(({ id, w, h }) => {
    const place = { id, x, y: first.y + (first.h - h) / 2 }
    x += w + GAP
    return place
  })
}
