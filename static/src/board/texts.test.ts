import { expect, test } from 'vitest'
import { lengthOf, named, titled, written } from './texts'

test('[T1] ten thousand characters fit, whatever they take in memory, and one more does not', () => {
  expect(written('🚕'.repeat(10_000))).toHaveLength(20_000)
  expect(written('🚕'.repeat(10_001))).toBeNull()
  expect(written('e\u0301'.repeat(10_000))).toBe('é'.repeat(10_000))
  expect(lengthOf('🚕é')).toBe(2)
})

test('[T2] NUL, control characters and lone surrogates cannot be kept', () => {
  for (const text of ['\u0000', '\u001b', '\u007f', '\ud83d', 'a\udc00']) expect(written(text)).toBeNull()
  expect(written('🚕\t\r\n\r')).toBe('🚕\t\n\n')
})

test('[B2] [P1] titles and names are one line with something to see', () => {
  expect(titled(' a \n b ')).toBe('a b')
  expect(titled(' \u2003 ')).toBeNull()
  expect(named('Ines\u202e')).toBeNull()
  expect(named('a\nb')).toBeNull()
  expect(named(' Ines  Maria ')).toBe('Ines Maria')
})
