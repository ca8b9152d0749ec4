import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { Along, places, Still } from './still'

const number = integer({ min: -3000, max: 3000 })
const box = record({ x: number, y: number, w: constantFrom(40, 100, 900, 9000), h: constantFrom(40, 70, 900, 9000) })
const boxes = array(box, { maxLength: 30 })

test('[U14] the nearest place is the one that looking at everything finds', () => {
  assert(
    property(boxes, number, constantFrom(0, 6, 120), (all, from, reach) => {
      const ways = all.flatMap(places).map((at) => at - from)
      const nearest = Math.min(...ways.map(Math.abs))
      const found = new Along(all).nearest(from, reach)
      expect(found === null ? null : Math.abs(found)).toBe(nearest <= reach ? nearest : null)
      expect(found === null || ways.includes(found)).toBe(true)
    }),
  )
})

const byPlace = (one: { x: number; y: number }, other: { x: number; y: number }): number => one.x - other.x || one.y - other.y

test('[U14] who stands in a row, and who has a place there, are all that do', () => {
  assert(
    property(boxes, box, (all, moving) => {
      const along = new Along(all)
      const row = all.filter(({ y, h }) => y < moving.y + moving.h && moving.y < y + h)
      expect(along.inRow(moving).toSorted(byPlace)).toEqual(row.toSorted(byPlace))
      const there = all.filter((one) => places(one).includes(moving.x))
      expect([...new Set(along.on(moving.x))].toSorted(byPlace)).toEqual(there.toSorted(byPlace))
    }),
  )
})

test('[U14] a move looks at few of ten thousand', () => {
  let looks = 0
  const looked = (x: number, y: number): { x: number; readonly y: number; w: number; h: number } => ({
    x,
    get y() {
      looks += 1
      return y
    },
    w: 100,
    h: 100,
  })
  const still = new Still(Array.from({ length: 10_000 }, (_, n) => looked((n % 100) * 120, Math.floor(n / 100) * 120)))
  looks = 0
  still.x.inRow({ x: 6000, y: 6000, w: 100, h: 100 })
  expect(looks).toBeGreaterThan(0)
  expect(looks).toBeLessThan(2000)
})
