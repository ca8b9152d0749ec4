import { expect, test } from 'vitest'
import { placed, sit } from '../../../tests/client/seat'
import { press } from './actions'
import { stacked } from './gestures'

test('[U16] undo takes back my own last gesture, never somebody else’s', () => {
  const { workshop, confirm, other } = sit({ events: [placed('n1', 0, 0), placed('n2', 200, 0)] })
  workshop.desk.move(['n1'], 50, 0)
  confirm()
  other({ type: 'MoveItems', notes: [{ note: 'n2', x: 500, y: 0 }] })
  workshop.desk.undo()
  expect(workshop.ledger.shown.value.notes.get('n1')?.x).toBe(0)
  expect(workshop.ledger.shown.value.notes.get('n2')?.x).toBe(500)
  expect(workshop.gestures.undoable.value).toBeNull()
  confirm()
  expect(workshop.ledger.confirmed.value.notes.get('n1')?.x).toBe(0)
})

test('undo and redo walk back and forth through several gestures, before and after the server has spoken', () => {
  for (const settled of [true, false]) {
    const { workshop, confirm } = sit({ events: [placed('n1', 0, 0)] })
    const { desk, ledger } = workshop
    const then = (act: () => void): number | undefined => {
      act()
      if (settled) confirm()
      return ledger.shown.value.notes.get('n1')?.x
    }
    then(() => desk.move(['n1'], 10, 0))
    then(() => desk.move(['n1'], 10, 0))
    expect(then(() => desk.undo())).toBe(10)
    expect(then(() => desk.undo())).toBe(0)
    expect(workshop.gestures.undoable.value).toBeNull()
    expect(then(() => desk.redo())).toBe(10)
    expect(then(() => desk.redo())).toBe(20)
    expect(workshop.gestures.redoable.value).toBeNull()
    expect(then(() => desk.undo())).toBe(10)
  }
})

test('a new gesture forgets what could be redone; an introduction is no gesture', () => {
  const { workshop, confirm } = sit({ events: [placed('n1', 0, 0)] })
  workshop.desk.move(['n1'], 10, 0)
  workshop.desk.undo()
  workshop.desk.introduce('Ines')
  expect(workshop.gestures.redoable.value).not.toBeNull()
  workshop.desk.move(['n1'], 0, 10)
  confirm()
  expect(workshop.gestures.redoable.value).toBeNull()
})

test('gestures of earlier days are learned from the log in any order', () => {
  const { workshop, log } = sit()
  const mine = { at: '', by: 'ines', command: 'old' } as const
  const entries = [
    { ...mine, version: 3, event: placed('n9', 0, 0) },
    { ...mine, version: 2, event: placed('n8', 0, 0) },
  ]
  workshop.ledger.remember([...log, ...entries])
  workshop.ledger.remember(entries)
  expect(workshop.gestures.undoable.value).toBe('old')
  workshop.ledger.take(entries.toReversed())
  workshop.desk.undo()
  expect(workshop.ledger.shown.value.notes.size).toBe(0)
})

const old = (command: string, version: number, from_x: number) =>
  ({ at: '', by: 'ines', command, version, event: { type: 'NotesMoved', moves: [{ note: 'n1', x: from_x + 10, y: 0, from_x, from_y: 0 }] } }) as const

test('[U16] an undo that is asked for before the log is known is done when it is, and takes back what lay there then', () => {
  const { workshop, sent } = sit({ events: [placed('n1', 0, 0)] })
  press('Ctrl+Z', workshop)
  press('Ctrl+Z', workshop)
  workshop.desk.placeNote('event', { x: 500, y: 500 }, 'Made meanwhile')
  expect(sent.map(({ command }) => command.type)).toEqual(['PlaceNote'])
  workshop.ledger.remember([old('one', 2, -30), old('two', 3, -20), old('three', 4, -10)])
  expect(sent.flatMap(({ command }) => (command.type === 'Undo' ? [command.gesture] : []))).toEqual(['three', 'two'])
  expect(workshop.gestures.undoable.value).toBe(sent[0]?.id)
})

