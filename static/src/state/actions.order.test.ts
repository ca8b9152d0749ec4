import { expect, test } from 'vitest'
import { placed, sit } from '../../../tests/client/seat'
import { ACTIONS } from './actions'

const perform = (name: string, workshop: ReturnType<typeof sit>['workshop']): void => ACTIONS.find((action) => action.name === name)?.perform(workshop)

test('[U14] several notes come in line by one wish, and one undo takes it back', () => {
  const { workshop, sent, confirm } = sit({ events: [placed('a', 0, 0), placed('b', 130, 33), placed('c', 300, 7)] })
  workshop.selection.set('a', 'b', 'c')
  perform('order.top', workshop)
  expect(sent.map(({ command }) => command.type)).toEqual(['MoveItems'])
  expect([...workshop.board.value.notes.values()].map(({ y }) => y)).toEqual([0, 0, 0])
  confirm()
  workshop.desk.undo()
  expect([...workshop.board.value.notes.values()].map(({ y }) => y)).toEqual([0, 33, 7])
})

test('[U14] what is in order already is no wish', () => {
  const { workshop, sent } = sit({ events: [placed('a', 0, 0), placed('b', 120, 0)] })
  workshop.selection.set('a', 'b')
  perform('order.row', workshop)
  expect(sent).toEqual([])
})

test('[U14] a frame takes its content along, and what it takes along is not put in order by itself', () => {
  const { workshop } = sit({ events: [placed('in', 50, 450), placed('out', 700, 0)] })
  const frame = workshop.desk.drawFrame({ x: 0, y: 400, w: 300, h: 200 }) ?? ''
  workshop.selection.set(frame, 'in', 'out')
  perform('order.top', workshop)
  const { notes, frames } = workshop.board.value
  expect([frames.get(frame)?.y, notes.get('in')?.y, notes.get('out')?.y]).toEqual([0, 50, 0])
})
