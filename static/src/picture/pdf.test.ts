// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { assembled, inHex, tilesOf } from './pdf'

test('tiles cover the box without a gap, and none is too large', () => {
  const box = { x: -100, y: 50, w: 2500, h: 1200 }
  const tiles = tilesOf(box)
  expect(tiles).toHaveLength(6)
  expect(tiles.reduce((sum, { part }) => sum + part.w * part.h, 0)).toBeCloseTo(box.w * box.h)
  expect(Math.max(...tiles.flatMap(({ w, h }) => [w, h]))).toBeLessThanOrEqual(3000)
})

test('a huge board is drawn with fewer pixels', () => {
  const tiles = tilesOf({ x: 0, y: 0, w: 100_000, h: 20_000 })
  expect(tiles.reduce((sum, { w, h }) => sum + w * h, 0)).toBeLessThan(121_000_000)
})

test('a title in any script is a string that nothing in it can end', () => {
  expect(inHex('A)é')).toBe('<FEFF0041002900E9>')
  expect(inHex('漢😀')).toBe('<FEFF6F22D83DDE00>')
})

test('the table of a document tells where each object begins', async () => {
  const text = new TextDecoder('latin1').decode(await assembled([['<< /A 1 >>'], ['<< >>', Uint8Array.of(200, 10), 'x']]).arrayBuffer())
  const starts = [...text.matchAll(/(\d{10}) 00000 n /gu)].map(([, at]) => Number(at))
  expect(starts.map((at) => text.slice(at, at + 7))).toEqual(['1 0 obj', '2 0 obj'])
  expect(text.slice(Number(/startxref\n(\d+)/u.exec(text)?.[1]))).toMatch(/^xref\n0 3\n/u)
})
