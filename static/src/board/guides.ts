/**
 * Where something that is being moved would lie in line with others: edges and middles, and gaps of equal width (UX U14). Pure;
 * board units. Both directions are worked out by the same functions, the second one on boxes with x and y exchanged.
 */
import type { Box } from '../contract/items'
import { GAP } from './neighbours'
import { flipped, places, SAME, type Along, type Still } from './still'

/** A straight line through edges or middles; `x` stands upright at x = at, from and to are its ends. */
export interface Guide {
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly from: number
  readonly to: number
}

/** One of several equal gaps: along the axis from one edge to the next, drawn at this place across it. */
export interface Gap {
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Snap {
  /** How much further the box must go. */
  readonly x: number
  readonly y: number
  readonly guides: readonly Guide[]
  readonly gaps: readonly Gap[]
}

/** The way to the nearest place where edges or middles are in line; null when none is within reach. */
function toLine(mine: readonly number[], others: Along, reach: number): number | null {
  let best: number | null = null
  for (const one of mine) {
    const way = others.nearest(one, reach)
    if (way !== null && (best === null || Math.abs(way) <= Math.abs(best) - SAME)) best = way
  }
  return best
}

interface Row {
  /** The nearest one on each side, and the one behind it. */
  readonly left: Box | undefined
  readonly farLeft: Box | undefined
  readonly right: Box | undefined
  readonly farRight: Box | undefined
}

const end = ({ x, w }: Box): number => x + w

/** Who stands in one row with the box, nearest first. */
function rowOf(box: Box, others: Along, reach: number): Row {
  const row = others.inRow(box)
  const before = row.filter((other) => end(other) <= box.x + reach).toSorted((one, other) => end(other) - end(one))
  const after = row.filter((other) => other.x >= end(box) - reach).toSorted((one, other) => one.x - other.x)
  const [left, right] = [before[0], after[0]]
  return {
    left,
    farLeft: left && before.find((other) => end(other) <= left.x),
    right,
    farRight: right && after.find((other) => other.x >= end(right)),
  }
}

/** The ways to gaps like those beside it, like those that notes get one after the other, or to the middle between two. */
function toGaps(box: Box, { left, farLeft, right, farRight }: Row): readonly number[] {
  const wanted: number[] = []
  if (left && right) wanted.push((end(left) + right.x - box.w) / 2)
  if (left && farLeft) wanted.push(end(left) + (left.x - end(farLeft)))
  if (right && farRight) wanted.push(right.x - (farRight.x - end(right)) - box.w)
  if (left) wanted.push(end(left) + GAP)
  if (right) wanted.push(right.x - GAP - box.w)
  return wanted.map((x) => x - box.x)
}

function toNearest(box: Box, others: Along, reach: number): number {
  let best = toLine(places(box), others, reach)
  for (const way of toGaps(box, rowOf(box, others, reach))) {
    if (Math.abs(way) <= (best === null ? reach : Math.abs(best) - SAME)) best = way
  }
  return best ?? 0
}

/** The lines on which the box lies with others, each once and as long as all that lie on it; between two edges the middle goes without saying. */
function linesAt(box: Box, others: Along, those: readonly number[] = places(box)): Omit<Guide, 'axis'>[] {
  const lines = new Map<number, Omit<Guide, 'axis'>>()
  for (const mine of those) {
    for (const other of others.on(mine)) {
      const { from, to } = lines.get(mine) ?? { from: box.y, to: box.y + box.h }
      lines.set(mine, { at: mine, from: Math.min(from, other.y), to: Math.max(to, other.y + other.h) })
    }
  }
  const [low, middle, high] = places(box)
  if (lines.has(low) && lines.has(high)) lines.delete(middle)
  return [...lines.values()]
}

const width = ({ from, to }: { readonly from: number; readonly to: number }): number => to - from

/** The gaps beside the box that are as wide as another one there. */
function gapsAt(box: Box, others: Along): Omit<Gap, 'axis'>[] {
  const { left, farLeft, right, farRight } = rowOf(box, others, SAME)
  const spans = [farLeft && left && [farLeft, left], left && [left, box], right && [box, right], right && farRight && [right, farRight]]
  const gaps = spans.flatMap((span) => {
    if (!span) return []
    const [one, other] = span as [Box, Box]
    const at = (Math.max(one.y, other.y) + Math.min(one.y + one.h, other.y + other.h)) / 2
    return [{ at, from: end(one), to: other.x, mine: one === box || other === box }]
  })
  const alike = gaps.filter((gap) => width(gap) > SAME && gaps.some((other) => other !== gap && (gap.mine || other.mine) && Math.abs(width(other) - width(gap)) < SAME))
  return alike.map(({ at, from, to }) => ({ at, from, to }))
}

const upright = <Mark>(marks: readonly Mark[]): (Mark & { axis: 'x' })[] => marks.map((mark) => ({ ...mark, axis: 'x' }))
const level = <Mark>(marks: readonly Mark[]): (Mark & { axis: 'y' })[] => marks.map((mark) => ({ ...mark, axis: 'y' }))

/**
 * How a box that is moved near others comes to lie in line with them.
 *
 * reach   board units within which it is drawn to a place
 * only    one direction, when the hand keeps to it
 */
export function snapped(box: Box, others: Still, reach: number, only: 'x' | 'y' | null = null): Snap {
  const x = only === 'y' ? 0 : toNearest(box, others.x, reach)
  const y = only === 'x' ? 0 : toNearest(flipped(box), others.y, reach)
  const there = { ...box, x: box.x + x, y: box.y + y }
  return {
    x,
    y,
    guides: [...(only === 'y' ? [] : upright(linesAt(there, others.x))), ...(only === 'x' ? [] : level(linesAt(flipped(there), others.y)))],
    gaps: [...(only === 'y' ? [] : upright(gapsAt(there, others.x))), ...(only === 'x' ? [] : level(gapsAt(flipped(there), others.y)))],
  }
}

/** The sides of a box that a hand moves: the low or the high one in each direction, or none. */
export interface Sides {
  readonly x: 'low' | 'high' | null
  readonly y: 'low' | 'high' | null
}

const sideAt = ({ x, w }: Box, side: 'low' | 'high' | null): readonly number[] => (side === null ? [] : [side === 'low' ? x : x + w])

/** How much further the held sides must go to lie in line with edges or middles of others; reach as above. */
export const toSides = (box: Box, others: Still, reach: number, sides: Sides): { readonly x: number; readonly y: number } => ({
  x: toLine(sideAt(box, sides.x), others.x, reach) ?? 0,
  y: toLine(sideAt(flipped(box), sides.y), others.y, reach) ?? 0,
})

/** The lines on which the held sides lie with others. */
export const linesOfSides = (box: Box, others: Still, sides: Sides): readonly Guide[] => [
  ...upright(linesAt(box, others.x, sideAt(box, sides.x))),
  ...level(linesAt(flipped(box), others.y, sideAt(flipped(box), sides.y))),
]
