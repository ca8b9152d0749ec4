/** Frames whose name would lie under their notes: it stands above the frame then. */
import type { Frame } from '../contract/items'
import type { Board } from './board'
import { overlaps } from './geometry'

/** Board units of a name inside its frame: the strip it stands in, and about how wide letters are. */
const STRIP = 42
const LETTER = 11
/** Letters of a name that is still to be said, as wide as the field for it. */
const UNNAMED = 24

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
