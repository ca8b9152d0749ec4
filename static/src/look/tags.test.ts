// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { tagsOn } from './tags'

/** Without a canvas every sign is 0.56 wide: a tag of 5 letters takes 30.4 units. */
const on = (tags: readonly string[], w: number = 100, h: number = 100, kind: 'event' | 'actor' | 'text' = 'event') => tagsOn({ kind, tags, w, h })
const texts = (...from: Parameters<typeof on>): string[] => on(...from).slips.map(({ text }) => text)

test('a note without tags gives them no room', () => {
  expect(on([])).toEqual({ slips: [], taken: 0 })
})

test('what fits between the marks of the foot takes nothing from the words', () => {
  const { slips, taken } = on(['sales'])
  expect([slips.map(({ text }) => text), taken]).toEqual([['sales'], 0])
  expect(slips[0]?.x).toBe(22)
})

test('more of them have a row of their own first, for which the words make room', () => {
  const { slips, taken } = on(['sales', 'legal', 'later'])
  expect(taken).toBe(13)
  expect(slips.map(({ text, y }) => [text, y])).toEqual([['sales', 72], ['legal', 72], ['later', 84]])
})

test('what finds no room is counted, and nothing leaves the paper', () => {
  const many = ['sales', 'legal', 'later', 'a very long tag of forty characters here', 'risky', 'money', 'paper', 'doors']
  const { slips } = on(many)
  const last = slips.at(-1)
  expect(last?.text).toBe(`+${many.length - slips.length + 1}`)
  for (const { x, w, y } of slips) {
    expect(x + w).toBeLessThanOrEqual(100)
    expect(y + 11).toBeLessThanOrEqual(100)
  }
})

test('no two slips touch', () => {
  const { slips } = on(['sales', 'legal', 'later', 'risky'], 200)
  const touching = slips.filter((one, place) => slips.slice(place + 1).some((other) => one.y === other.y && one.x + one.w >= other.x))
  expect(touching).toEqual([])
})

test('a tag longer than the paper is shortened between signs that people see as one', () => {
  const [family] = texts(['👩‍👩‍👧‍👦'.repeat(12)])
  expect(family).toMatch(/^(?:👩‍👩‍👧‍👦)+…$/u)
})

test('what has no foot hangs its tags below the edge', () => {
  expect(on(['sales'], 200, 40, 'text')).toMatchObject({ taken: 0, slips: [{ y: 43 }] })
  expect(on(['sales'], 50, 70, 'actor')).toMatchObject({ taken: 13, slips: [{ y: 57 }] })
})

test('a low note keeps its words and counts instead', () => {
  expect(on(['sales', 'legal', 'later'], 100, 50)).toMatchObject({ taken: 0, slips: [{ text: 'sales' }, { text: '+2' }] })
})
