// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { Note } from '../contract/items'
import { fit } from './fit'
import { hidesWords, roomFor } from './roomy'

const note = (text: string): Note => ({ id: 'n', kind: 'event', x: 10, y: 20, w: 100, h: 100, text, by: 'ines' }) as Note

test('[LK11] a note whose words go on gets room for all of them, and does not become a tower', () => {
  const long = note('The guest asked for another room because of the noise. '.repeat(36))
  expect(hidesWords(long)).toBe(true)
  const { x, y, w, h } = roomFor(long)
  expect([x, y]).toEqual([10, 20])
  expect(fit(long.text, 'event', w, h).overflows).toBe(false)
  expect(h / w).toBeGreaterThan(0.9)
  expect(h / w).toBeLessThan(1.8)
})

test('a note that shows all its words stays as it is', () => {
  const short = note('Order placed')
  expect(hidesWords(short)).toBe(false)
  expect(roomFor(short)).toEqual({ x: 10, y: 20, w: 100, h: 100 })
})