test('[U16] once the log is known, nothing is kept for later: a board on which I did nothing has nothing to take back', () => {
  const { workshop, sent } = sit()
  workshop.desk.undo()
  workshop.ledger.remember([])
  expect(press('Ctrl+Z', workshop)).toBe(false)
  workshop.desk.introduce('Ines')
  workshop.ledger.remember([])
  expect(sent.map(({ command }) => command.type)).toEqual(['Introduce'])
})

test('an undo of something that is no longer on the stack still counts as an undo', () => {
  const gestures = [{ id: 'a', undone: null }, { id: 'b', undone: 'a' }, { id: 'c', undone: 'b' }, { id: 'd', undone: 'c' }]
  expect(stacked(gestures)).toEqual({ undo: [], redo: ['d'] })
})

test('[U16] what others changed since cannot be taken back; that is said once, and undo goes on with the gesture before', () => {
  const { workshop, sent, confirm, other } = sit({ events: [placed('n1', 0, 0), placed('n2', 200, 0)] })
  const { desk, ledger, gestures, notices } = workshop
  desk.move(['n1'], 10, 0)
  desk.move(['n2'], 10, 0)
  confirm()
  other({ type: 'MoveItems', notes: [{ note: 'n2', x: 900, y: 0 }] })
  desk.undo()
  expect(ledger.shown.value.notes.get('n2')?.x).toBe(900)
  expect(gestures.redoable.value).toBe(sent[0]?.id)
  desk.refused(sent.splice(0)[0]?.id ?? '', 'changed_since', { item: 'n2' })
  expect(notices.list.value).toMatchObject([{ code: 'undo_changed', detail: { item: 'n2' } }])
  desk.undo()
  confirm()
  expect(ledger.confirmed.value.notes.get('n1')?.x).toBe(0)
  expect(gestures.undoable.value).toBeNull()
  desk.redo()
  expect(ledger.shown.value.notes.get('n1')?.x).toBe(10)
})

test('[U16] undo pressed twice before an answer takes back two gestures, not one twice', () => {
  const { workshop, sent } = sit({ events: [placed('n1', 0, 0)] })
  workshop.desk.move(['n1'], 10, 0)
  workshop.desk.move(['n1'], 10, 0)
  workshop.desk.undo()
  workshop.desk.undo()
  const asked = sent.flatMap(({ command }) => (command.type === 'Undo' ? [command.gesture] : []))
  expect(asked).toEqual([sent[1]?.id, sent[0]?.id])
  expect(workshop.ledger.shown.value.notes.get('n1')?.x).toBe(0)
})

test.each(['before', 'after'])('[U12] what was too much to be told entry by entry is taken back at once, also when the answer comes %s the board', (order) => {
  const { workshop, sent, log } = sit({ events: [placed('n1', 0, 0)] })
  const { desk, ledger, gestures } = workshop
  desk.move(['n1'], 10, 0)
  const [moved] = sent.splice(0)
  ledger.take([{ version: 3, at: '', by: 'ines', command: moved?.id ?? '', event: { type: 'NotesMoved', moves: [{ note: 'n1', x: 10, y: 0, from_x: 0, from_y: 0 }] } }])
  desk.pasteLines('One\nTwo\nThree', 'event', { x: 0, y: 300 })
  const id = sent[0]?.id ?? ''
  const after = { ...ledger.shown.value, version: 6 }
  if (order === 'before') ledger.accepted(id, [4, 6])
  ledger.reload(after)
  if (order === 'after') ledger.accepted(id, [4, 6])
  expect([ledger.pending.value, gestures.undoable.value]).toEqual([[], id])
  ledger.remember([...log, ...[...after.notes.values()].slice(1).map((note, place) => ({ version: 4 + place, at: '', by: 'ines', command: id, event: { type: 'NotePlaced', note } as const }))])
  desk.undo()
  expect(sent.at(-1)?.command).toEqual({ type: 'Undo', gesture: id })
  expect([...ledger.shown.value.notes.keys()]).toEqual(['n1'])
})
