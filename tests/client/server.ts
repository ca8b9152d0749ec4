/**
 * A server as docs/protocol.md promises it, in memory: one log, receipts by command id, sockets that hear everything. What the
 * real one decides, `anticipate` decides here: both play the same scores. A test may cut wires, lose announcements and answer late.
 */
import { PROTOCOL } from '../../static/src/contract/limits'
import { anticipate } from '../../static/src/board/anticipate'
import { emptyBoard, type Board } from '../../static/src/board/board'
import { evolveAll } from '../../static/src/board/evolve'
import { picture } from '../../static/src/board/picture'
import type { Command } from '../../static/src/contract/commands'
import type { Entry } from '../../static/src/contract/entry'
import type { ClientFrame, ServerFrame } from '../../static/src/contract/frames'
import type { Picture } from '../../static/src/contract/picture'
import type { EntryPage } from '../../static/src/state/ports'
import type { Ends, Wire } from '../../static/src/sync/socket'

const AT = '2026-11-23T09:00:00Z'

interface Client {
  readonly ends: Ends
  readonly person: string
  readonly connection: string
}

export class FakeServer {
  readonly log: Entry[] = []
  /** Every frame that reached the server. */
  readonly heard: ClientFrame[] = []
  /** Entries that one CatchUp may bring; more are answered with Reload. */
  window = 1000
  /** True: the next announcements are lost. */
  deaf = false
  /** Codes that the next commands are refused with, whatever they are; 'retry' asks for them again. */
  readonly moods: string[] = []
  /** What the next refusals say beside their code. */
  detail: Readonly<Record<string, unknown>> = {}
  board: Board = emptyBoard
  /** True: what comes in waits for `release`. */
  busy = false
  readonly #receipts = new Map<string, readonly number[]>()
  readonly #clients = new Set<Client>()
  readonly #waiting: (() => void)[] = []
  #connections = 0

  constructor() {
    this.wish('jonas', 's1', { type: 'OpenBoard', title: 'Bike rental', format: 'design' })
  }

  get open(): number {
    return this.#clients.size
  }

  /** A new wire for a person; it opens when the test lets time pass. */
  wire(person: string, ends: Ends): Wire {
    this.#connections += 1
    const client = { ends, person, connection: `k${this.#connections}` }
    this.#clients.add(client)
    queueMicrotask(() => {
      if (this.#clients.has(client)) ends.opened()
    })
    return {
      send: (text) => {
        const heard = (): void => {
          if (this.#clients.has(client)) this.#answer(client, JSON.parse(text) as ClientFrame)
        }
        if (this.busy) this.#waiting.push(heard)
        else heard()
      },
      close: () => void this.#clients.delete(client),
    }
  }

  /** Every wire breaks, as when a process is killed. */
  cut(code: number = 1006): void {
    const clients = [...this.#clients]
    this.#clients.clear()
    for (const { ends } of clients) ends.closed(code)
  }

  /** Answer what waited, in its order; what came by a wire that is cut is lost. */
  release(): void {
    this.busy = false
    for (const hear of this.#waiting.splice(0)) hear()
  }

  /** Say something to every open wire. */
  say(frame: ServerFrame): void {
    for (const { ends } of this.#clients) ends.message(JSON.stringify(frame))
  }

  /** Somebody wishes for something by another way, and it is announced. */
  wish(person: string, id: string, command: Command): readonly number[] {
    const known = this.#receipts.get(id)
    if (known !== undefined) return known
    const gesture = command.type === 'Undo' ? this.log.filter((entry) => entry.command === command.gesture) : []
    const events = anticipate(command, this.board, person, gesture.map(({ event }) => event))
    const first = this.log.length + 1
    const entries = events.map((event, place) => ({ version: first + place, at: AT, by: person, command: id, event }))
    this.log.push(...entries)
    this.board = evolveAll(this.board, events)
    const versions = entries.length === 0 ? [] : [first, this.log.length]
    this.#receipts.set(id, versions)
    if (entries.length > 0 && !this.deaf) this.say({ type: 'Happened', entries })
    return versions
  }

  state(): Promise<Picture> {
    return Promise.resolve(picture(this.board))
  }

  entries(after: number, limit: number): Promise<EntryPage> {
    return Promise.resolve({ entries: this.log.slice(after, after + limit), head: this.log.length })
  }

  /** What a person did. */
  own(person: string): Promise<readonly Entry[]> {
    return Promise.resolve(this.log.filter(({ by }) => by === person))
  }

  #answer({ ends, person, connection }: Client, frame: ClientFrame): void {
    this.heard.push(frame)
    const say = (answer: ServerFrame): void => ends.message(JSON.stringify(answer))
    switch (frame.type) {
      case 'Hello':
        say({ type: 'Welcome', protocol: PROTOCOL, board: 'b1', person, role: 'participant', head: this.log.length, connection })
        return this.#catchUp(frame.after, say)
      case 'CatchUp':
        return this.#catchUp(frame.after, say)
      case 'Submit': {
        const mood = this.moods.shift()
        if (mood === 'retry') return say({ type: 'Retry', id: frame.id, after_ms: 100 })
        if (mood !== undefined) return say({ type: 'Refused', id: frame.id, code: mood, detail: this.detail })
        return say({ type: 'Accepted', wishes: [[frame.id, this.wish(person, frame.id, frame.command)]] })
      }
      case 'Ping':
        return say({ type: 'Head', head: this.log.length })
      case 'Here': {
        const people = [{ connection, person, presence: frame.presence }]
        for (const other of this.#clients) {
          if (other.ends !== ends) other.ends.message(JSON.stringify({ type: 'Present', people }))
        }
        return undefined
      }
      default:
        return frame satisfies never
    }
  }

  #catchUp(after: number, say: (frame: ServerFrame) => void): void {
    const entries = this.log.slice(after)
    if (entries.length > this.window) say({ type: 'Reload', head: this.log.length })
    else if (entries.length > 0) say({ type: 'Happened', entries })
  }
}
