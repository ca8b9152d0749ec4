import { expect, test } from 'vitest'
import type { Entry } from '../contract/entry'
import { lanesOf } from './lanes'

const START = Date.parse('2026-03-01T09:00:00Z')
const entry = (version: number, by: string, seconds: number, type: string = 'NotesMoved'): Entry =>
  ({ version, by, at: new Date(START + seconds * 1000).toISOString(), command: `c${version}`, event: { type } }) as unknown as Entry

test('people come in order of how much they did, each with the stretches in which they worked', () => {
  const { people } = lanesOf([entry(1, 'ada', 0), entry(2, 'ben', 1), entry(3, 'ben', 2), entry(4, 'ada', 3), entry(5, 'ben', 4)], 5)
  expect(people.map(({ who, count }) => [who, count])).toEqual([
    ['ben', 3],
    ['ada', 2],
  ])
  expect(people[0]?.spans).toEqual([
    [2, 3],
    [5, 5],
  ])
})

test('bars are tall where people were quick', () => {
  const slow = Array.from({ length: 50 }, (_, place) => entry(place + 1, 'ada', place * 60))
  const quick = Array.from({ length: 50 }, (_, place) => entry(place + 51, 'ada', 3000 + place * 2))
  const { bars } = lanesOf([...slow, ...quick], 100, 10)
  expect(bars).toHaveLength(10)
  expect(Math.max(...bars)).toBe(1)
  expect(bars[1] ?? 1).toBeLessThan(0.5)
  expect(bars[8] ?? 0).toBeGreaterThan(0.8)
})

test('pivotal lines and imports are marked, but never two in one place', () => {
  const entries = Array.from({ length: 100 }, (_, place) =>
    entry(place + 1, 'ada', place, place === 0 ? 'DrawingImported' : place === 49 || place === 50 ? 'PivotalDrawn' : 'NotesMoved'),
  )
  expect(lanesOf(entries, 100).marks).toEqual([
    { version: 1, what: 'import' },
    { version: 50, what: 'pivotal' },
  ])
})

test('a board on which nothing happened has an empty lane of time', () => {
  expect(lanesOf([], 0)).toMatchObject({ marks: [], people: [], bars: [0] })
})
