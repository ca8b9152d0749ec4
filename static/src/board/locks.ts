/** Things that stay as they are until somebody unlocks them: the twin of boards/domain/decide/locks.py. */
import type { LockItems, UnlockItems } from '../contract/commands'
import type { Event } from '../contract/events'
import type { Board } from './board'

interface Lockable {
  readonly locked?: boolean
}

export const isLocked = (item: Lockable | undefined): boolean => item?.locked === true

/** The item, if it is there and nobody locked it. */
export const free = <Item extends Lockable>(items: ReadonlyMap<string, Item>, name: string): Item | undefined => {
  const item = items.get(name)
  return isLocked(item) ? undefined : item
}

interface Names {
  readonly notes: string[]
  readonly frames: string[]
  readonly pivotals: string[]
}

const some = ({ notes, frames, pivotals }: Names): boolean => notes.length + frames.length + pivotals.length > 0

/** Those of the meant items whose lock stands like this, each once; none when one of them is not there. */
function standing({ notes = [], frames = [], pivotals = [] }: LockItems | UnlockItems, board: Board, locked: boolean): Names {
  const there =
    notes.every((note) => board.notes.has(note)) &&
    frames.every((frame) => board.frames.has(frame)) &&
    pivotals.every((line) => board.pivotals.has(line))
  const those = (names: readonly string[], items: ReadonlyMap<string, Lockable>): string[] =>
    there ? [...new Set(names)].filter((name) => isLocked(items.get(name)) === locked) : []
  return { notes: those(notes, board.notes), frames: those(frames, board.frames), pivotals: those(pivotals, board.pivotals) }
}

export function lockItems(command: LockItems, board: Board): Event[] {
  const names = standing(command, board, false)
  return some(names) ? [{ type: 'ItemsLocked', ...names }] : []
}

export function unlockItems(command: UnlockItems, board: Board): Event[] {
  const names = standing(command, board, true)
  return some(names) ? [{ type: 'ItemsUnlocked', ...names }] : []
}
