/** Taking back room that was made. It moved what is locked as well, and so does this. */
import type { SpaceInserted } from '../../contract/events'
import type { Board } from '../board'
import { spread } from '../space'
import type { Taken } from './taken'

export function spaceBack(
  { type, axis, at, by, notes, frames, pivotals }: SpaceInserted,
  board: Board,
): Taken {
  const left: string[] = []
  const here = (name: string, lies: boolean): boolean => {
    if (!lies) left.push(name)
    return lies
  }
  const oursOfNotes = notes.filter(({ note: id, to }) => {
    const note = board.notes.get(id)
    return here(id, note !== undefined && spread(note, axis).begin === to)
  })
  const oursOfFrames = frames.filter(({ frame: id, to, length }) => {
    const frame = board.frames.get(id)
    const now = frame && spread(frame, axis)
    return here(id, now?.begin === to && now.length === length)
  })
  const oursOfLines = pivotals.filter(({ pivotal: id, to }) => here(id, board.pivotals.get(id)?.x === to))
  const fact: SpaceInserted = {
    type,
    axis,
    at,
    by: -by,
    notes: oursOfNotes.map(({ note, to, was }) => ({ note, to: was, was: to })),
    frames: oursOfFrames.map(({ frame, to, length, was, was_length }) => ({
      frame,
      to: was,
      length: was_length,
      was: to,
      was_length: length,
    })),
    pivotals: oursOfLines.map(({ pivotal, to, was }) => ({ pivotal, to: was, was: to })),
  }
  const some = fact.notes.length + fact.frames.length + fact.pivotals.length > 0
  return { back: some ? [fact] : [], left }
}
