import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeServer } from '../../../tests/client/server'
import { visit } from '../../../tests/client/visitor'
import { backoff } from './backoff'
import { HEARTBEAT, SILENCE, Socket, type Ends } from './socket'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

/** A socket whose wires the test holds in its hand. */
function held(chance: number = 1) {
  const wires: (Ends & { sent: string[]; shut: boolean })[] = []
  const closed: [number, boolean][] = []
  const socket = new Socket(
    {
      wire(ends) {
        const one = { ...ends, sent: [] as string[], shut: false }
        wires.push(one)
        return { send: (text) => void one.sent.push(text), close: () => void (one.shut = true) }
      },
      chance: () => chance,
      now: () => Date.now(),
      onWake: () => () => undefined,
    },
    {
      opened: () => socket.settled(),
      frame: () => undefined,
      closed: (code, comesBack) => void closed.push([code, comesBack]),
      unreadable: () => undefined,
    },
  )
  socket.start()
  return { socket, wires, closed }
}

test('[C3] waits double from half a second to fifteen, with full jitter', () => {
  expect([0, 1, 2, 3, 4, 5, 9].map((tries) => backoff(tries, 1))).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000])
  expect(backoff(3, 0)).toBe(0)
  expect(backoff(3, 0.5)).toBe(2000)
})

test('[C3] a line that does not come back is tried ever more seldom, and from the start after it was open', async () => {
  const { wires } = held()
  const gaps: number[] = []
  for (const wait of [500, 1000, 2000]) {
    wires.at(-1)?.closed(1006)
    const before = wires.length
    await pass(wait - 1)
    gaps.push(wires.length - before)
    await pass(1)
    gaps.push(wires.length - before)
  }
  expect(gaps).toEqual([0, 1, 0, 1, 0, 1])
  wires.at(-1)?.opened()
  wires.at(-1)?.closed(1006)
  const before = wires.length
  await pass(500)
  expect(wires.length).toBe(before + 1)
})

test('a line without an answer is given up, and what the old wire says later is not heard', async () => {
  const { wires, closed } = held(0)
  wires[0]?.opened()
  await pass(HEARTBEAT)
  expect(wires[0]?.sent).toEqual(['{"type":"Ping"}'])
  wires[0]?.message('{"type":"Head","head":1}')
  await pass(SILENCE + HEARTBEAT)
  expect(closed).toEqual([[4408, true]])
  expect(wires[0]?.shut).toBe(true)
  wires[0]?.closed(1006)
  expect(closed).toHaveLength(1)
  expect(wires.length).toBeGreaterThan(1)
})

test('[C2] the server says how long to stay away, and why it closes', async () => {
  const { wires, closed } = held(0)
  wires[0]?.opened()
  wires[0]?.message('{"type":"Closing","code":4429,"retry_in_ms":5000}')
  wires[0]?.closed(1006)
  expect(closed).toEqual([[4429, true]])
  await pass(4999)
  expect(wires).toHaveLength(1)
  await pass(1)
  expect(wires).toHaveLength(2)
})

test('nothing is sent on a closed line, and a stopped one does not come back', async () => {
  const { socket, wires } = held(0)
  expect(socket.send({ type: 'Ping' })).toBe(false)
  wires[0]?.opened()
  expect(socket.send({ type: 'Ping' })).toBe(true)
  socket.stop()
  await pass(60_000)
  expect(wires).toHaveLength(1)
  expect(wires[0]?.shut).toBe(true)
})

test('[C3] the network that is back, or the page that is seen, ends the waiting', async () => {
  const server = new FakeServer()
  const visitor = await visit(server, 'ines')
  await pass(0)
  for (let turn = 0; turn < 6; turn += 1) {
    server.cut()
    visitor.wake()
    await pass(0)
    expect(visitor.workshop.connection.line.value).toBe('open')
  }
})
