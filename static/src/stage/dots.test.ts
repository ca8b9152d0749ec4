import { expect, test } from 'vitest'
import { drawnFor } from './dots'

test('while somebody zooms in, dots are stretched until they would be seen to grow, and then drawn anew', () => {
  expect(drawnFor(20, 20)).toBe(20)
  expect(drawnFor(27, 20)).toBe(20)
  expect(drawnFor(29, 20)).toBe(29)
})

test('while somebody zooms out, dots are drawn so that they only have to shrink back: they always reach the edges of the window', () => {
  const drawn = drawnFor(19, 20)
  expect(drawn).toBeCloseTo(19 / 1.4)
  expect(drawnFor(15, drawn)).toBe(drawn)
  expect(drawnFor(14, 28)).toBeCloseTo(10)
})
