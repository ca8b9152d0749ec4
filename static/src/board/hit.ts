/** What lies under a point. Notes lie over lines and arrows, these over frames; a frame is met at its edge or title only. */
import type { Box, Note } from '../contract/items'
import type { Board } from './board'
import { centre, holds, type Point } from './geometry'

/** What somebody points at. */
export type Target =
  | { readonly on: 'note'; readonly id: string }
  | { readonly on: 'frame'; readonly id: string }
  | { readonly on: 'link'; readonly id: string }
  | { readonly on: 'pivotal'; readonly id: string }
  | { readonly on: 'board' }

/** Height in board units of the strip above a frame that carries its name. */
export const TITLE_STRIP = 28

/** The point in the note's own, unturned box. */
function unturned(note: Note, at: Point): Point {
  if (!note.turn) return at
  const middle = centre(note)
  const angle = (-note.turn * Math.PI) / 180
  const [dx, dy] = [at.x - middle.x, at.y - middle.y]
  return {
    x: middle.x + dx * Math.cos(angle) - dy * Math.sin(angle),
    y: middle.y + dx * Math.sin(angle) + dy * Math.cos(angle),
  }
}

/** The topmost note under the point: the highest stack, and among equals the last placed. */
export function noteAt(board: Board, at: Point): Note | null {
  let top: Note | null = null
  for (const note of board.notes.values()) {
    if (holds(note, unturned(note, at)) && (top === null || (note.stack ?? 0) >= (top.stack ?? 0))) top = note
  }
  return top
}

const widened = ({ x, y, w, h }: Box, by: number): Box => ({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by })

function frameAt(board: Board, at: Point, reach: number): string | null {
  const frames = [...board.frames.values()].toReversed()
  const met = frames.find((frame) => {
    const title = { x: frame.x, y: frame.y - TITLE_STRIP, w: frame.w, h: TITLE_STRIP }
    const edge = holds(widened(frame, reach), at) && !holds(widened(frame, -reach), at)
    return edge || holds(title, at)
  })
  return met?.id ?? null
}

/** Distance from a point to the straight piece between two others. */
export function distance(at: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length
  const share = Math.min(1, Math.max(0, along))
  return Math.hypot(at.x - from.x - share * dx, at.y - from.y - share * dy)
}

function linkAt(board: Board, at: Point, reach: number): string | null {
  for (const link of [...board.links.values()].toReversed()) {
    const [source, target] = [board.notes.get(link.source), board.notes.get(link.target)]
    if (source && target && distance(at, centre(source), centre(target)) <= reach) return link.id
  }
  return null
}

/** What lies under a point; `reach` is how near, in board units, a pointer must come to a line. */
export function hit(board: Board, at: Point, reach: number = 6): Target {
  const note = noteAt(board, at)
  if (note !== null) return { on: 'note', id: note.id }
  for (const { id, x } of board.pivotals.values()) if (Math.abs(x - at.x) <= reach) return { on: 'pivotal', id }
  const link = linkAt(board, at, reach)
  if (link !== null) return { on: 'link', id: link }
  const frame = frameAt(board, at, reach)
  return frame === null ? { on: 'board' } : { on: 'frame', id: frame }
}
