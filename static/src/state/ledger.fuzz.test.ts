/** F13: whatever order, number and delay entries come in, the board is that of the log, and the version never falls. */
import { effect, signal } from '@preact/signals-core'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { workshops } from '../../../tests/client/workshops'
import { emptyBoard } from '../board/board'
import { replay } from '../board/evolve'
import { boardOf, picture } from '../board/picture'
import type { Entry } from '../contract/entry'
import { Ledger } from './ledger'
import { OwnLog } from './own'

/** A frame: so many entries from a place of the log on; `whole` is the board of that place instead, fetched anew. */
const frames = fc.array(fc.record({ from: fc.nat({ max: 60 }), count: fc.nat({ max: 12 }), whole: fc.boolean() }), { maxLength: 40 })

test('F13 entries that come twice, late, in any order or not at all never make another board than the log does', () => {
  fc.assert(
    fc.property(workshops, frames, (events, told) => {
      const log = events.map((event, place): Entry => ({ version: place + 1, at: '', by: 'jonas', command: `c${place}`, event }))
      const me = signal({ person: 'ines', role: 'participant' })
      const ledger = new Ledger(emptyBoard, me, new OwnLog(me))
      let shown = 0
      const stop = effect(() => {
        const { version } = ledger.confirmed.value
        expect(version).toBeGreaterThanOrEqual(shown)
        shown = version
      })
      const agrees = (): void =>
        expect(picture(ledger.confirmed.value)).toStrictEqual(picture(replay(events.slice(0, ledger.confirmed.value.version))))
      for (const { from, count, whole } of told) {
        const version = Math.min(from, log.length)
        const before = ledger.confirmed.value.version
        if (whole && count < 3) ledger.reload(boardOf(picture(replay(events.slice(0, version)))))
        const some = whole && count < 3 ? [] : log.slice(version, version + count)
        expect(ledger.take(some)).toBe(version <= before || some.length === 0)
        agrees()
      }
      expect(ledger.take(log)).toBe(true)
      expect(picture(ledger.shown.value)).toStrictEqual(picture(replay(events)))
      stop()
    }),
    { numRuns: 300 },
  )
})
