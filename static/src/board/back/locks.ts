/** Taking back that items were locked, or unlocked. */
import type { Board } from '../board'
import { isLocked } from '../locks'
import type { Back } from './taken'

interface Locks {
  readonly notes: readonly string[]
  readonly frames: readonly string[]
  readonly pivotals: readonly string[]
}

/** Those items of a fact whose lock stands like this, null if none does, and the others. */
function standing(fact: Locks, board: Board, locked: boolean): { readonly still: Locks | null; readonly left: string[] } {
  const left: string[] = []
  const those = (names: readonly string[], items: ReadonlyMap<string, { readonly locked?: boolean }>): string[] =>
    names.filter((name) => {
      const stands = items.has(name) && isLocked(items.get(name)) === locked
      if (!stands) left.push(name)
      return stands
    })
  const still = {
    notes: those(fact.notes, board.notes),
    frames: those(fact.frames, board.frames),
    pivotals: those(fact.pivotals, board.pivotals),
  }
  const none = still.notes.length + still.frames.length + still.pivotals.length === 0
  return { still: none ? null : still, left }
}

export const locksBack = {
  ItemsLocked(fact, board) {
    const { still, left } = standing(fact, board, true)
    return { back: still === null ? [] : [{ type: 'ItemsUnlocked', ...still }], left }
  },
  ItemsUnlocked(fact, board) {
    const { still, left } = standing(fact, board, false)
    return { back: still === null ? [] : [{ type: 'ItemsLocked', ...still }], left }
  },
} satisfies Back
