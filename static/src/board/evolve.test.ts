import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wishes, workshops } from '../../../tests/client/workshops'
import { anticipate } from './anticipate'
import { compensate } from './compensate'
import { evolve, evolveAll, replay } from './evolve'
import type { Board } from './board'
import { boardOf, picture } from './picture'

/** What lies on a board, by name: taking back may change the order of placing, and does not make the log shorter. */
function content(board: Board): unknown {
  const { version: _, people: __, names: ___, ...rest } = board
  return rest
}

test('a board that was given away stays as it was', () => {
  fc.assert(
    fc.property(workshops, fc.nat(), (events, place) => {
      const cut = place % (events.length + 1)
      const before = replay(events.slice(0, cut))
      const written = picture(before)
      evolveAll(before, events.slice(cut))
      expect(picture(before)).toStrictEqual(written)
    }),
  )
})

test('one fact after the other makes the same board as all of them at once', () => {
  fc.assert(
    fc.property(workshops, (events) => {
      let board = replay([])
      for (const event of events) board = evolve(board, event)
      expect(picture(board)).toStrictEqual(picture(replay(events)))
      expect(board.version).toBe(events.length)
      expect(picture(boardOf(picture(board)))).toStrictEqual(picture(board))
    }),
  )
})

test('what was done last is taken back without a trace, and comes again', () => {
  fc.assert(
    fc.property(workshops, wishes, (events, wish) => {
      const before = replay(events)
      const did = anticipate(wish, before, 'jonas')
      const done = evolveAll(before, did)
      const back = compensate('c', did, done)
      fc.pre(back.length > 0)
      const undone = evolveAll(done, back)
      expect(content(undone)).toStrictEqual(content(before))
      expect(content(evolveAll(undone, compensate('u', back, undone)))).toStrictEqual(content(done))
    }),
  )
})
