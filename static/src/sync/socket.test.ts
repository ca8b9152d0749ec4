import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeServer } from '../../../tests/client/server'
import { visit } from '../../../tests/client/visitor'
import { backoff } from './backoff'
import { ANSWER, ANSWER_IN_DOUBT, QUIET, QUIET_WHILE_WAITING, Socket, type Ends } from './socket'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

/** A socket whose wires the test holds in its hand. */
function held(chance: number = 1, waiting: () => boolean = () => false) {
  const wires: (Ends & { sent: string[]; shut: boolean })[] = []
  const closed: [number, boolean][] = []
  const doubts: (() => void)[] = []
  const socket = new Socket(
    {
      wire(ends) {
        const one = { ...ends, sent: [] as string[], shut: false }
        wires.push(one)
        return { send: (text) => void one.sent.push(text), close: () => void (one.shut = true) }
      },
      chance: () => chance,
      now: () => Date.now(),
      onWake(_wake, doubted) {
        doubts.push(doubted)
        return () => undefined
      },
    },
    {
      opened: () => socket.settled(),
      frame: () => undefined,
      closed: (code, comesBack) => void closed.push([code, comesBack]),
      unreadable: () => undefined,
      waiting,
    },
  )
  socket.start()
  return { socket, wires, closed, doubt: () => doubts.forEach((tell) => tell()) }
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

test('[M30] a line without an answer is given up, and what the old wire says later is not heard', async () => {
  const { wires, closed } = held(0)
  wires[0]?.opened()
  await pass(QUIET + 500)
  expect(wires[0]?.sent).toEqual(['{"type":"Ping"}'])
  wires[0]?.message('{"type":"Head","head":1}')
  await pass(QUIET + ANSWER + 1000)
  expect(closed).toEqual([[4408, true]])
  expect(wires[0]?.shut).toBe(true)
  wires[0]?.closed(1006)
  expect(closed).toHaveLength(1)
  expect(wires.length).toBeGreaterThan(1)
})

test('a line that is heard is not asked', async () => {
  const { wires, closed } = held(0)
  wires[0]?.opened()
  for (let turn = 0; turn < 10; turn += 1) {
    await pass(5000)
    wires[0]?.message('{"type":"Head","head":1}')
  }
  expect(wires[0]?.sent).toEqual([])
  expect(closed).toEqual([])
})

test('[R7] while somebody waits for an answer, silence is doubted sooner', async () => {
  const { wires, closed } = held(0, () => true)
  wires[0]?.opened()
  await pass(QUIET_WHILE_WAITING + 500)
  expect(wires[0]?.sent).toEqual(['{"type":"Ping"}'])
  await pass(ANSWER + 1000)
  expect(closed).toEqual([[4408, true]])
})

test('[M30] a network that the browser believes to be gone is noticed within three seconds, though no wire closes', async () => {
  const { wires, closed, doubt: rightly } = held(1)
  wires[0]?.opened()
  rightly()
  await pass(ANSWER_IN_DOUBT + 501)
  expect(closed).toEqual([[4408, true]])
  const { wires: well, closed: never, doubt: wrongly } = held(1)
  well[0]?.opened()
  wrongly()
  well[0]?.message('{"type":"Head","head":1}')
  await pass(5000)
  expect(never).toEqual([])
})

test('[C3] a hundred browsers that a restart sends away do not come back in the same moment', async () => {
  const crowd = Array.from({ length: 100 }, (_, place) => held((place * 37 % 100) / 100))
  for (const { wires } of crowd) {
    wires[0]?.opened()
    wires[0]?.message('{"type":"Closing","code":4503,"retry_in_ms":1000}')
    wires[0]?.closed(1006)
  }
  await pass(999)
  expect(crowd.filter(({ wires }) => wires.length > 1)).toHaveLength(0)
  let before = 0
  for (let slot = 0; slot < 6; slot += 1) {
    await pass(100)
    const now = crowd.filter(({ wires }) => wires.length > 1).length
    expect(now - before).toBeLessThanOrEqual(25)
    before = now
  }
  expect(before).toBe(100)
  for (const { socket } of crowd) socket.stop()
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
