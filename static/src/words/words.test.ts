import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { REFUSALS } from '../contract/refusals'
import { ACTIONS } from '../state/actions'
import { de as deOnBoard } from './de'
import { en as enOnBoard } from './en'
import type { Message } from './message'
import { de as deAtStart } from './start/de'
import { en as enAtStart } from './start/en'
import type { Key } from './words'

const en: Readonly<Record<Key, Message>> = { ...enOnBoard, ...enAtStart }
const de: Readonly<Record<Key, Message>> = { ...deOnBoard, ...deAtStart }

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

const sources = readdirSync('static/src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !/\.test\.ts$|^words\/\w+\/|^contract\//u.test(path))
const written = sources.map((path) => [path, readFileSync(`static/src/${path}`, 'utf8')] as const)

/** Families whose keys are put together where they are said, from a kind, a code or a name. */
const PUT_TOGETHER =
  /^(?:action|choose|did|format|guide|import\.reason|import\.warn|key|keys|kind|menu|news|refused|role|save|share|starter|template|tips|wish)\.|^export\.[\w-]+(?:\.text)?$/u

test('every word is said somewhere', () => {
  const all = written.map(([, source]) => source).join('\n')
  expect(keys.filter((key) => !PUT_TOGETHER.test(key) && !all.includes(`'${key}'`))).toEqual([])
  const actions = new Set(ACTIONS.map(({ name }) => `action.${name}`))
  expect(keys.filter((key) => key.startsWith('action.') && !actions.has(key) && !all.includes(`'${key}'`))).toEqual([])
  const refusals = new Set<string>(REFUSALS.map((code) => `refused.${code}`))
  expect(keys.filter((key) => key.startsWith('refused.') && !refusals.has(key) && !all.includes(`'${key.slice('refused.'.length)}'`) && !all.includes(`'${key}'`))).toEqual([])
})

test('the words of the start page are said only there, where they are loaded', () => {
  const elsewhere = written.filter(([path]) => !/^(?:home|importing)(?:\/|\.ts$)/u.test(path))
  const lost = Object.keys(enAtStart).flatMap((key) => elsewhere.filter(([, source]) => source.includes(`'${key}'`)).map(([path]) => `${path}: ${key}`))
  expect(lost).toEqual([])
})
