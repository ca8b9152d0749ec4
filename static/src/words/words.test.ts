import { expect, test } from 'vitest'
import { REFUSALS } from '../contract/refusals'
import { ACTIONS } from '../state/actions'
import { de } from './de'
import { en, type Key, type Message } from './en'

const texts = (message: Message): string[] => (typeof message === 'string' ? [message] : [message.one, message.other])
const fields = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name).toSorted()
const keys = Object.keys(en) as Key[]

test.each(keys)('%s names the same fields in German as in English', (key) => {
  const [english = ''] = texts(en[key]).slice(-1)
  const [german = ''] = texts(de[key]).slice(-1)
  expect(fields(german)).toEqual(fields(english))
})

test.each(REFUSALS)('the refusal %s has its own sentence', (code) => {
  expect(keys).toContain(`refused.${code}`)
})

test('every action with a key has words for the sheet of shortcuts', () => {
  const nameless = ACTIONS.filter(({ name, keys: chords }) => chords.length > 0 && !(`action.${name}` in en) && !(name.replace(/^(?:outline\.)?note\./u, 'kind.') in en))
  expect(nameless.map(({ name }) => name)).toEqual([])
})

test('nothing on screen shouts or says please', () => {
  const loud = keys.flatMap((key) => [...texts(en[key]), ...texts(de[key])]).filter((text) => /!(?!\w)|\bplease\b|\bbitte\b/iu.test(text))
  expect(loud).toEqual([])
})

test.each([
  ['kippen', /\bneig|\bgeneigt/iu],
  ['entsperren', /\bfreige[bg]/iu],
  ['Platz schaffen', /Platz (?:ge)?mach/iu],
  ['Eingabe', /\bEnter\b/u],
  ['niemand', /\bkeiner\b(?= mehr)/iu],
])('German says %s and no second word for it', (_, second) => {
  expect(keys.filter((key) => texts(de[key]).some((text) => second.test(text)))).toEqual([])
})
