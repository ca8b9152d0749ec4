/** Making room on the wall: the twin of boards/domain/decide/space.py. */
import type { InsertSpace } from '../contract/commands'
import type { Event, FrameShift, NoteShift, PivotalShift, SpaceInserted } from '../contract/events'
import type { Box, Frame } from '../contract/items'
import type { Axis } from '../contract/kinds'
import { REACH } from '../contract/limits'
import type { Board } from './board'
import { isLocked } from './locks'

/** Board units that a frame keeps along the axis when a gap is closed. */
const NARROWEST = 100

interface Spread {
  readonly begin: number
  readonly length: number
}

export const spread = ({ x, y, w, h }: Box, axis: Axis): Spread =>
  axis === 'x' ? { begin: x, length: w } : { begin: y, length: h }

/** What begins at the place or beyond makes way, also what is locked; frames across it grow. A gap closes as far as it is one. */
export function insertSpace({ axis, at, by: wish }: InsertSpace, board: Board): Event[] {
  const begins = (item: Box): boolean => spread(item, axis).begin >= at
  const notes = [...board.notes.values()].filter(begins)
  const beyond = [...board.frames.values()].filter(begins)
  const across = [...board.frames.values()].filter((frame) => isAcross(frame, axis, at))
  const lines = axis === 'x' ? [...board.pivotals.values()].filter(({ x }) => x >= at) : []
  if (notes.length + beyond.length + across.length + lines.length === 0) return []
  const firsts = [
    ...[...notes, ...beyond].map((item) => spread(item, axis).begin),
    ...across.map((frame) => spread(frame, axis)).map(({ begin, length }) => begin + length),
    ...lines.map(({ x }) => x),
  ]
  const gap = Math.max(0, least(firsts) - lastBefore(board, axis, at))
  const by = wish < 0 ? -Math.min(-wish, gap) : wish
  if (by === 0) return []
  const fact: SpaceInserted = {
    type: 'SpaceInserted',
    axis,
    at,
    by,
    notes: notes.map((note): NoteShift => shifted({ note: note.id }, spread(note, axis).begin, by)),
    frames: [...beyond.map((frame) => frameShift(frame, axis, by, 0)), ...across.map((frame) => frameShift(frame, axis, 0, by))],
    pivotals: lines.map(({ id, x }): PivotalShift => shifted({ pivotal: id }, x, by)),
  }
  return isInReach(fact) ? [fact] : []
}

/** How many of the things that make way are locked: they do as well, for a frame that stayed would hold others (DECISIONS 23). */
export const lockedIn = ({ notes, frames, pivotals }: SpaceInserted, board: Board): number =>
  notes.filter(({ note }) => isLocked(board.notes.get(note))).length +
  frames.filter(({ frame }) => isLocked(board.frames.get(frame))).length +
  pivotals.filter(({ pivotal }) => isLocked(board.pivotals.get(pivotal))).length

const least = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.min(one, other), Infinity)

const shifted = <Name extends object>(name: Name, was: number, by: number): Name & { to: number; was: number } => ({
  ...name,
  to: was + by,
  was,
})

function frameShift(frame: Frame, axis: Axis, by: number, growth: number): FrameShift {
  const { begin, length } = spread(frame, axis)
  return { frame: frame.id, to: begin + by, length: length + growth, was: begin, was_length: length }
}

function isAcross(frame: Frame, axis: Axis, at: number): boolean {
  const { begin, length } = spread(frame, axis)
  return begin < at && at < begin + length
}

/** Where the last thing that stays ends: nothing that makes way may come further back than this. */
function lastBefore(board: Board, axis: Axis, at: number): number {
  let last = -REACH
  for (const note of board.notes.values()) {
    const { begin, length } = spread(note, axis)
    if (begin < at) last = Math.max(last, begin + length)
  }
  for (const frame of board.frames.values()) {
    const { begin, length } = spread(frame, axis)
    if (begin < at) last = Math.max(last, begin + (begin + length > at ? Math.min(length, NARROWEST) : length))
  }
  for (const { x } of board.pivotals.values()) if (axis === 'x' && x < at) last = Math.max(last, x)
  return last
}

const isInReach = ({ notes, frames, pivotals }: SpaceInserted): boolean =>
  [...notes, ...frames, ...pivotals].every(({ to }) => Math.abs(to) <= REACH) &&
  frames.every(({ length }) => length <= REACH)
