import { expect, test } from 'vitest'
import { opened, placed, sit } from '../../../tests/client/seat'
import type { Entry } from '../contract/entry'

const entry = (version: number, command: string = 'c'): Entry => ({
  version,
  at: '',
  by: 'jonas',
  command,
  event: placed(`n${version}`, 0, 0),
})

test('[D7] a wish is shown at once and confirmed by its fact', () => {
  const { workshop, sent, confirm } = sit()
  const note = workshop.desk.placeNote('event', { x: 50, y: 50 }, 'Ride requested')
  expect(workshop.ledger.confirmed.value.notes.size).toBe(0)
  expect(workshop.ledger.shown.value.notes.get(note ?? '')).toMatchObject({ x: 0, y: 0, text: 'Ride requested' })
  expect(sent).toHaveLength(1)
  confirm()
  expect(workshop.ledger.pending.value).toHaveLength(0)
  expect(workshop.ledger.confirmed.value.notes.has(note ?? '')).toBe(true)
  expect(workshop.ledger.shown.value).toBe(workshop.ledger.confirmed.value)
})

test('[D7] a wish lies over what others do meanwhile', () => {
  const { workshop, other } = sit({ events: [placed('n1', 0, 0), placed('n2', 200, 0)] })
  workshop.desk.move(['n1'], 5, 5)
  other({ type: 'MoveItems', notes: [{ note: 'n1', x: 900, y: 0 }, { note: 'n2', x: 300, y: 0 }] })
  expect(workshop.ledger.shown.value.notes.get('n1')?.x).toBe(5)
  expect(workshop.ledger.shown.value.notes.get('n2')?.x).toBe(300)
})

test('[D7] a refused wish is taken back, and nothing else', () => {
  const { workshop, sent } = sit({ events: [placed('n1', 0, 0)] })
  workshop.desk.move(['n1'], 5, 5)
  workshop.desk.reword('n1', 'Kept')
  workshop.desk.refused(sent[0]?.id ?? '', 'changed_since')
  expect(workshop.ledger.shown.value.notes.get('n1')).toMatchObject({ x: 0, text: 'Kept' })
})

test('[D5] entries are taken once and without a gap', () => {
  const { ledger } = sit().workshop
  const { version } = opened
  expect(ledger.take([entry(version + 1), entry(version + 2)])).toBe(true)
  expect(ledger.take([entry(version + 1), entry(version + 2), entry(version + 3)])).toBe(true)
  expect(ledger.take([entry(version + 5)])).toBe(false)
  expect(ledger.take([entry(version + 4), entry(version + 6)])).toBe(false)
  expect(ledger.confirmed.value.version).toBe(version + 3)
  expect([...ledger.confirmed.value.notes.keys()]).toEqual(['n2', 'n3', 'n4'])
})

test('an acceptance before its facts keeps the wish shown until they come', () => {
  const { workshop, sent } = sit()
  workshop.desk.placeNote('event', { x: 0, y: 0 })
  const [hope] = sent
  workshop.ledger.accepted(hope?.id ?? '', [2, 2])
  expect(workshop.ledger.pending.value).toMatchObject([{ kept: [2, 2] }])
  expect(workshop.ledger.shown.value.notes.size).toBe(1)
  workshop.ledger.take([entry(2, hope?.id)])
  expect(workshop.ledger.pending.value).toHaveLength(0)
})

test('a wish that was no news is forgotten when the server says so', () => {
  const { workshop, sent } = sit({ events: [placed('n1', 0, 0)] })
  workshop.desk.reword('n1', '')
  workshop.ledger.accepted(sent[0]?.id ?? '', [])
  expect(workshop.ledger.pending.value).toHaveLength(0)
})

test('a reloaded board settles what it contains, and an older one changes nothing', () => {
  const { workshop, sent } = sit()
  workshop.desk.placeNote('event', { x: 0, y: 0 })
  workshop.desk.placeNote('event', { x: 0, y: 0 })
  workshop.ledger.accepted(sent[0]?.id ?? '', [40, 40])
  workshop.ledger.reload({ ...opened, version: 40 })
  expect(workshop.ledger.pending.value.map(({ id }) => id)).toEqual([sent[1]?.id])
  workshop.ledger.reload(opened)
  expect(workshop.ledger.confirmed.value.version).toBe(40)
})
