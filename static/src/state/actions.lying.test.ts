import { expect, test } from 'vitest'
import { gesturing } from '../../../tests/client/hand'
import { placed, sit } from '../../../tests/client/seat'
import { ACTIONS, press } from './actions'

const perform = (name: string, workshop: ReturnType<typeof sit>['workshop']): void => ACTIONS.find((action) => action.name === name)?.perform(workshop)

test('what is locked is not dragged, nudged, written on, changed or thrown away, and that is said', () => {
  const hand = gesturing({ events: [placed('n1', 0, 0), placed('n2', 200, 0)] })
  const { workshop, wished, confirm } = hand
  workshop.selection.set('n1')
  press('K', workshop)
  expect(workshop.board.value.notes.get('n1')?.locked).toBe(true)
  confirm()
  const said = (): string[] => {
    const codes = workshop.notices.list.value.map(({ code }) => code)
    for (const { id } of workshop.notices.list.value) workshop.notices.dismiss(id)
    return codes
  }
  hand.drag([50, 50], [90, 300])
  expect([said(), [...workshop.selection.ids.value]]).toEqual([['locked'], ['n1']])
  for (const key of ['Right', 'Enter', 'T', 'Delete']) {
    press(key, workshop)
    expect([key, said()]).toEqual([key, ['locked']])
  }
  perform('kind.command', workshop)
  hand.doubleClick(50, 50)
  expect([said(), workshop.writing.now.value, wished()]).toEqual([['locked'], null, []])
  press('K', workshop)
  hand.drag([50, 50], [90, 350])
  expect([wished(), said()]).toEqual([['UnlockItems', 'MoveItems'], []])
})

test('of a mixed selection the locked ones stay, and the others move', () => {
  const { workshop } = sit({ events: [placed('n1', 0, 0), placed('n2', 200, 0)] })
  workshop.selection.set('n1')
  workshop.desk.lockSelection(true)
  workshop.selection.set('n1', 'n2')
  press('Right', workshop)
  expect([...workshop.board.value.notes.values()].map(({ x }) => x)).toEqual([0, 210])
  press('K', workshop)
  expect([...workshop.board.value.notes.values()].map(({ locked }) => locked)).toEqual([true, true])
})

test('[U28] a frame that is moved leaves what is locked in it', () => {
  const { workshop } = sit({ events: [placed('n1', 50, 50), placed('n2', 150, 50)] })
  const frame = workshop.desk.drawFrame({ x: 0, y: 0, w: 400, h: 300 }) ?? ''
  workshop.selection.set('n1')
  workshop.desk.lockSelection(true)
  workshop.selection.set(frame)
  workshop.desk.moveSelection(10, 0)
  expect([workshop.board.value.frames.get(frame)?.x, ...[...workshop.board.value.notes.values()].map(({ x }) => x)]).toEqual([10, 50, 160])
})

test('[U33] T tilts, and straightens what is tilted; a hotspot goes back to its lean', () => {
  const { workshop, sent } = sit({ events: [placed('n1', 0, 0), placed('n2', 200, 0, '', 'hotspot')] })
  const turns = (): unknown[] => [...workshop.board.value.notes.values()].map(({ turn }) => turn)
  workshop.selection.set('n1', 'n2')
  press('T', workshop)
  expect(turns()).toEqual([45, 45])
  press('T', workshop)
  expect(turns().map((turn) => turn ?? 0)).toEqual([0, 5])
  expect(sent.map(({ command }) => command.type)).toEqual(['TurnNotes', 'TurnNotes'])
})

test('brought to the front, sent to the back: in their own order, and no wish when they lie there', () => {
  const { workshop, sent } = sit({ events: [placed('a', 0, 0), placed('b', 10, 0), placed('c', 20, 0)] })
  const order = (): string[] => [...workshop.board.value.notes.values()].toSorted((one, other) => (one.stack ?? 0) - (other.stack ?? 0)).map(({ id }) => id)
  workshop.selection.set('a', 'b')
  perform('stack.front', workshop)
  expect(order()).toEqual(['c', 'a', 'b'])
  perform('stack.front', workshop)
  workshop.selection.set('b')
  perform('stack.back', workshop)
  expect(order()).toEqual(['b', 'c', 'a'])
  expect(sent.map(({ command }) => command.type)).toEqual(['RestackNotes', 'RestackNotes'])
})

test('a frame comes to mean something else', () => {
  const { workshop } = sit()
  const frame = workshop.desk.drawFrame({ x: 0, y: 0, w: 400, h: 300 }) ?? ''
  workshop.selection.set(frame)
  perform('role.lane', workshop)
  expect(workshop.board.value.frames.get(frame)?.role).toBe('lane')
})
