import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { workshops } from '../../../tests/client/workshops'
import type { Entry } from '../contract/entry'
import type { Event } from '../contract/events'
import { evolveAll, replay } from './evolve'
import { picture } from './picture'
import { Timeline } from './timeline'

const entriesOf = (events: readonly Event[], first: number = 1): Entry[] =>
  events.map((event, place) => ({ version: first + place, at: '', by: 'ines', command: `c${place}`, event }))

const timelineOf = (events: readonly Event[]): Timeline => {
  const timeline = new Timeline()
  timeline.append(entriesOf(events))
  return timeline
}

/** A log of many versions: one note that moves. */
const long = (length: number): Event[] => [
  { type: 'BoardOpened', title: 'Long', format: 'blank', language: 'en' },
  { type: 'NotePlaced', note: { id: 'n1', kind: 'event', text: '', x: 0, y: 0, w: 100, h: 100, by: 'ines' } },
  ...Array.from({ length: length - 2 }, (_, step): Event => ({
    type: 'NotesMoved',
    moves: [{ note: 'n1', x: step + 1, y: 0, from_x: step, from_y: 0 }],
  })),
]

test('the board at any version is what replaying to it gives, in whatever order versions are opened', () => {
  fc.assert(
    fc.property(workshops, fc.array(fc.nat({ max: 80 }), { minLength: 1 }), (events, wanted) => {
      const timeline = timelineOf(events)
      for (const version of wanted.map((one) => Math.min(one, events.length))) {
        expect(picture(timeline.boardAt(version))).toStrictEqual(picture(replay(events.slice(0, version))))
      }
      expect(picture(timeline.boardAt(events.length))).toStrictEqual(picture(replay(events)))
    }),
  )
})

test('jumps over checkpoints, forwards and backwards, land where replaying lands', () => {
  const events = long(2600)
  const timeline = timelineOf(events)
  for (const version of [2600, 1, 0, 499, 500, 501, 1750, 1499, 1500, 2001, 2000, 3, 2600]) {
    expect(picture(timeline.boardAt(version))).toStrictEqual(picture(replay(events.slice(0, version))))
  }
})

test('a board that was opened stays as it was while the log is walked on', () => {
  const timeline = timelineOf(long(700))
  const early = timeline.boardAt(10)
  const before = picture(early)
  timeline.boardAt(650)
  expect(picture(early)).toStrictEqual(before)
})

test('versions outside the log mean its nearest end', () => {
  const timeline = timelineOf(long(5))
  expect(timeline.boardAt(-3).version).toBe(0)
  expect(timeline.boardAt(99).version).toBe(5)
})

test('what is known already and what comes after a gap is left out', () => {
  const timeline = timelineOf(long(5))
  const more = long(9)
  timeline.append(entriesOf(more.slice(3), 4))
  timeline.append(entriesOf(more.slice(0, 1), 11))
  expect(timeline.head).toBe(9)
  expect(timeline.boardAt(9).notes.get('n1')?.x).toBe(7)
})

test('a log that begins later begins with the board of that version', () => {
  const events = long(30)
  const timeline = new Timeline(replay(events.slice(0, 20)))
  timeline.append(entriesOf(events.slice(20), 21))
  expect(timeline.boardAt(25)).toStrictEqual(evolveAll(replay(events.slice(0, 20)), events.slice(20, 25)))
  expect(timeline.entryAt(25)?.version).toBe(25)
  expect(timeline.boardAt(3).version).toBe(20)
})
