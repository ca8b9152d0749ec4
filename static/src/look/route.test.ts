import { expect, test } from 'vitest'
import { head, route } from './route'

const note = (x: number, y: number) => ({ x, y, w: 100, h: 100 })
const numbers = (path: string): number[] => [...path.matchAll(/-?\d+(?:\.\d+)?/gu)].map(([found]) => Number(found))

test('notes in one row are joined by one straight line that keeps its distance from the paper', () => {
  const { path, from, tip } = route(note(0, 0), note(300, 4))
  expect(numbers(path)).toEqual([106, 52, 294, 52])
  expect([from, tip]).toEqual([{ x: 106, y: 52 }, { x: 294, y: 52 }])
})

test('an arrow goes from right to left when its target is on the left', () => {
  const { from, tip } = route(note(300, 0), note(0, 0))
  expect(tip.x).toBeLessThan(from.x)
})

test('notes that touch get a short arrow over their edge', () => {
  const { from, tip } = route(note(0, 0), note(104, 0))
  expect(tip.x - from.x).toBeLessThan(20)
  expect((tip.x + from.x) / 2).toBeCloseTo(102)
})

test('an arrow takes the way on which no other note lies', () => {
  const [source, target, between] = [note(0, 0), note(300, 300), note(120, 0)]
  const around = numbers(route(source, target, [between]).path)
  const behind = numbers(route(source, target).path)
  expect(around).not.toEqual(behind)
  expect(around.slice(0, 2)).toEqual([50, 106])
})

test('an arrow head points the way the arrow goes', () => {
  const [x1 = 0, , tipX, tipY, x2 = 0] = numbers(head({ from: { x: 0, y: 0 }, tip: { x: 100, y: 0 } }))
  expect([tipX, tipY]).toEqual([100, 0])
  expect(Math.max(x1, x2)).toBeLessThan(100)
})
