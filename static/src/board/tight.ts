/** Names that have no room where they belong: a frame's stands above it then, and titles of close lines one above the other. */
import type { Frame } from '../contract/items'
import type { Board } from './board'
import { overlaps } from './geometry'

/** Board units of a name inside its frame: the strip it stands in, and about how wide letters are. */
const STRIP = 42
const LETTER = 11
/** Letters of a name that is still to be said, as wide as the field for it. */
const UNNAMED = 24
/** The air around the title of a line, and how high a title is. */
const [AIR, TITLE] = [24, 28]
/** Letters of a line without a title of its own, in either language. */
const PLAIN = 13

interface Known {
  readonly frames: Board['frames']
  readonly scale: number
  readonly tight: ReadonlySet<string>
}

const known = new WeakMap<Board['notes'], Known>()

function isTight({ notes }: Board, { x, y, w, name, role }: Frame, scale: number): boolean {
  const strip = { x, y, w: Math.min(w, ((name.length || UNNAMED) + role.length + 4) * LETTER * scale), h: STRIP * scale }
  for (const note of notes.values()) if (overlaps(strip, note)) return true
  return false
}

/** Ids of these frames; `scale` says how much larger than usual the names are drawn. */
export function tightFrames(board: Board, scale: number = 1): ReadonlySet<string> {
  const was = known.get(board.notes)
  if (was !== undefined && was.frames === board.frames && was.scale === scale) return was.tight
  const tight = new Set([...board.frames.values()].filter((frame) => isTight(board, frame, scale)).map(({ id }) => id))
  known.set(board.notes, { frames: board.frames, scale, tight })
  return tight
}

/** How far above its place each title of a pivotal line stands, in board units, so that none lies on another. */
export function titleSteps({ pivotals }: Board, scale: number = 1): ReadonlyMap<string, number> {
  const ends: number[] = []
  const steps = new Map<string, number>()
  for (const { id, x, text = '' } of [...pivotals.values()].toSorted((one, other) => one.x - other.x)) {
    const half = ((text.length || PLAIN) * LETTER * scale + AIR) / 2
    const free = ends.findIndex((end) => end <= x - half)
    const row = free < 0 ? ends.length : free
    ends[row] = x + half
    steps.set(id, row * TITLE * scale)
  }
  return steps
}
