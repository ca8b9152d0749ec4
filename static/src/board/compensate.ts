/**
 * Taking a gesture back: the twin of boards/domain/compensate.
 *
 * Facts carry what they replaced. What somebody changed since stays as it is and is named in `GestureUndone.left`; if that
 * is all of it, the server refuses, and nothing is hoped for here.
 */
import type { Event } from '../contract/events'
import type { Board } from './board'
import { BACK } from './back/back'
import type { Taken } from './back/taken'
import { Draft } from './draft'
import { apply } from './evolve'

/** The facts that take a gesture back, newest first, behind a GestureUndone that says so; none if nothing can be. */
export function compensate(gesture: string, facts: readonly Event[], board: Board): Event[] {
  const draft = new Draft(board)
  const back: Event[] = []
  const left: string[] = []
  for (const fact of facts.toReversed()) {
    const takeBack = BACK[fact.type] as ((fact: Event, board: Board) => Taken) | undefined
    if (takeBack === undefined) continue
    const taken = takeBack(fact, draft)
    for (const event of taken.back) apply(draft, event)
    back.push(...taken.back)
    left.push(...taken.left)
  }
  return back.length === 0 ? [] : [{ type: 'GestureUndone', gesture, left }, ...back]
}

/** Whether a fact can be taken back by its nature: introductions, imports as such and undos cannot. */
export const canBeTakenBack = (event: Event): boolean => event.type in BACK
