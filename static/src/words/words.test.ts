import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { REFUSALS } from '../contract/refusals'
import { ACTIONS } from '../state/actions'
import { de as deOnBoard } from './de'
import { en as enOnBoard } from './en'
import type { Message } from './message'
import { de as deLater } from './later/de'
import { en as enLater } from './later/en'
import { de as deAtStart } from './start/de'
import { en as enAtStart } from './start/en'
import type { Key } from './words'

const en: Readonly<Record<Key, Message>> = { ...enOnBoard, ...enLater, ...enAtStart }
const de: Readonly<Record<Key, Message>> = { ...deOnBoard, ...deLater, ...deAtStart }

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

/** A module with all that it imports when it is loaded. */
function loadedWith(entry: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(entry)) return seen
  seen.add(entry)
  const source = written.find(([path]) => path === entry)?.[1] ?? ''
  for (const [, address = ''] of source.matchAll(/^(?:import '|(?:import|export) (?!type).* from '|\} from ')(\.[^']+)'/gmu)) {
    loadedWith(`${join(dirname(entry), address)}.ts`, seen)
  }
  return seen
}

test.each([
  ['main.ts', [enLater, enAtStart]],
  ['dialogs.ts', [enAtStart]],
  ['home.ts', [enLater]],
  ['importing.ts', [enLater]],
] as const)('%s says no word that it has not loaded', (entry, tables) => {
  const modules = loadedWith(entry)
  expect(modules.size).toBeGreaterThan(10)
  const said = written.filter(([path]) => modules.has(path)).map(([, source]) => source).join('\n')
  expect(tables.flatMap((table) => Object.keys(table)).filter((key) => said.includes(`'${key}'`))).toEqual([])
})
