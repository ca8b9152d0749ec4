import { expect, test } from 'vitest'
import { makeNotes } from './notes'

test('the measured board is the same in every run: square notes on a grid, three to six words each', () => {
  const notes = makeNotes(500, 'somebody')
  expect(notes).toEqual(makeNotes(500, 'somebody'))
  expect(new Set(notes.map(({ x, y }) => `${x} ${y}`)).size).toBe(500)
  expect(notes.every(({ x, y, w, h }) => x % 180 === 0 && y % 180 === 0 && w === 160 && h === 160)).toBe(true)
  const counts = new Set(notes.map(({ text }) => text.split(' ').length))
  expect([...counts].toSorted()).toEqual([3, 4, 5, 6])
  expect(new Set(notes.map(({ kind }) => kind)).size).toBe(7)
})
