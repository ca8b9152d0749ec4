import { expect, test } from 'vitest'
import { opened, placed } from '../../../tests/client/seat'
import type { Event } from '../contract/events'
import type { Board } from './board'
import { evolveAll } from './evolve'
import { anticipate } from './anticipate'
import { changesTo, type Layout } from './layout'
import { storyOf } from './story'
import { after, exchanged, framed, moveInto, putAfter } from './telling'

const frame = (id: string, x: number, w: number = 440): Event => ({
  type: 'FrameDrawn',
  frame: { id, name: id, role: 'context', x, y: -72, w, h: 212, by: 'jonas' },
})

const row = (...names: readonly string[]): Event[] => names.map((name, place) => placed(name, place * 120, 0, name))

const boardOf = (...events: readonly Event[]): Board => evolveAll(opened, events)

/** The board after the commands that lead to a layout. */
const laid = (board: Board, layout: Layout): Board =>
  changesTo(board, layout).reduce((now, command) => evolveAll(now, anticipate(command, now, 'ines')), board)

const note = (board: Board, id: string) => {
  const found = board.notes.get(id)
  if (found === undefined) throw new Error(id)
  return found
}

const told = (board: Board): string[] => storyOf(board).flatMap(({ frame: one, notes }) => [...(one ? [`[${one.name}]`] : []), ...notes.map(({ text }) => text)])

const gaps = (board: Board): number[] => {
  const notes = [...board.notes.values()].toSorted((one, other) => one.x - other.x)
  return notes.slice(1).map(({ x }, place) => x - (notes[place]?.x ?? 0) - (notes[place]?.w ?? 0))
}

test('the end of a row has room; in the middle of it everything later goes on', () => {
  const board = boardOf(...row('a', 'b', 'c'))
  const last = after(board, note(board, 'c'), { w: 100, h: 100 })
  expect([last.at, changesTo(board, last.layout)]).toEqual([{ x: 360, y: 0, w: 100, h: 100 }, []])
  const middle = after(board, note(board, 'a'), { w: 200, h: 100 })
  expect(middle.at).toMatchObject({ x: 120, y: 0 })
  expect([...laid(board, middle.layout).notes.values()].map(({ x }) => x)).toEqual([0, 340, 460])
})

test('a hole in the row is used as far as it goes', () => {
  const board = boardOf(placed('a', 0, 0), placed('b', 300, 0))
  expect(changesTo(board, after(board, note(board, 'a'), { w: 100, h: 100 }).layout)).toEqual([])
})

test('contexts grow with what is written into them, and what lies behind them goes on with its content', () => {
  const board = boardOf(...row('a', 'b'), frame('Sales', -40, 300), frame('Stock', 300), placed('c', 340, 0, 'c'))
  const { at, layout } = after(board, note(board, 'b'), { w: 100, h: 100 })
  layout.notes.set('a', { ...note(board, 'a') })
  const now = laid(board, layout)
  expect(at).toMatchObject({ x: 240, y: 0 })
  expect(now.frames.get('Sales')).toMatchObject({ x: -40, w: 420 })
  expect(now.frames.get('Stock')?.x).toBe(420)
  expect(note(now, 'c').x).toBe(460)
})

test.each([
  ['a', 'c', ['b', 'c', 'a', 'd']],
  ['d', 'a', ['a', 'd', 'b', 'c']],
  ['b', 'c', ['a', 'c', 'b', 'd']],
  ['b', 'a', ['a', 'b', 'c', 'd']],
])('%s put after %s within a row leaves equal gaps', (one, other, order) => {
  const board = boardOf(...row('a', 'b', 'c', 'd'))
  const now = laid(board, putAfter(board, note(board, one), note(board, other)))
  expect(told(now)).toEqual(order)
  expect(new Set(gaps(now))).toEqual(new Set([20]))
})

test('notes of different widths change their turn without touching', () => {
  const board = boardOf(placed('a', 0, 0, 'a'), { type: 'NotePlaced', note: { id: 'p', kind: 'policy', text: 'p', x: 120, y: 0, w: 200, h: 100, by: 'jonas' } })
  const now = laid(board, exchanged(board, note(board, 'a'), note(board, 'p')))
  expect(told(now)).toEqual(['p', 'a'])
  expect(gaps(now)).toEqual([20])
})

test('one above the other, and at different heights: they change their turn and keep clear of others', () => {
  const stack = boardOf(placed('a', 0, 0, 'a'), placed('b', 10, 120, 'b'))
  expect(told(laid(stack, exchanged(stack, note(stack, 'a'), note(stack, 'b'))))).toEqual(['b', 'a'])
  const lanes = boardOf(placed('a', 0, 0, 'a'), placed('b', 60, 300, 'b'), placed('c', 120, 0, 'c'))
  const now = laid(lanes, exchanged(lanes, note(lanes, 'a'), note(lanes, 'b')))
  expect(told(now)).toEqual(['b', 'a', 'c'])
  expect([note(now, 'a').y, note(now, 'b').y]).toEqual([0, 300])
  expect(note(now, 'c').x).toBe(180)
})

test('a note moves into a context, behind its last one or under its title, and out again', () => {
  const board = boardOf(...row('a', 'b'), frame('Sales', 400, 180), placed('s', 440, 0, 's'), frame('Empty', 900, 120))
  const there = laid(board, moveInto(board, note(board, 'a'), 'Sales'))
  expect(told(there)).toEqual(['b', '[Sales]', 's', 'a', '[Empty]'])
  expect(there.frames.get('Sales')?.w).toBe(300)
  const empty = laid(board, moveInto(board, note(board, 'a'), 'Empty'))
  expect(told(empty)).toEqual(['b', '[Sales]', 's', '[Empty]', 'a'])
  expect(told(laid(empty, moveInto(empty, note(empty, 'a'), null)))).toEqual(['b', 'a', '[Sales]', 's', '[Empty]'])
})

test('outside of all contexts when there is nothing else outside: below everything', () => {
  const board = boardOf(frame('Sales', -40), placed('a', 0, 0, 'a'))
  const now = laid(board, moveInto(board, note(board, 'a'), null))
  expect(note(now, 'a')).toMatchObject({ x: 0, y: 180 })
})

test('a context drawn around notes holds them, with room for its title', () => {
  expect(framed([{ x: 0, y: 0, w: 100, h: 100 }, { x: 120, y: 0, w: 100, h: 100 }])).toEqual({ x: -40, y: -72, w: 300, h: 212 })
  expect(framed([])).toBeNull()
})

test('what is locked stays where it is, whoever needs the room', () => {
  const board = boardOf(...row('a', 'b'), { type: 'NotePlaced', note: { id: 'c', kind: 'event', text: 'c', x: 240, y: 0, w: 100, h: 100, by: 'jonas', locked: true } })
  const now = laid(board, after(board, note(board, 'a'), { w: 100, h: 100 }).layout)
  expect([...now.notes.values()].map(({ x }) => x)).toEqual([0, 240, 240])
})
