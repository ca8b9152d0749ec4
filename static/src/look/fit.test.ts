// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { fit, linesOf } from './fit'

/** Without a canvas every sign is 0.56 wide. */
const set = (text: string, room: number): string[] => {
  const lines: string[] = []
  linesOf(text, room, lines)
  return lines
}

test('words are set in lines, and counting them gives as many', () => {
  expect(set('one two three', 4)).toEqual(['one two', 'three'])
  expect(linesOf('one two three', 4)).toBe(2)
})

test('a script without spaces may break at any sign', () => {
  expect(set('注文が確定した', 2.3)).toEqual(['注文が確', '定した'])
  expect(linesOf('注文が確定した', 2.3)).toBe(2)
})

test('a soft hyphen shows only where the line ends', () => {
  expect(set('Bestel\u00ADlung', 4)).toEqual(['Bestel-', 'lung'])
  expect(set('Bestel\u00ADlung', 9)).toEqual(['Bestellung'])
})

test('a hyphen between letters ends a line', () => {
  expect(set('Event-Sourcing', 5)).toEqual(['Event-', 'Sourcing'])
})

test('a word that is wider than the room counts as not fitting, and is broken when it must be set', () => {
  expect(linesOf('Donaudampfschiff', 3)).toBe(Number.POSITIVE_INFINITY)
  expect(set('a Donaudampfschiff b', 3)).toEqual(['a', 'Donau', 'dampf', 'schif', 'f b'])
})

test('an address that fits when it is broken does not fade, and one that goes on and on does', () => {
  expect(fit(`https://example.org/${'a'.repeat(40)}`, 'command', 100, 100)).toMatchObject({ size: 9, overflows: false })
  expect(fit(`https://example.org/${'a'.repeat(400)}`, 'command', 100, 100)).toMatchObject({ size: 9, overflows: true })
})
