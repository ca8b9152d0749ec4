// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { emptyBoard, type Board } from '../board/board'
import type { Frame, Link, Note } from '../contract/items'
import { cut, WHOLE } from './scope'
import { svgOf } from './svg'

const note = (id: string, x: number, y: number, text: string, more: Partial<Note> = {}): Note => ({ id, kind: 'event', text, x, y, w: 100, h: 100, by: 'p1', ...more }) as Note
const frame = { id: 'f1', name: 'Sales', role: 'context', x: -50, y: -50, w: 300, h: 250, by: 'p1' } as Frame
const link = { id: 'l1', source: 'n1', target: 'n2', by: 'p1', text: 'then' } as Link
const byId = <Item extends { readonly id: string }>(...items: Item[]): ReadonlyMap<string, Item> => new Map(items.map((item) => [item.id, item]))

const board: Board = {
  ...emptyBoard,
  title: 'Shop <1>',
  notes: byId(note('n1', 0, 0, 'Order placed'), note('n2', 150, 0, 'Order paid'), note('n3', 900, 0, 'Far away', { kind: 'hotspot' })),
  frames: byId(frame),
  links: byId(link),
}

const parsed = (svg: string): Document => new DOMParser().parseFromString(svg, 'image/svg+xml')
const texts = (svg: string): string[] => [...parsed(svg).querySelectorAll('text')].map((one) => one.textContent ?? '')

test('the whole board is in the picture, with room around it', () => {
  const part = cut(board, WHOLE)
  expect(part.box).toEqual({ x: -90, y: -90, w: 1130, h: 330 })
  const said = texts(svgOf(part)).join('|')
  for (const word of ['Order', 'placed', 'Sales', 'then', 'Far away']) expect(said).toContain(word)
})

test('a frame takes what lies in it, and arrows between those', () => {
  const part = cut(board, { of: 'frame', frame: 'f1' })
  expect([...part.board.notes.keys()]).toEqual(['n1', 'n2'])
  expect([...part.board.links.keys()]).toEqual(['l1'])
  expect(part.box).toEqual({ x: -90, y: -90, w: 380, h: 330 })
})

test('a selection takes no arrow whose other end is not in it', () => {
  const part = cut(board, { of: 'selection', ids: new Set(['n1', 'n3', 'gone']) })
  expect([...part.board.notes.keys()]).toEqual(['n1', 'n3'])
  expect(part.board.links.size).toBe(0)
})

test('texts are never markup, and what XML cannot carry is left out', () => {
  const hostile = '</text><script>alert(1)</script>&\u0000\u000B"\uD800 <foreignObject>'
  const svg = svgOf(cut({ ...board, title: hostile, notes: byId(note('n1', 0, 0, hostile)) }, WHOLE))
  const read = parsed(svg)
  expect(read.querySelector('script, foreignObject, parsererror')).toBeNull()
  const signs = [...svg].map((sign) => sign.codePointAt(0) ?? 0)
  expect(signs.filter((sign) => (sign < 32 && sign !== 10) || (sign >= 0xd800 && sign <= 0xdfff))).toEqual([])
  expect(read.querySelector('title')?.textContent).toContain('<script>')
})

test('nothing in a picture fetches: no addresses but the name of the language itself', () => {
  expect(svgOf(cut(board, WHOLE)).match(/https?:[^"]*/gu)).toEqual(['http://www.w3.org/2000/svg'])
})

test('a text from right to left is set in its direction', () => {
  const svg = svgOf(cut({ ...emptyBoard, notes: byId(note('n1', 0, 0, 'הזמנה בוצעה')) }, WHOLE))
  expect(parsed(svg).querySelector('text')?.getAttribute('direction')).toBe('rtl')
})

test('an empty board is an empty picture', () => {
  expect(texts(svgOf(cut(emptyBoard, WHOLE)))).toEqual([])
})

test('tags hang on the note in a picture as well', () => {
  const svg = svgOf(cut({ ...emptyBoard, notes: byId(note('n1', 0, 0, 'Order placed', { tags: ['sales', '<b>'] })) }, WHOLE))
  expect(texts(svg)).toEqual(expect.arrayContaining(['sales', '<b>']))
})
