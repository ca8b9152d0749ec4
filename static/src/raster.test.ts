import { expect, test } from 'vitest'
import { sizeOf } from './raster'

test('a picture is as large as its view box says', () => {
  expect(sizeOf('<svg xmlns="x" viewBox="-90 -140 1830 480" font-size="12">')).toEqual({ w: 1830, h: 480 })
})

test('a picture without a usable view box has the least size there is', () => {
  expect(sizeOf('<svg viewBox="0 0 0 0">')).toEqual({ w: 1, h: 1 })
  expect(sizeOf('<svg>')).toEqual({ w: 1, h: 1 })
})
