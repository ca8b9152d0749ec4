import { expect, test } from 'vitest'
import { placed, sit, type Seat } from '../../../tests/client/seat'
import { storyOf } from '../board/story'
import type { Event } from '../contract/events'
import { press } from './actions'
import { addAfter, currentOf, entriesOf, moveAfter, moveTo } from './outline'

const frame = (id: string, x: number): Event => ({ type: 'FrameDrawn', frame: { id, name: id, role: 'context', x, y: -72, w: 180, h: 212, by: 'jonas' } })
const row = (...names: readonly string[]): Event[] => names.map((name, place) => placed(name, place * 120, 0, name))

function open(...events: readonly Event[]): Seat {
  const seat = sit({ events })
  seat.workshop.view.value = 'outline'
  return seat
}

const told = ({ workshop }: Seat): string[] => storyOf(workshop.board.value).flatMap(({ notes }) => notes.map(({ text }) => text))
const keys = ({ workshop }: Seat, ...chords: readonly string[]): void => chords.forEach((chord) => void press(chord, workshop))

test('[AX2] arrows walk through contexts, notes and pivotal lines in the order of time', () => {
  const seat = open(...row('a', 'b'), frame('Sales', 400), placed('c', 440, 0, 'c'), { type: 'PivotalDrawn', pivotal: { id: 'p', x: 50, by: 'jonas' } })
  expect(entriesOf(seat.workshop.board.value).map(({ id }) => id)).toEqual(['a', 'b', 'Sales', 'c', 'p'])
  keys(seat, 'Down', 'Down', 'Down')
  expect(currentOf(seat.workshop)?.id).toBe('Sales')
  keys(seat, 'End')
  expect(currentOf(seat.workshop)?.id).toBe('p')
  keys(seat, 'Home', 'Shift+Down')
  expect([...seat.workshop.selection.ids.value]).toEqual(['a', 'b'])
})

test('[AX2] a letter writes a note after the current one, and one undo closes the row again', () => {
  const seat = open(...row('a', 'b', 'c'))
  seat.workshop.selection.set('a')
  keys(seat, 'Q')
  seat.workshop.writing.write('why')
  keys(seat, 'Esc')
  expect(told(seat)).toEqual(['a', 'why', 'b', 'c'])
  seat.confirm()
  keys(seat, 'Ctrl+Z')
  expect([...seat.workshop.board.value.notes.values()].map(({ x }) => x)).toEqual([0, 120, 240])
  seat.confirm()
  keys(seat, 'Ctrl+Y')
  expect([...seat.workshop.board.value.notes.values()].map(({ x }) => x)).toEqual([0, 240, 360, 120])
})

test('[AX2] Tab in the field goes on to the note beside, as on the board', () => {
  const seat = open(placed('a', 0, 0, 'a'))
  keys(seat, 'Down', 'Enter')
  expect(seat.workshop.writing.now.value).toMatchObject({ on: 'note', id: 'a' })
  keys(seat, 'Tab')
  seat.workshop.writing.write('b')
  keys(seat, 'Shift+Tab')
  expect(seat.workshop.writing.now.value?.id).toBe('a')
  keys(seat, 'Esc')
  expect(told(seat)).toEqual(['a', 'b'])
})

test('[AX6] notes are put later, earlier, after another and into a context', () => {
  const seat = open(...row('a', 'b', 'c'), frame('Sales', 600))
  seat.workshop.selection.set('a')
  keys(seat, 'Alt+Down')
  expect(told(seat)).toEqual(['b', 'a', 'c'])
  keys(seat, 'Alt+Down', 'Alt+Down', 'Ctrl+Up')
  expect(told(seat)).toEqual(['b', 'a', 'c'])
  moveAfter(seat.workshop, 'c')
  expect(told(seat)).toEqual(['b', 'c', 'a'])
  moveTo(seat.workshop, 'Sales')
  expect(storyOf(seat.workshop.board.value).at(-1)?.notes.map(({ text }) => text)).toEqual(['a'])
})

test('[AX2] a context is drawn around what is selected and named at once', () => {
  const seat = open(...row('a', 'b', 'c'))
  keys(seat, 'Home', 'Shift+Down', 'B')
  expect(seat.workshop.writing.now.value?.on).toBe('frame')
  seat.workshop.writing.write('Sales')
  keys(seat, 'Esc')
  expect(storyOf(seat.workshop.board.value).map(({ frame: one, notes }) => [one?.name, notes.map(({ text }) => text)])).toEqual([
    ['Sales', ['a', 'b']],
    [undefined, ['c']],
  ])
})

test('[AX2] thrown away, the next entry is current', () => {
  const seat = open(...row('a', 'b', 'c'))
  seat.workshop.selection.set('b')
  keys(seat, 'Delete')
  expect([told(seat), currentOf(seat.workshop)?.id]).toEqual([['a', 'c'], 'c'])
  keys(seat, 'Delete')
  expect(currentOf(seat.workshop)?.id).toBe('a')
})

test('an empty context gets its first note in its middle, an empty board where one looks', () => {
  const seat = open(frame('Sales', 600))
  addAfter(seat.workshop, 'event')
  expect(storyOf(seat.workshop.board.value)[0]?.notes).toHaveLength(1)
})

test('an observer walks and changes nothing', () => {
  const seat = sit({ role: 'observer', events: row('a', 'b') })
  seat.workshop.view.value = 'outline'
  keys(seat, 'Down', 'Down', 'E', 'Enter', 'Delete', 'Alt+Up', 'L', 'B')
  expect([seat.sent, seat.workshop.writing.now.value, seat.workshop.asked.value]).toEqual([[], null, null])
  expect(currentOf(seat.workshop)?.id).toBe('b')
})

test('[AX2] a row is one line: Enter finishes it and stays there, on the paper of a note Enter is the browser’s', () => {
  const seat = open(...row('a', 'b'))
  keys(seat, 'Enter')
  seat.workshop.writing.write('a happened')
  expect(press('Enter', seat.workshop)).toBe(true)
  expect(seat.workshop.writing.now.value).toBeNull()
  expect(told(seat)).toEqual(['a happened', 'b'])
  expect(currentOf(seat.workshop)?.id).toBe('a')
  keys(seat, 'Enter')
  expect(press('Shift+Enter', seat.workshop)).toBe(false)
  expect(seat.workshop.writing.now.value?.id).toBe('a')
  seat.workshop.view.value = 'board'
  expect(press('Enter', seat.workshop)).toBe(false)
})
