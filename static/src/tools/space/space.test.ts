import { expect, test } from 'vitest'
import { gesturing, type Gesturing } from '../../../../tests/client/hand'
import { placed } from '../../../../tests/client/seat'
import { press } from '../../state/actions'

const three = { events: [placed('a', 0, 0), placed('b', 200, 0), placed('c', 400, 300)] }

function taking(how: Parameters<typeof gesturing>[0] = three): Gesturing {
  const hand = gesturing(how)
  press('Y', hand.workshop)
  return hand
}

const xs = ({ workshop }: Gesturing): number[] => [...workshop.board.value.notes.values()].map(({ x }) => x)

test('[U15] a drag to the right pushes everything beyond the line, shown while it lasts, as one wish', () => {
  const hand = taking()
  hand.move(150, 50)
  expect(hand.workshop.motion.line.value).toBe(150)
  hand.down(150, 50)
  hand.move(250, 60)
  expect(hand.workshop.motion.drag.value).toEqual({ items: ['b', 'c'], dx: 100, dy: 0, copy: false })
  expect(hand.workshop.motion.space.value).toEqual({ axis: 'x', at: 150, by: 100 })
  hand.up(250, 60)
  expect([xs(hand), hand.wished(), hand.tools.state]).toEqual([[0, 300, 500], ['InsertSpace'], 'select.idle'])
  expect([hand.workshop.motion.drag.value, hand.workshop.motion.space.value]).toEqual([null, null])
  hand.confirm()
  hand.workshop.desk.undo()
  expect(xs(hand)).toEqual([0, 200, 400])
})

test('[U15] what is locked makes way too, and that is said', () => {
  const locked = { type: 'ItemsLocked', notes: ['c'], frames: [], pivotals: [] } as const
  const hand = taking({ events: [...three.events, locked] })
  hand.drag([300, 50], [400, 50])
  expect([xs(hand), hand.workshop.notices.list.value]).toMatchObject([[0, 200, 500], [{ code: 'locked_made_way', detail: { n: 1 } }]])
  hand.workshop.desk.undo()
  expect(hand.workshop.notices.list.value).toEqual([])
  const free = taking({ events: [...three.events, { ...locked, notes: ['a'] }] })
  free.drag([300, 50], [400, 50])
  expect(free.workshop.notices.list.value).toEqual([])
})

test('[U15] a click makes room for one note, Enter does so at what is selected', () => {
  const hand = taking()
  hand.click(150, 50)
  expect(xs(hand)).toEqual([0, 320, 520])
  hand.workshop.selection.set('c')
  press('Y', hand.workshop)
  press('Enter', hand.workshop)
  expect([xs(hand), hand.tools.state]).toEqual([[0, 320, 640], 'select.idle'])
})

test('[U15] a drag to the left closes a gap as far as there is one; a drag down makes room below', () => {
  const hand = taking()
  hand.drag([150, 50], [20, 60])
  expect(xs(hand)).toEqual([0, 100, 300])
  press('Y', hand.workshop)
  hand.drag([350, 200], [360, 300])
  expect([...hand.workshop.board.value.notes.values()].map(({ y }) => y)).toEqual([0, 0, 400])
})

test('[U15] cancelled, or in the hand of an observer, it moves nothing', () => {
  const hand = taking()
  hand.down(150, 50)
  hand.move(250, 50)
  hand.cancel()
  hand.up(250, 50)
  expect([hand.wished(), hand.workshop.motion.drag.value, hand.tools.state]).toEqual([[], null, 'select.idle'])
  const guest = gesturing({ ...three, role: 'observer' })
  guest.workshop.toolbox.take({ name: 'space' })
  guest.drag([150, 50], [250, 50])
  expect(xs(guest)).toEqual([0, 200, 400])
})
