import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import type { Box } from '../contract/items'
import { snapped as snappedIn, type Snap } from './guides'
import { aligned, distributed, tidied, type Side } from './order'
import { Still } from './still'

const box = (x: number, y: number, w = 100, h = 100): { x: number; y: number; w: number; h: number } => ({ x, y, w, h })

const snapped = (moving: Box, others: readonly Box[], reach: number, only?: 'x' | 'y'): Snap => snappedIn(moving, new Still(others), reach, only)

test('[U14] an edge near an edge, and a middle near a middle, come to lie in line exactly', () => {
  expect(snapped(box(3, 300), [box(0, 0)], 6)).toMatchObject({ x: -3, y: 0, guides: [{ axis: 'x', at: 0, from: 0, to: 400 }, { at: 100 }] })
  expect(snapped(box(28, 300, 50, 70), [box(0, 0)], 6)).toMatchObject({ x: -3, guides: [{ axis: 'x', at: 50 }] })
  expect(snapped(box(97, 300), [box(0, 0)], 6)).toMatchObject({ x: 3, guides: [{ axis: 'x', at: 100 }] })
})

test('[U14] what is too far away draws nothing, and nothing is shown', () => {
  expect(snapped(box(110, 307), [box(0, 0)], 6)).toEqual({ x: 0, y: 0, guides: [], gaps: [] })
})

test('[U14] a gap like the one beside it, like those of notes in a row, or the middle between two', () => {
  const row = [box(0, 0), box(150, 0)]
  expect(snapped(box(303, 0), row, 6)).toMatchObject({ x: -3, gaps: [{ axis: 'x', from: 100, to: 150 }, { from: 250, to: 300 }] })
  expect(snapped(box(272, 0), row, 6).x).toBe(-2)
  expect(snapped(box(-147, 0), row, 6)).toMatchObject({ x: -3, gaps: [{ from: -50, to: 0 }, { from: 100, to: 150 }] })
  const apart = [box(0, 0), box(301, 0)]
  expect(snapped(box(104, 20), apart, 6)).toMatchObject({ x: -4 })
  expect(snapped(box(152, 0, 100, 100), [box(0, 0), box(305, 0)], 6)).toMatchObject({ x: 0.5, gaps: [{ from: 100, to: 152.5 }, { from: 252.5, to: 305 }] })
})

test('[U14] a hand that keeps to one direction is drawn in that one only', () => {
  expect(snapped(box(3, 303), [box(0, 300, 400)], 6, 'x')).toMatchObject({ x: -3, y: 0 })
})

test('[U14] no more than the reach, in whatever company', () => {
  const number = integer({ min: -500, max: 500 })
  const some = record({ x: number, y: number, w: constantFrom(40, 50, 100, 200), h: constantFrom(40, 70, 100) })
  assert(
    property(some, array(some, { maxLength: 12 }), (moving, others) => {
      const { x, y } = snapped(moving, others, 6)
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(6)
    }),
  )
})

const items = [
  { id: 'a', ...box(0, 0) },
  { id: 'b', ...box(130, 30, 50, 70) },
  { id: 'c', ...box(400, 7, 200, 100) },
]

test.each<readonly [Side, readonly number[]]>([
  ['left', [0, 0, 0]],
  ['centre', [250, 275, 200]],
  ['right', [500, 550, 400]],
])('[U14] aligned %s', (side, xs) => {
  const places = aligned(items, side)
  expect(places.map(({ x }) => x)).toEqual(xs)
  expect(places.map(({ y }) => y)).toEqual([0, 30, 7])
})

test.each<readonly [Side, readonly number[]]>([
  ['top', [0, 0, 0]],
  ['middle', [3.5, 18.5, 3.5]],
  ['bottom', [7, 37, 7]],
])('[U14] aligned %s', (side, ys) => {
  expect(aligned(items, side).map(({ y }) => y)).toEqual(ys)
})

test('[U14] distributed: equal gaps of whole units, in the order in which they lie', () => {
  const places = distributed([items[2], items[0], items[1]].flatMap((item) => item ?? []), 'x')
  expect(places).toEqual([
    { id: 'a', x: 0, y: 0 },
    { id: 'b', x: 225, y: 30 },
    { id: 'c', x: 400, y: 7 },
  ])
  const down = distributed([{ id: 'a', ...box(0, 0) }, { id: 'b', ...box(5, 110) }, { id: 'c', ...box(0, 333) }], 'y')
  expect(down.map(({ y }) => y)).toEqual([0, 167, 334])
  expect(distributed(items.slice(0, 2), 'x')).toEqual([])
})

test('[U14] tidied: one row by time, middles in line, gaps as when they are written', () => {
  expect(tidied(items)).toEqual([
    { id: 'a', x: 0, y: 0 },
    { id: 'b', x: 120, y: 15 },
    { id: 'c', x: 190, y: 0 },
  ])
})
