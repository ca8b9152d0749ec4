import { expect, test } from 'vitest'
import { opened, placed } from '../../../tests/client/seat'
import { evolveAll } from '../board/evolve'
import { carriedFrom, carriedIn, placedAt } from './carried'

const board = evolveAll(opened, [
  placed('n1', 0, 0, 'Ride requested'),
  placed('n2', 200, 0, 'Ride accepted'),
  placed('n3', 400, 0, 'Ride ended'),
  { type: 'NotesConnected', link: { id: 'l1', source: 'n1', target: 'n2', by: 'ines' } },
  { type: 'NotesConnected', link: { id: 'l2', source: 'n2', target: 'n3', by: 'ines' } },
])
const [one, two] = [board.notes.get('n1'), board.notes.get('n2')]
const carried = carriedFrom(board, one && two ? [one, two] : [])

test('notes come out of the clipboard as they went in, with the arrows between them', () => {
  expect(carriedIn(JSON.stringify(carried))).toEqual(carried)
  expect(carried.links.map(({ link }) => link)).toEqual(['l1'])
})

test('pasted notes are new ones about the point, and their arrows join the new ones', () => {
  let n = 0
  const { notes, links = [] } = placedAt(carried, { x: 1000, y: 500 }, () => `new${(n += 1)}`)
  expect(notes.map(({ note, text }) => [note, text])).toEqual([['new1', 'Ride requested'], ['new2', 'Ride accepted']])
  expect((notes[1]?.x ?? 0) - (notes[0]?.x ?? 0)).toBe(200)
  expect(links).toEqual([{ link: 'new3', source: 'new1', target: 'new2', text: '' }])
})

const [note] = carried.notes
test.each([
  ['text', 'Ride requested'],
  ['nothing', 'null'],
  ['no notes', { notes: [], links: [] }],
  ['a note that is none', { notes: [null], links: [] }],
  ['an arrow that is none', { notes: [note], links: [null] }],
  ['a kind that nobody knows', { notes: [{ ...note, kind: 'mail' }], links: [] }],
  ['a place that is no number', { notes: [{ ...note, x: '0' }], links: [] }],
  ['a tilt that is no number', { notes: [{ ...note, turn: 'none' }], links: [] }],
  ['a tag that is no text', { notes: [{ ...note, tags: [1] }], links: [] }],
])('%s from a stranger is not taken', (_, said) => {
  expect(carriedIn(typeof said === 'string' ? said : JSON.stringify(said))).toBeNull()
})

test('fields that no board writes are left out', () => {
  expect(carriedIn(JSON.stringify({ notes: [{ ...note, origin: 'elsewhere' }], links: [] }))?.notes[0]).toEqual(note)
})
