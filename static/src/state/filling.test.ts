import { expect, test } from 'vitest'
import { placed, sit, type Seat } from '../../../tests/client/seat'
import { warnBeforeFull } from './filling'

/** A board of at most ten items, with some on it. */
function filled(count: number): Seat {
  const seat = sit({ events: Array.from({ length: count }, (_, place) => placed(`n${place}`, place * 200, 0)) })
  warnBeforeFull(seat.workshop, 10)
  return seat
}
const add = (seat: Seat, note: string): void => seat.other({ type: 'PlaceNote', note, kind: 'event', x: 0, y: 300 })
const take = (seat: Seat, ...notes: string[]): void =>
  seat.other({ type: 'RemoveItems', notes, frames: [], links: [], pivotals: [] })
const codes = ({ workshop }: Seat): string[] => workshop.notices.list.value.map(({ code }) => code)

test('[L06] nothing is said below four fifths, and then once', () => {
  const seat = filled(7)
  expect(codes(seat)).toEqual([])
  add(seat, 'a')
  expect(seat.workshop.notices.list.value).toMatchObject([{ code: 'board_filling', detail: { count: 8, limit: 10 } }])
  seat.workshop.notices.dismiss(seat.workshop.notices.list.value[0]?.id ?? -1)
  add(seat, 'b')
  expect(codes(seat)).toEqual([])
})

test('[L06] whoever opens a board that is nearly full is told', () => {
  expect(codes(filled(9))).toEqual(['board_filling'])
})

test('[L06] the word goes when there is room again, and comes back only after there was a good deal of it', () => {
  const seat = filled(8)
  take(seat, 'n0')
  expect(codes(seat)).toEqual([])
  add(seat, 'a')
  expect(codes(seat)).toEqual([])
  take(seat, 'n1', 'n2')
  add(seat, 'b')
  add(seat, 'c')
  expect(codes(seat)).toEqual(['board_filling'])
})

test('[L06] an observer, who can add nothing, is told nothing', () => {
  const seat = filled(7)
  seat.workshop.me.value = { ...seat.workshop.me.value, role: 'observer' }
  add(seat, 'a')
  expect(codes(seat)).toEqual([])
})
