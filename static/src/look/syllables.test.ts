import { expect, test } from 'vitest'
import { attempts, SOFT_HYPHEN, withBreaks } from './syllables'

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

test('at least three letters stay behind a break, four in German', () => {
  expect(parts('Werkstattliste').at(-1)).toBe('ste')
  expect(withBreaks('Werkstattliste', 4).split(SOFT_HYPHEN).at(-1)).toBe('liste')
})

test('a text is tried whole first, then with its longest words broken, then with all of its long words', () => {
  const [whole, longest, all] = attempts('Werkstattliste Hintergrundüberprüfung', 9, true)
  expect(whole?.text).not.toContain(SOFT_HYPHEN)
  expect(longest?.text).toMatch(/^Werkstattliste Hin\u00AD/u)
  expect(all?.text).toMatch(/^Werk\u00AD?statt\u00AD?liste Hin\u00AD/u)
})

test('an English word is set as small as may be before it is broken, a German one is not', () => {
  expect(attempts('Configuration', 9, false)[0]?.down).toBe(9)
  expect(attempts('Überprüfungsergebnis', 9, true)[0]?.down).toBeGreaterThan(9)
})

test('CamelCase is broken between its words, without a hyphen, and its short words stay whole', () => {
  const [whole, , all] = attempts('BikeReservationExpired for HTTPServer', 9, false)
  expect(whole?.text.replaceAll('\u200B', '|')).toBe('Bike|Reservation|Expired for HTTPServer')
  expect(all?.text).toBe(whole?.text)
  expect(attempts('PaymentAuthorizationService', 9, false).at(-1)?.text.replaceAll('\u200B', '|').split('|').map((part) => part.replaceAll(SOFT_HYPHEN, ''))).toEqual(['Payment', 'Authorization', 'Service'])
  expect(attempts('JavaScript eBay', 9, false)[0]?.text).toBe('JavaScript eBay')
})
