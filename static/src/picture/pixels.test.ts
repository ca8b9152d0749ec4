// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { sizeOf } from './pixels'

test('three pixels for a board unit', () => {
  expect(sizeOf({ w: 400, h: 200 })).toEqual({ w: 1200, h: 600 })
})

test('no picture is larger than a browser can draw', () => {
  expect(sizeOf({ w: 20_000, h: 1000 })).toEqual({ w: 8192, h: 410 })
  const { w, h } = sizeOf({ w: 9000, h: 9000 })
  expect(w * h).toBeLessThanOrEqual(40_100_000)
})
