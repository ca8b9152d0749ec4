/**
 * The way of an arrow between two notes: straight where it can be, else with rounded corners; of several ways the one that
 * runs behind the fewest other notes, and among those the shortest.
 */
import { centre, type Point } from '../board/geometry'
import type { Box } from '../contract/items'

/** Board units between an arrow's ends and the paper. */
const GAP = 6
const RADIUS = 12
/** Ends that differ by less than this are joined by a straight line. */
const LEVEL = 14
/** Notes nearer than this are joined over their edge. */
const SHORT = 24
/** What running behind a note costs, in board units of way. */
const BEHIND = 2000

export interface Route {
  /** An SVG path in board units. */
  readonly path: string
  /** Where the arrow head points, and from where. */
  readonly tip: Point
  readonly from: Point
  readonly start: Point
  readonly middle: Point
}

type Axis = 'x' | 'y'
type Line = readonly Point[]

/** `others` are the notes that an arrow should not run behind. */
export function route(source: Box, target: Box, others: readonly Box[] = []): Route {
  const axis = axisOf(source, target)
  const apart = gapAlong(axis, source, target)
  const at = level(source, target, axis)
  if (apart <= SHORT) return drawn(overEdge(source, target, axis, at))
  const ways: Line[] = at === null ? bends(source, target) : [straight(source, target, axis, at), ...bends(source, target)]
  const [first = []] = ways
  if (others.length === 0) return drawn(first)
  const costs = ways.map((way, place) => length(way) + 40 * place + BEHIND * others.filter((box) => crosses(way, box)).length)
  return drawn(ways[costs.indexOf(Math.min(...costs))] ?? first)
}

const gapAlong = (axis: Axis, source: Box, target: Box): number =>
  axis === 'x' ? Math.max(target.x - source.x - source.w, source.x - target.x - target.w) : Math.max(target.y - source.y - source.h, source.y - target.y - target.h)

const axisOf = (source: Box, target: Box): Axis => (gapAlong('x', source, target) >= gapAlong('y', source, target) ? 'x' : 'y')

/** The point where an arrow leaves or meets a box on the side that faces the other. */
function port(box: Box, other: Box, axis: Axis): Point {
  const [here, there] = [centre(box), centre(other)]
  if (axis === 'x') return { x: there.x >= here.x ? box.x + box.w + GAP : box.x - GAP, y: here.y }
  return { x: here.x, y: there.y >= here.y ? box.y + box.h + GAP : box.y - GAP }
}

/** A level line through what both boxes share, if they share enough. */
function level(source: Box, target: Box, axis: Axis): number | null {
  const [p, size] = axis === 'x' ? (['y', 'h'] as const) : (['x', 'w'] as const)
  const [from, to] = [Math.max(source[p], target[p]), Math.min(source[p] + source[size], target[p] + target[size])]
  const [s, t] = [centre(source)[p], centre(target)[p]]
  if (Math.abs(s - t) <= LEVEL) return (s + t) / 2
  return to - from >= 24 ? (from + to) / 2 : null
}

function straight(source: Box, target: Box, axis: Axis, at: number): Line {
  const cross = axis === 'x' ? 'y' : 'x'
  return [{ ...port(source, target, axis), [cross]: at }, { ...port(target, source, axis), [cross]: at }]
}

/** Ways with corners: through the middle along the wider gap, through the middle along the other, and with one corner. */
function bends(source: Box, target: Box): Line[] {
  const axis = axisOf(source, target)
  const other = axis === 'x' ? 'y' : 'x'
  const both = gapAlong(other, source, target) > SHORT
  const turn = (a: Axis): Line => {
    const [from, to] = [port(source, target, a), port(target, source, a)]
    const half = between(from, to)
    return a === 'x' ? [from, { x: half.x, y: from.y }, { x: half.x, y: to.y }, to] : [from, { x: from.x, y: half.y }, { x: to.x, y: half.y }, to]
  }
  const corner = (a: Axis): Line => {
    const [from, to] = [port(source, target, a), port(target, source, a === 'x' ? 'y' : 'x')]
    return [from, a === 'x' ? { x: to.x, y: from.y } : { x: from.x, y: to.y }, to]
  }
  return both ? [turn(axis), corner('y'), corner('x'), turn(other)] : [turn(axis)]
}

/** Notes that touch, or nearly: a short arrow over the edge between them. */
function overEdge(source: Box, target: Box, axis: Axis, at: number | null): Line {
  const [a, b] = [port(source, target, axis), port(target, source, axis)]
  const middle = between(a, b)
  const half = Math.max(7, gapAlong(axis, source, target) / 2 - 1)
  const forward = Math.sign(centre(target)[axis] - centre(source)[axis]) || 1
  const cross = axis === 'x' ? 'y' : 'x'
  const mid = { ...middle, [cross]: at ?? middle[cross] }
  return [
    { ...mid, [axis]: mid[axis] - half * forward },
    { ...mid, [axis]: mid[axis] + half * forward },
  ]
}

function crosses(way: Line, { x, y, w, h }: Box): boolean {
  return way.some((to, place) => {
    const from = way[place - 1]
    if (from === undefined) return false
    return Math.min(from.x, to.x) < x + w && Math.max(from.x, to.x) > x && Math.min(from.y, to.y) < y + h && Math.max(from.y, to.y) > y
  })
}

const far = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y)
const between = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 })
const length = (way: Line): number => way.reduce((sum, to, place) => sum + far(way[place - 1] ?? to, to), 0)

function toward(from: Point, to: Point, by: number): Point {
  const share = by / (far(from, to) || 1)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function drawn(way: Line): Route {
  const [start = { x: 0, y: 0 }] = way
  const tip = way.at(-1) ?? start
  let path = `M${start.x} ${start.y}`
  for (const [place, at] of way.entries()) {
    const [before, after] = [way[place - 1], way[place + 1]]
    if (before === undefined || after === undefined) continue
    const radius = Math.min(RADIUS, far(before, at) / 2, far(at, after) / 2)
    const [enter, leave] = [toward(at, before, radius), toward(at, after, radius)]
    path += `L${enter.x} ${enter.y}Q${at.x} ${at.y} ${leave.x} ${leave.y}`
  }
  const half = Math.floor((way.length - 1) / 2)
  return { path: `${path}L${tip.x} ${tip.y}`, tip, start, from: way.at(-2) ?? start, middle: between(way[half] ?? start, way[half + 1] ?? tip) }
}

/** The two strokes of an open arrow head. */
export function head({ from, tip }: Pick<Route, 'from' | 'tip'>): string {
  const size = Math.min(8, Math.max(5, far(from, tip) * 0.45))
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x)
  const barb = (turn: number): string => `${tip.x - size * Math.cos(angle + turn)} ${tip.y - size * Math.sin(angle + turn)}`
  return `M${barb(0.5)}L${tip.x} ${tip.y}L${barb(-0.5)}`
}
