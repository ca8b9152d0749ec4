import { expect, test } from 'vitest'
import { bandFor } from './band'

const seen = { x: 0, y: 0, w: 1000, h: 500 }

test('a band stays the same while the window moves within it, and goes with it beyond', () => {
  const band = bandFor(seen, null)
  expect(bandFor({ ...seen, x: 300, y: -150 }, band)).toBe(band)
  const moved = { ...seen, x: 400 }
  expect(bandFor(moved, band)).toEqual(bandFor(moved, null))
})

test('a band that is much too large for the window is made anew', () => {
  const band = bandFor(seen, null)
  expect(bandFor({ x: 100, y: 100, w: 700, h: 350 }, band)).toBe(band)
  expect(bandFor({ x: 100, y: 100, w: 500, h: 250 }, band)).not.toBe(band)
})
