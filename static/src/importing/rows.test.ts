import { expect, test } from 'vitest'
import type { Question } from './found'
import { inkOn } from './ink'
import { mappingOf, rowsOf, TEXTS } from './rows'

const question = (more: Partial<Question>): Question => ({
  key: '1|#ff0000|note',
  page: 1,
  colour: '#ff0000',
  shape: 'note',
  word: '',
  count: 2,
  texts: ['Order placed'],
  kind: 'event',
  reason: 'hue',
  doubtful: false,
  ...more,
})
const ONE = question({})
const TWO = question({ key: '2|#ff0000|note', page: 2, count: 5, texts: ['Order placed', 'Order paid'], kind: 'hotspot' })
const NONE = new Map<string, never>()

test('pages that look alike become one row, with the suggestion of most notes', () => {
  const [row, ...others] = rowsOf([ONE, TWO], true, NONE)
  expect(others).toEqual([])
  expect(row).toMatchObject({ count: 7, texts: ['Order placed', 'Order paid'], answer: 'hotspot', open: true })
})

test('each page may have a row of its own', () => {
  expect(rowsOf([ONE, TWO], false, NONE).map(({ answer, open }) => [answer, open])).toEqual([
    ['event', false],
    ['hotspot', false],
  ])
})

test('a note without a suggestion is unsorted and stays open until somebody answers', () => {
  const unknown = question({ kind: null, reason: 'none', doubtful: true })
  expect(rowsOf([unknown], false, NONE)[0]).toMatchObject({ answer: 'unknown', open: true })
  expect(rowsOf([unknown], false, new Map([[unknown.key, 'actor'] as const]))[0]).toMatchObject({ answer: 'actor', open: false })
})

test('an answer for all pages is sent for each of them', () => {
  const [row] = rowsOf([ONE, TWO], true, NONE)
  const given = new Map([[row?.key ?? '', 'ignore'] as const])
  expect(mappingOf(rowsOf([ONE, TWO], true, given), given)).toEqual({ [ONE.key]: 'ignore', [TWO.key]: 'ignore' })
})

test('where pages disagree and nobody chose, each keeps its suggestion', () => {
  expect(mappingOf(rowsOf([ONE, TWO], true, NONE), NONE)).toEqual({ [ONE.key]: 'event', [TWO.key]: 'hotspot' })
})

test('a doubtful suggestion that was left standing is sent as the answer', () => {
  const doubtful = question({ kind: 'actor', doubtful: true })
  expect(mappingOf(rowsOf([doubtful], true, NONE), NONE)).toEqual({ [doubtful.key]: 'actor' })
})

test('texts without a box are mentioned only when somebody answered for them', () => {
  const given = new Map([[TEXTS, 'event'] as const])
  expect(mappingOf([], NONE)).toEqual({})
  expect(mappingOf([], given)).toEqual({ [TEXTS]: 'event' })
})

test('words on a strange colour are dark or white, whichever reads better', () => {
  expect([inkOn('#ffffff'), inkOn('#1e1e1e'), inkOn('none')]).toEqual(['#1a1a1a', '#ffffff', '#1a1a1a'])
})
