import { expect, test } from 'vitest'
import { placed, sit } from '../../../tests/client/seat'
import type { Workshop } from './workshop'
import { menuOf } from './menu'
import { ACTIONS, isPossible } from './actions'

function choose(workshop: Workshop, name: string): boolean {
  const action = ACTIONS.find((one) => one.name === `size.${name}`)
  const possible = action !== undefined && isPossible(action, workshop)
  if (possible) action.perform(workshop)
  return possible
}

const box = ({ ledger }: Workshop, id: string): unknown => {
  const { x, y, w, h } = ledger.shown.value.notes.get(id) ?? ledger.shown.value.frames.get(id) ?? {}
  return [x, y, w, h]
}

test('[AX6] larger and back, with what lies in a frame, as one step', () => {
  const { workshop, sent } = sit({ events: [placed('n1', 50, 50)] })
  const frame = workshop.desk.drawFrame({ x: 0, y: 0, w: 200, h: 200 }) ?? ''
  expect(choose(workshop, 'larger')).toBe(true)
  expect([box(workshop, frame), box(workshop, 'n1')]).toEqual([[-25, -25, 250, 250], [37.5, 37.5, 125, 125]])
  choose(workshop, 'smaller')
  expect([box(workshop, frame), box(workshop, 'n1')]).toEqual([[0, 0, 200, 200], [50, 50, 100, 100]])
  expect(sent.map(({ command }) => command.type)).toEqual(['DrawFrame', 'ResizeItems', 'ResizeItems'])
})

test('[AX6] a side of a note, the same fact as by a drag; back to the usual size', () => {
  const { workshop, sent } = sit({ events: [placed('n1', 0, 0)] })
  workshop.selection.set('n1')
  choose(workshop, 'wider')
  choose(workshop, 'taller')
  expect([box(workshop, 'n1'), sent.map(({ command }) => command.type)]).toEqual([[0, 0, 120, 120], ['ResizeNote', 'ResizeNote']])
  for (let n = 0; n < 6; n += 1) choose(workshop, 'narrower')
  expect(box(workshop, 'n1')).toEqual([0, 0, 30, 120])
  choose(workshop, 'usual')
  expect(box(workshop, 'n1')).toEqual([-35, 10, 100, 100])
})

test('[AX6] a frame is fitted to its notes; what is locked stays, and an observer is offered nothing', () => {
  const { workshop } = sit({ events: [placed('n1', 400, 300)] })
  const frame = workshop.desk.drawFrame({ x: 0, y: 0, w: 900, h: 900 }) ?? ''
  expect(choose(workshop, 'fit')).toBe(true)
  expect(box(workshop, frame)).toEqual([360, 228, 180, 212])
  workshop.desk.lockSelection(true)
  choose(workshop, 'larger')
  expect(box(workshop, frame)).toEqual([360, 228, 180, 212])
  workshop.me.value = { person: 'ines', role: 'observer' }
  expect(menuOf(workshop).flat().some((entry) => entry.name === 'menu.size')).toBe(false)
})
