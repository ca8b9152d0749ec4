import { expect, test } from 'vitest'
import { placed, sit } from '../../../tests/client/seat'
import { wordsOf } from './refusal'

test('[U12] pasted lines become notes in a row, as one gesture', () => {
  const { workshop, sent } = sit()
  const notes = workshop.desk.pasteLines('a\r\n\n b \nc', 'event', { x: 0, y: 5 })
  expect(notes).toHaveLength(3)
  expect([...workshop.ledger.shown.value.notes.values()].map(({ text, x, y }) => [text, x, y])).toEqual([
    ['a', 0, 5],
    ['b', 120, 5],
    ['c', 240, 5],
  ])
  expect(sent).toHaveLength(1)
  workshop.desk.undo()
  expect(workshop.ledger.shown.value.notes.size).toBe(0)
  expect(workshop.desk.pasteLines(' \n ', 'event', { x: 0, y: 0 })).toEqual([])
})

test('[U11] copies keep kinds, texts, places to each other and the arrows between them', () => {
  const { workshop } = sit({ events: [placed('n1', 0, 0, 'One'), placed('n2', 120, 30, 'Two', 'command'), placed('n3', 500, 0)] })
  workshop.desk.connect('n1', 'n2')
  workshop.desk.connect('n2', 'n3')
  workshop.selection.set('n1', 'n2')
  const copies = workshop.desk.duplicate({ x: 1000, y: 0 })
  const notes = copies.map((id) => workshop.ledger.shown.value.notes.get(id))
  expect(notes).toMatchObject([
    { text: 'One', kind: 'event', x: 1000, y: 0, by: 'ines' },
    { text: 'Two', kind: 'command', x: 1120, y: 30, by: 'ines' },
  ])
  const links = [...workshop.ledger.shown.value.links.values()]
  expect(links).toHaveLength(3)
  expect(links.at(-1)).toMatchObject({ source: copies[0], target: copies[1] })
  expect([...workshop.selection.ids.value]).toEqual([...copies])
})

test('copies keep how the notes lie and their tags, and are free of locks', () => {
  const { workshop } = sit({ events: [placed('n1', 0, 0), placed('n2', 120, 0)] })
  workshop.desk.submit({ type: 'TagNotes', notes: ['n1'], add: ['risk', 'mobile app'] })
  workshop.desk.submit({ type: 'TurnNotes', notes: [{ note: 'n1', turn: 45 }] })
  workshop.desk.submit({ type: 'RestackNotes', notes: [{ note: 'n1', stack: 3 }] })
  workshop.desk.submit({ type: 'LockItems', notes: ['n1'] })
  workshop.selection.set('n1')
  const [copy = ''] = workshop.desk.duplicate({ x: 10, y: 10 })
  expect(workshop.ledger.shown.value.notes.get(copy)).toMatchObject({ tags: ['risk', 'mobile app'], turn: 45, stack: 3 })
  expect(workshop.ledger.shown.value.notes.get(copy)?.locked).toBeUndefined()
})

test('words of a tag and of the legend are given back when the board refuses them', () => {
  expect(wordsOf({ type: 'TagNotes', notes: ['n1'], add: ['risk', 'mobile app'] })).toBe('risk, mobile app')
  expect(wordsOf({ type: 'TagNotes', notes: ['n1'], remove: ['risk'] })).toBeNull()
  expect(wordsOf({ type: 'EditLegend', kind: 'policy', name: 'Whenever rule' })).toBe('Whenever rule')
  expect(wordsOf({ type: 'EditLegend', kind: 'policy' })).toBeNull()
})

test('[U28] a frame takes along what lies in it, once, and is thrown away without it', () => {
  const { workshop } = sit({ events: [placed('n1', 50, 50), placed('n2', 900, 0)] })
  const frame = workshop.desk.drawFrame({ x: 0, y: 0, w: 400, h: 400 }, 'context', 'Rides') ?? ''
  const inner = workshop.desk.drawFrame({ x: 10, y: 10, w: 200, h: 200 }) ?? ''
  workshop.selection.set(frame, 'n1')
  workshop.desk.moveSelection(5, 7)
  const { notes, frames } = workshop.ledger.shown.value
  expect([notes.get('n1'), notes.get('n2'), frames.get(frame), frames.get(inner)].map((item) => [item?.x, item?.y])).toEqual([
    [55, 57],
    [900, 0],
    [5, 7],
    [15, 17],
  ])
  workshop.selection.set(frame)
  workshop.desk.removeSelection()
  expect(workshop.ledger.shown.value.notes.size).toBe(2)
})

test('kinds change for all that is selected; frames and notes are resized by the same gesture', () => {
  const { workshop } = sit({ events: [placed('n1', 0, 0), placed('n2', 200, 0)] })
  workshop.selection.all()
  workshop.desk.changeKind('policy')
  expect([...workshop.ledger.shown.value.notes.values()].map(({ kind, w }) => [kind, w])).toEqual([['policy', 200], ['policy', 200]])
  const frame = workshop.desk.drawFrame({ x: 0, y: 0, w: 400, h: 400 }) ?? ''
  workshop.desk.resize(frame, { x: 1, y: 2, w: 3, h: 4 })
  workshop.desk.resize('n1', { x: 5, y: 6, w: 7, h: 8 })
  expect(workshop.ledger.shown.value.frames.get(frame)).toMatchObject({ x: 1, y: 2, w: 3, h: 4 })
  expect(workshop.ledger.shown.value.notes.get('n1')).toMatchObject({ x: 5, y: 6, w: 7, h: 8 })
})

test('a hotspot leans, and a note lies with its middle where it was placed', () => {
  const { workshop } = sit()
  const hotspot = workshop.desk.placeNote('hotspot', { x: 100, y: 100 }, 'Who pays?') ?? ''
  expect(workshop.ledger.shown.value.notes.get(hotspot)).toMatchObject({ x: 50, y: 50, turn: 5, text: 'Who pays?' })
})

test('what is refused without words and is gone anyway is not told', () => {
  const { workshop, sent } = sit({ events: [placed('n1', 0, 0)] })
  workshop.desk.move(['n1'], 1, 1)
  workshop.desk.undo()
  for (const { id } of sent.splice(0)) workshop.desk.refused(id, 'item_unknown', { item: 'n1' })
  workshop.desk.reword('n1', 'Words')
  workshop.desk.refused(sent[0]?.id ?? '', 'item_unknown', { item: 'n1' })
  expect(workshop.notices.list.value).toMatchObject([{ code: 'item_unknown', text: 'Words' }])
})
