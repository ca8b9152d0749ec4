/**
 * [X14] Four people, a hundred moves, lost announcements, cut wires, slow answers, from fifty seeds: at the end every screen shows
 * the board of the log, and nothing was done twice. A seed that fails becomes a test of its own here.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sample } from 'fast-check'
import { FakeServer } from '../../../tests/client/server'
import { visit, type Visitor } from '../../../tests/client/visitor'
import { wishes } from '../../../tests/client/workshops'
import { replay } from '../board/evolve'
import { picture } from '../board/picture'
import { MemoryOutbox } from './outbox'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const MOVES = 100
const PEOPLE = ['ines', 'jonas', 'wei', 'ada'] as const

function diceOf(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

async function storm(seed: number): Promise<{ server: FakeServer; visitors: Visitor[] }> {
  const roll = diceOf(seed)
  const server = new FakeServer()
  const boxes = PEOPLE.map(() => new MemoryOutbox())
  const sit = (place: number): Promise<Visitor> =>
    visit(server, PEOPLE[place] ?? '', { outbox: boxes[place] ?? new MemoryOutbox(), chance: roll(10) / 10 })
  const visitors = await Promise.all(PEOPLE.map((_, place) => sit(place)))
  const script = sample(wishes, { numRuns: MOVES, seed })
  for (const wish of script) {
    const place = roll(PEOPLE.length)
    const desk = visitors[place]?.workshop.desk
    const luck = roll(20)
    server.deaf = luck < 3
    server.window = luck === 4 ? 2 : 1000
    if (luck === 5) server.cut(roll(2) === 0 ? 1006 : 4409)
    if (luck === 6) server.moods.push('retry')
    if (luck === 8) server.busy = true
    if (luck > 14) server.release()
    if (luck === 7) {
      visitors[place]?.session.stop()
      visitors[place] = await sit(place)
    }
    if (wish.type !== 'Undo') desk?.submit(wish)
    else if (roll(3) === 0) desk?.redo()
    else desk?.undo()
    if (roll(3) > 0) await vi.advanceTimersByTimeAsync(roll(700))
  }
  server.deaf = false
  server.window = 1000
  server.release()
  server.say({ type: 'Head', head: server.log.length })
  await vi.advanceTimersByTimeAsync(60_000)
  return { server, visitors }
}

test.each(Array.from({ length: 50 }, (_, seed) => seed + 1))('seed %i: every screen shows the board of the log', async (seed) => {
  const { server, visitors } = await storm(seed)
  const board = picture(replay(server.log.map(({ event }) => event)))
  for (const { workshop, session } of visitors) {
    expect(workshop.ledger.pending.value).toEqual([])
    expect(picture(workshop.board.value)).toEqual(board)
    expect(workshop.saving.value).toEqual({ state: 'saved' })
    session.stop()
  }
  expect(server.log.length).toBeGreaterThan(10)
})
