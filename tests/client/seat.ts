/** A workshop without a browser: somebody at a board, with a clock and dice that the test holds. */
import { emptyBoard, type Board } from '../../static/src/board/board'
import { evolveAll } from '../../static/src/board/evolve'
import { anticipate } from '../../static/src/board/anticipate'
import type { Command } from '../../static/src/contract/commands'
import type { Entry } from '../../static/src/contract/entry'
import type { Event } from '../../static/src/contract/events'
import type { Kind } from '../../static/src/contract/kinds'
import type { Hope } from '../../static/src/state/ledger'
import type { Ports } from '../../static/src/state/ports'
import { openWorkshop, type Workshop } from '../../static/src/state/workshop'

/** A clock that stands still until the test moves it on. */
export class Clock {
  now = Date.parse('2026-11-23T09:00:00Z')
  #waiting: { readonly at: number; readonly act: () => void }[] = []

  later(ms: number, act: () => void): () => void {
    const one = { at: this.now + ms, act }
    this.#waiting.push(one)
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== one)
    }
  }

  pass(ms: number): void {
    const until = this.now + ms
    for (;;) {
      const next = this.#waiting.filter(({ at }) => at <= until).toSorted((one, other) => one.at - other.at)[0]
      if (next === undefined) break
      this.#waiting = this.#waiting.filter((other) => other !== next)
      this.now = next.at
      next.act()
    }
    this.now = until
  }
}

/** Bytes that differ each time and are the same in every run. */
export function dice(seed: number = 1): (bytes: number) => Uint8Array {
  let state = seed
  return (bytes) =>
    Uint8Array.from({ length: bytes }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state >>> 24
    })
}

export interface Seat {
  readonly workshop: Workshop
  readonly clock: Clock
  /** What was sent and has no answer yet. */
  readonly sent: Hope[]
  /** The server makes facts of everything that was sent. */
  readonly confirm: () => void
  /** Somebody else wishes for something, and it happens. */
  readonly other: (command: Command, by?: string) => void
  /** The whole log. */
  readonly log: Entry[]
}

const AT = '2026-11-23T09:00:00Z'

export const opened: Board = evolveAll(emptyBoard, [
  { type: 'BoardOpened', title: 'Bike rental', format: 'design', language: 'en' },
])

export function sit({ role = 'participant', events = [] }: { role?: string; events?: readonly Event[] } = {}): Seat {
  const clock = new Clock()
  const sent: Hope[] = []
  const start = evolveAll(opened, events)
  const facts: readonly Event[] = [
    { type: 'BoardOpened', title: 'Bike rental', format: 'design', language: 'en' },
    ...events,
  ]
  const log: Entry[] = facts.map((event, place) => ({ version: place + 1, at: AT, by: 'jonas', command: `s${place}`, event }))
  const ports: Ports = {
    now: () => clock.now,
    random: dice(),
    later: (ms, act) => clock.later(ms, act),
    send: (hope) => void sent.push(hope),
    entries: (after, limit) =>
      Promise.resolve({ entries: log.slice(after, after + limit), head: log.length }),
  }
  const workshop = openWorkshop({ id: 'b1', me: { person: 'ines', role }, board: start }, ports)
  let others = 0
  const happen = (command: Command, id: string, by: string): void => {
    const gesture = command.type === 'Undo' ? log.filter((entry) => entry.command === command.gesture) : []
    const board = workshop.ledger.confirmed.value
    const events = anticipate(command, board, by, gesture.map(({ event }) => event))
    const entries = events.map((event, place) => ({ version: log.length + 1 + place, at: AT, by, command: id, event }))
    log.push(...entries)
    workshop.ledger.take(entries)
    workshop.history.follow(entries)
    workshop.ledger.accepted(id, entries.length > 0 ? [entries[0]?.version ?? 0, log.length] : [])
  }
  return {
    workshop,
    clock,
    sent,
    log,
    confirm: () => {
      for (const { id, command } of sent.splice(0)) happen(command, id, 'ines')
    },
    other: (command, by = 'jonas') => {
      others += 1
      happen(command, `o${others}`, by)
    },
  }
}

export const placed = (id: string, x: number, y: number, text: string = '', kind: Kind = 'event'): Event => ({
  type: 'NotePlaced',
  note: { id, kind, text, x, y, w: 100, h: 100, by: 'jonas' },
})

