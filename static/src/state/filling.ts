/** A word in time, before a board is full (TRUST L06): once, when four fifths of it are taken. */
import { effect, untracked } from '@preact/signals-core'
import { sizeOf } from '../board/board'
import type { Workshop } from './workshop'

/** Shares of the limit: it is said from the one on, and may be said again once the board was below the other. */
const [SAID, AGAIN] = [0.8, 0.7]

/** Watch how many items lie on the board; `limit` is how many fit. Observers cannot add any and hear nothing. Ends by calling the answer. */
export function warnBeforeFull({ ledger, mayChange, notices }: Pick<Workshop, 'ledger' | 'mayChange' | 'notices'>, limit: number): () => void {
  let said = false
  return effect(() => {
    const count = sizeOf(ledger.confirmed.value)
    if (count < AGAIN * limit) said = false
    if (count < SAID * limit) return untracked(() => notices.forget('board_filling'))
    if (said || !mayChange.value) return
    said = true
    untracked(() => notices.tell({ code: 'board_filling', detail: { count, limit } }))
  })
}
