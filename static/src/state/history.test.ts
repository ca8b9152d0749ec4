import { expect, test } from 'vitest'
import { picture } from '../board/picture'
import { replay } from '../board/evolve'
import type { Entry } from '../contract/entry'
import { placed, sit } from '../../../tests/client/seat'
import { History } from './history'

const START = Date.parse('2026-11-23T09:00:00Z')

/** A log with an entry at each of these seconds. */
const log = (...seconds: number[]): Entry[] =>
  seconds.map((second, place) => ({
    version: place + 1,
    at: new Date(START + second * 1000).toISOString(),
    by: 'ines',
    command: `c${place}`,
    event: placed(`n${place}`, 0, 0),
  }))

const historyOf = (entries: readonly Entry[]): History =>
  new History({
    entries: (after, limit) =>
      Promise.resolve({ entries: entries.slice(after, after + Math.min(limit, 3)), head: entries.length }),
  })

test('[P4] the board is as it was, page by page of the log, and live again', async () => {
  const { workshop, other } = sit({ events: [placed('n1', 0, 0), placed('n2', 0, 0)] })
  await workshop.history.open(2)
  expect(picture(workshop.board.value)).toEqual(picture(replay(workshop.history.entries.slice(0, 2).map(({ event }) => event))))
  expect(workshop.mayChange.value).toBe(false)
  other({ type: 'PlaceNote', note: 'n3', kind: 'event', x: 0, y: 0 })
  expect(workshop.board.value.version).toBe(2)
  expect(workshop.history.head.value).toBe(4)
  expect(workshop.history.entry.value?.version).toBe(2)
  workshop.history.close()
  expect(workshop.board.value.notes.size).toBe(3)
})

test('a log of several pages is fetched whole', async () => {
  const history = historyOf(log(0, 1, 2, 3, 4, 5, 6, 7))
  await history.open()
  expect([history.at.value, history.head.value, history.loading.value]).toEqual([8, 8, null])
  history.seek(-5)
  expect(history.at.value).toBe(0)
  history.seek(99)
  expect(history.at.value).toBe(8)
})

test('closing while the log is fetched stays live', async () => {
  const history = historyOf(log(0, 1, 2, 3, 4))
  const opening = history.open()
  history.close()
  await opening
  expect(history.at.value).toBeNull()
})

test('a log that cannot be fetched is said so, and the board stays live', async () => {
  const history = new History({ entries: () => Promise.reject(new Error('away')) })
  await history.open()
  expect([history.failed.value, history.at.value, history.loading.value]).toEqual([true, null, null])
})

test('[P2] playing keeps the pace of the work, with pauses shortened to a second', async () => {
  const history = historyOf(log(0, 0.5, 600))
  await history.open(1)
  history.play()
  history.tick(499)
  expect(history.at.value).toBe(1)
  history.tick(1)
  expect(history.at.value).toBe(2)
  history.tick(999)
  expect(history.at.value).toBe(2)
  history.tick(1)
  expect([history.at.value, history.playing.value]).toEqual([3, false])
})

test('[P1] speed, steps and playing again from the start', async () => {
  const history = historyOf(log(0, 1, 2, 3))
  await history.open()
  history.play()
  expect([history.at.value, history.playing.value]).toEqual([0, true])
  history.faster()
  history.tick(600)
  expect(history.at.value).toBe(2)
  history.step(1)
  expect([history.at.value, history.playing.value]).toEqual([3, false])
  history.slower()
  history.slower()
  expect(history.speed.value).toBe(0.5)
  history.slower()
  expect(history.speed.value).toBe(0.5)
})
