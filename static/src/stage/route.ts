/** The way of an arrow between two notes: straight where it can be, else with one bend of rounded corners; never through paper. */
import { centre, type Point } from '../board/geometry'
import type { Box } from '../contract/items'

/** Board units between an arrow's ends and the paper. */
const GAP = 6
const RADIUS = 12
/** Ends that differ by less than this are joined by a straight line. */
const LEVEL = 14
/** Notes nearer than this are joined over their edge. */
const SHORT = 24

export interface Route {
  /** An SVG path in board units. */
  readonly path: string
  /** Where the arrow head points, and from where. */
  readonly tip: Point
  readonly from: Point
  readonly middle: Point
}

type Axis = 'x' | 'y'

/** Ends on facing sides, along the axis on which the boxes are apart. */
function ends(source: Box, target: Box): { a: Point; b: Point; axis: Axis } {
  const [s, t] = [centre(source), centre(target)]
  const apartX = Math.max(target.x - (source.x + source.w), source.x - (target.x + target.w))
  const apartY = Math.max(target.y - (source.y + source.h), source.y - (target.y + target.h))
  if (apartX >= apartY) {
    const right = t.x >= s.x
    return {
      axis: 'x',
      a: { x: right ? source.x + source.w + GAP : source.x - GAP, y: s.y },
      b: { x: right ? target.x - GAP : target.x + target.w + GAP, y: t.y },
    }
  }
  const down = t.y >= s.y
  return {
    axis: 'y',
    a: { x: s.x, y: down ? source.y + source.h + GAP : source.y - GAP },
    b: { x: t.x, y: down ? target.y - GAP : target.y + target.h + GAP },
  }
}

/** A level line through what both boxes share, if they share enough. */
function level(source: Box, target: Box, axis: Axis): number | null {
  const [p, size] = axis === 'x' ? (['y', 'h'] as const) : (['x', 'w'] as const)
  const [from, to] = [Math.max(source[p], target[p]), Math.min(source[p] + source[size], target[p] + target[size])]
  const [s, t] = [centre(source)[p], centre(target)[p]]
  if (Math.abs(s - t) <= LEVEL) return (s + t) / 2
  return to - from >= 24 ? (from + to) / 2 : null
}

export function route(source: Box, target: Box): Route {
  const near = touching(source, target)
  if (near !== null) return near
  const { a, b, axis } = ends(source, target)
  const at = level(source, target, axis)
  if (at !== null) {
    const cross = axis === 'x' ? 'y' : 'x'
    const [from, tip] = [{ ...a, [cross]: at }, { ...b, [cross]: at }]
    return { path: `M${from.x} ${from.y}L${tip.x} ${tip.y}`, from, tip, middle: between(from, tip) }
  }
  return bent(a, b, axis)
}

/** Notes that touch, or nearly: a short arrow over the edge between them. */
function touching(source: Box, target: Box): Route | null {
  const { a, b, axis } = ends(source, target)
  const apart = (axis === 'x' ? Math.abs(target.x + target.w / 2 - source.x - source.w / 2) - (source.w + target.w) / 2 : Math.abs(target.y + target.h / 2 - source.y - source.h / 2) - (source.h + target.h) / 2)
  if (apart > SHORT) return null
  const [s, t] = [centre(source), centre(target)]
  const forward = axis === 'x' ? Math.sign(t.x - s.x) || 1 : Math.sign(t.y - s.y) || 1
  const middle = between(a, b)
  const half = Math.max(7, apart / 2 - 1)
  const at = level(source, target, axis) ?? (axis === 'x' ? middle.y : middle.x)
  const from = axis === 'x' ? { x: middle.x - half * forward, y: at } : { x: at, y: middle.y - half * forward }
  const tip = axis === 'x' ? { x: middle.x + half * forward, y: at } : { x: at, y: middle.y + half * forward }
  return { path: `M${from.x} ${from.y}L${tip.x} ${tip.y}`, from, tip, middle }
}

function bent(a: Point, b: Point, axis: Axis): Route {
  const middle = between(a, b)
  const [turn, back] = axis === 'x' ? [{ x: middle.x, y: a.y }, { x: middle.x, y: b.y }] : [{ x: a.x, y: middle.y }, { x: b.x, y: middle.y }]
  const path = `M${a.x} ${a.y}${corner(a, turn, back)}${corner(turn, back, b)}L${b.x} ${b.y}`
  return { path, from: back, tip: b, middle }
}

/** To a corner and round it. */
function corner(before: Point, at: Point, after: Point): string {
  const radius = Math.min(RADIUS, far(before, at) / 2, far(at, after) / 2)
  const [enter, leave] = [toward(at, before, radius), toward(at, after, radius)]
  return `L${enter.x} ${enter.y}Q${at.x} ${at.y} ${leave.x} ${leave.y}`
}

const far = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y)
const between = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 })

function toward(from: Point, to: Point, length: number): Point {
  const share = length / (far(from, to) || 1)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

/** The two strokes of an open arrow head. */
export function head({ from, tip }: Pick<Route, 'from' | 'tip'>): string {
  const size = Math.min(8, Math.max(5, far(from, tip) * 0.45))
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x)
  const barb = (turn: number): string =>
    `${tip.x - size * Math.cos(angle + turn)} ${tip.y - size * Math.sin(angle + turn)}`
  return `M${barb(0.5)}L${tip.x} ${tip.y}L${barb(-0.5)}`
}
