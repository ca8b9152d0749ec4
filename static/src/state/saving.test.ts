import { expect, test } from 'vitest'
import { placed, sit, type Seat } from '../../../tests/client/seat'

function after(seat: Seat, ms: number) {
  seat.clock.pass(ms)
  seat.workshop.connection.wind()
  return seat.workshop.saving.value
}

test('[W1] [W2] [W3] saved, saving and slow follow the oldest wish without an answer', () => {
  const seat = sit()
  seat.workshop.connection.become('open')
  expect(seat.workshop.saving.value).toEqual({ state: 'saved' })
  seat.workshop.desk.placeNote('event', { x: 0, y: 0 })
  expect(after(seat, 200)).toEqual({ state: 'saved' })
  expect(after(seat, 200)).toEqual({ state: 'saving' })
  expect(after(seat, 3000)).toEqual({ state: 'slow' })
  seat.confirm()
  expect(after(seat, 0)).toEqual({ state: 'saved' })
})

test('[W4] [W5] a lost line is reconnecting for ten seconds, then offline with the count of changes', () => {
  const seat = sit()
  seat.workshop.connection.become('open')
  seat.workshop.connection.become('lost', 1006)
  expect(after(seat, 900)).toEqual({ state: 'saved' })
  expect(after(seat, 8100)).toEqual({ state: 'reconnecting' })
  seat.workshop.desk.placeNote('event', { x: 0, y: 0 })
  seat.workshop.desk.placeNote('event', { x: 0, y: 0 })
  expect(after(seat, 2000)).toEqual({ state: 'offline', unsent: 2 })
  seat.workshop.connection.become('connecting')
  seat.workshop.connection.become('open')
  seat.confirm()
  expect(after(seat, 0)).toEqual({ state: 'saved' })
})

test('[W6] [W7] a long catching up is told; observers only look', () => {
  const seat = sit({ events: [placed('n1', 0, 0)] })
  seat.workshop.connection.become('open')
  seat.workshop.connection.catchingUp.value = seat.clock.now
  expect(after(seat, 900)).toEqual({ state: 'saved' })
  expect(after(seat, 200)).toEqual({ state: 'updating' })
  const watching = sit({ role: 'observer' })
  watching.workshop.connection.become('open')
  expect(watching.workshop.saving.value).toEqual({ state: 'viewonly' })
})

test('whoever lost access is not told that they are offline', () => {
  const seat = sit()
  seat.workshop.connection.become('open')
  seat.workshop.connection.become('stopped', 4403)
  expect(seat.workshop.saving.value).toEqual({ state: 'ended' })
  const signedOut = sit()
  signedOut.workshop.connection.become('stopped', 4401)
  expect(signedOut.workshop.saving.value).toEqual({ state: 'offline', unsent: 0 })
})

test('[ER07] [ER08] [ER13] a restart, a newer program, a server that cannot save, a device that keeps nothing: each is said', () => {
  const seat = sit()
  const { connection, desk } = seat.workshop
  connection.become('open')
  connection.become('lost', 4503)
  expect(after(seat, 1100)).toEqual({ state: 'restarting' })
  desk.placeNote('event', { x: 0, y: 0 })
  connection.keeps.value = false
  expect(after(seat, 0)).toEqual({ state: 'tabonly', unsent: 1 })
  connection.become('open')
  connection.putOff.value = true
  expect(after(seat, 1600)).toEqual({ state: 'unkept', unsent: 1 })
  connection.become('stopped', 4426)
  expect(after(seat, 0)).toEqual({ state: 'outdated', unsent: 1 })
})
