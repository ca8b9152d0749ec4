/** A browser at a board of the fake server: the real state, the real session, and vitest's clock. */
import { boardOf } from '../../static/src/board/picture'
import type { Hope } from '../../static/src/state/ledger'
import { openWorkshop, type Workshop } from '../../static/src/state/workshop'
import { MemoryOutbox, type Outbox } from '../../static/src/sync/outbox'
import { Session } from '../../static/src/sync/session'
import { dice } from './seat'
import type { FakeServer } from './server'

export interface Visitor {
  readonly workshop: Workshop
  readonly session: Session
  /** What went by HTTP because it was too large. */
  readonly large: Hope[]
  /** The network is back, or the page is seen again. */
  readonly wake: () => void
}

let seats = 0

/** Sit down at the board as it is now; `chance` is 1 for the longest waits. */
export async function visit(
  server: FakeServer,
  person: string,
  { outbox = new MemoryOutbox(), chance = 1 }: { outbox?: Outbox; chance?: number } = {},
): Promise<Visitor> {
  seats += 1
  const outgoing: { session?: Session } = {}
  const large: Hope[] = []
  const wakes: (() => void)[] = []
  const ports = {
    now: () => Date.now(),
    random: dice(seats * 7919),
    later: (ms: number, act: () => void) => {
      const timer = setTimeout(act, ms)
      return () => clearTimeout(timer)
    },
    send: (hope: Hope) => outgoing.session?.send(hope),
    entries: (after: number, limit: number) => server.entries(after, limit),
  }
  const board = boardOf(await server.state())
  const workshop = openWorkshop({ id: 'b1', me: { person, role: 'participant' }, board }, ports)
  const session = new Session({
    workshop,
    outbox,
    around: {
      wire: (ends) => server.wire(person, ends),
      chance: () => chance,
      now: () => Date.now(),
      onWake(wake) {
        wakes.push(wake)
        return () => void wakes.splice(wakes.indexOf(wake), 1)
      },
    },
    http: {
      state: () => server.state(),
      own: () => server.own(person),
      command: (hope) => {
        large.push(hope)
        return Promise.resolve(server.wish(person, hope.id, hope.command))
      },
    },
  })
  outgoing.session = session
  await session.start()
  return { workshop, session, large, wake: () => wakes.forEach((wake) => wake()) }
}
