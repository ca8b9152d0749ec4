import { expect, test } from 'vitest'
import type { Entry } from '../contract/entry'
import type { Event } from '../contract/events'
import { lifeOf } from './life'

const at = (version: number, by: string, event: Partial<Event>): Entry => ({ version, at: '2026-11-23T10:00:00Z', by, command: `c${version}`, event: event as Event }) as Entry
const moved = (note: string, x: number): Partial<Event> => ({ type: 'NotesMoved', moves: [{ note, x, y: 0, from_x: 0, from_y: 0 }] }) as Partial<Event>

const LOG = [
  at(1, 'ines', { type: 'NotePlaced', note: { id: 'n1' } } as Partial<Event>),
  at(2, 'ines', { type: 'NoteReworded', note: 'n1', text: 'Ride', before: '' } as Partial<Event>),
  at(3, 'omar', moved('n2', 5)),
  at(4, 'ines', { type: 'NoteReworded', note: 'n1', text: 'Ride offered', before: 'Ride' } as Partial<Event>),
  at(5, 'omar', moved('n1', 10)),
  at(6, 'omar', moved('n1', 20)),
  at(7, 'omar', { type: 'ItemsLocked', notes: ['n1'], frames: [], pivotals: [] }),
]

test('the newest deed comes first, and what others did elsewhere is left out', () => {
  expect(lifeOf('n1', LOG).map(({ entry, times }) => [entry.event.type, entry.by, times])).toEqual([
    ['ItemsLocked', 'omar', 1],
    ['NotesMoved', 'omar', 2],
    ['NoteReworded', 'ines', 2],
    ['NotePlaced', 'ines', 1],
  ])
})

test('words that came in pieces are told as one change', () => {
  expect(lifeOf('n1', LOG).find(({ text }) => text !== null)?.text).toEqual({ now: 'Ride offered', before: '' })
})

test('a note that nobody touched has no life', () => {
  expect(lifeOf('n9', LOG)).toEqual([])
})
