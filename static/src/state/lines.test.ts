import { expect, test } from 'vitest'
import { around } from '../board/geometry'
import { linesOf, pasted } from './lines'

test.each([
  ['lines', 'a\r\n\n b \nc\u2028d', ['a', 'b', 'c', 'd']],
  ['nothing', ' \n\t\n ', []],
  ['rows of a spreadsheet', 'Order placed\t3\tMaria\nOrder paid\t\tBen\n', ['Order placed\n3\nMaria', 'Order paid\nBen']],
  ['cells with breaks, tabs and marks in them', '"Order\nplaced"\tno\n"say ""yes"""\tx', ['Order\nplaced\nno', 'say "yes"\nx']],
  ['marks that a person wrote', '"Ride" requested\n"Paid"\n"open', ['"Ride" requested', '"Paid"', '"open']],
])('[U12] %s', (_, text, notes) => {
  expect(linesOf(text)).toEqual(notes)
})

const many = (count: number): string => Array.from({ length: count }, (_, place) => `Event ${place}`).join('\n')
let ids = 0
const newId = (): string => `n${(ids += 1)}`

test('[U12] twenty lines stand in a row from the pointer on', () => {
  const notes = pasted(many(20), 'event', { x: 10, y: 5 }, newId)?.notes ?? []
  expect(notes.map(({ x, y }) => [x, y])).toEqual(Array.from({ length: 20 }, (_, place) => [10 + place * 120, 5]))
})

test.each(['event', 'policy'] as const)('[U12] two thousand lines (%s) stand in a block around the pointer, in the order of the story', (kind) => {
  const notes = pasted(many(2000), kind, { x: 0, y: 0 }, newId)?.notes ?? []
  const size = kind === 'event' ? 100 : 200
  const box = around(notes.map(({ x, y }) => ({ x, y, w: size, h: 100 })))
  expect(box && box.w / box.h).toBeGreaterThan(1.4)
  expect(box && box.w / box.h).toBeLessThan(1.8)
  expect(box && Math.abs(box.x + box.w / 2)).toBeLessThan(1)
  const told = notes.toSorted((one, other) => one.x - other.x || one.y - other.y).map(({ text }) => text)
  expect(told).toEqual(notes.map(({ text }) => text))
  expect(new Set(notes.map(({ x, y }) => `${x} ${y}`)).size).toBe(2000)
})
