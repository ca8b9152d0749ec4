import { expect, test } from 'vitest'
import { SOFT_HYPHEN, withBreaks } from './syllables'

const parts = (word: string): string[] => withBreaks(word).split(SOFT_HYPHEN)

test('short words stay whole', () => {
  expect(parts('Order')).toEqual(['Order'])
  expect(parts('Bestellung')).toEqual(['Bestellung'])
})

test('a long word is broken between its syllables and keeps all its letters', () => {
  expect(parts('Cancellation')).toEqual(['Can', 'cel', 'la', 'tion'])
  expect(withBreaks('Hintergrundüberprüfung').replaceAll(SOFT_HYPHEN, '')).toBe('Hintergrundüberprüfung')
})

test('German compounds may break where they are joined', () => {
  expect(withBreaks('Hintergrundüberprüfung')).toContain(`grund${SOFT_HYPHEN}über`)
})

test('what is no word of letters is left alone', () => {
  expect(withBreaks('https://example.org/a')).toBe('https://example.org/a')
})
