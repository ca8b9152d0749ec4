import { expect, test } from 'vitest'
import { placed, sit } from '../../../tests/client/seat'

const dragging = (dx: number, items: readonly string[] = ['n1']) => ({ connection: 'a', person: 'jonas', presence: { drag: { items, dx, dy: 0 } } })
const still = { connection: 'a', person: 'jonas', presence: {} }

function board() {
  const seat = sit({ events: [placed('n1', 100, 0)] })
  const { room } = seat.workshop
  /** Where the note is shown. */
  const shown = (): number => (seat.workshop.board.value.notes.get('n1')?.x ?? 0) + (room.hands.shifts()[0]?.[1].x ?? 0)
  const arrive = (): void => {
    for (let frame = 0; frame < 60; frame += 1) room.glide(16)
  }
  return { ...seat, room, shown, arrive }
}

test('[U17] what another drags glides to their hand, and arrives', () => {
  const { room, shown, arrive } = board()
  room.present([dragging(100)])
  expect(shown()).toBe(100)
  expect(room.glide(16)).toBe(true)
  expect(shown()).toBeGreaterThan(110)
  expect(shown()).toBeLessThan(190)
  arrive()
  expect(shown()).toBe(200)
  expect(room.glide(16)).toBe(false)
})

test('the fact of the move and the end of the drag come in either order, and the note stays where it was let go', () => {
  for (const order of ['fact first', 'hand first']) {
    const { room, shown, arrive, other } = board()
    const fact = (): unknown => other({ type: 'MoveItems', notes: [{ note: 'n1', x: 200, y: 0 }], frames: [], pivotals: [] })
    room.present([dragging(100)])
    arrive()
    if (order === 'fact first') fact()
    else room.present([still])
    room.glide(16)
    expect(shown()).toBe(200)
    if (order === 'fact first') room.present([still])
    else fact()
    room.glide(16)
    expect(shown()).toBe(200)
    arrive()
    expect(room.hands.shifts()).toEqual([])
    expect(room.glide(16)).toBe(false)
  }
})

test('a drag that comes to nothing goes back after a while, and who left holds nothing', () => {
  const { room, shown, arrive } = board()
  room.present([dragging(100)])
  arrive()
  room.present([still])
  arrive()
  expect(shown()).toBe(100)
  room.present([dragging(100)])
  arrive()
  room.left(['a'])
  expect(shown()).toBe(100)
})

test('who wants less motion sees cursors and drags where they are, at the next frame', () => {
  const { room, shown } = board()
  room.present([{ ...dragging(100), presence: { ...dragging(100).presence, cursor: [0, 0] } }])
  room.present([{ ...dragging(100), presence: { ...dragging(100).presence, cursor: [50, 0] } }])
  room.glide(16, true)
  expect([shown(), room.remotes.value[0]?.cursor?.x]).toEqual([200, 50])
  expect(room.glide(16, true)).toBe(false)
})
