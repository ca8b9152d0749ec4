/**
 * A server within the page, for measuring how a board draws: it welcomes, takes every wish that can come to something, and says
 * what happened in frames of text, as the real one does. Nothing is kept.
 */
import { anticipate } from '../board/anticipate'
import type { Board } from '../board/board'
import { evolveAll } from '../board/evolve'
import type { Entry } from '../contract/entry'
import type { Event } from '../contract/events'
import type { ClientFrame, ServerFrame } from '../contract/frames'
import { PROTOCOL } from '../contract/limits'
import type { Around, Ends, Wire } from '../sync/socket'

export class Loopback implements Around {
  readonly #person: string
  #board: Board
  #ends: Ends | null = null
  #wishes = 0

  constructor(board: Board, person: string) {
    this.#board = board
    this.#person = person
  }

  /** Somebody else did this: each fact a gesture of its own, all of them in one frame, as a busy server sends them. */
  happen(by: string, events: readonly Event[]): void {
    this.#tell({ type: 'Happened', entries: this.#keep(events, by, () => `theirs-${(this.#wishes += 1)}`) })
  }

  wire(ends: Ends): Wire {
    this.#ends = ends
    queueMicrotask(() => ends.opened())
    return { send: (text) => this.#take(JSON.parse(text) as ClientFrame), close: () => undefined }
  }

  chance(): number {
    return 0
  }

  now(): number {
    return Date.now()
  }

  onWake(): () => void {
    return () => undefined
  }

  #take(frame: ClientFrame): void {
    const head = this.#board.version
    if (frame.type === 'Hello') {
      this.#tell({ type: 'Welcome', protocol: PROTOCOL, board: 'bench', person: this.#person, role: 'facilitator', head, connection: 'mine' })
    }
    if (frame.type === 'Ping') this.#tell({ type: 'Head', head })
    if (frame.type !== 'Submit') return
    const entries = this.#keep(anticipate(frame.command, this.#board, this.#person, []), this.#person, () => frame.id)
    this.#tell({ type: 'Accepted', wishes: [[frame.id, entries.length === 0 ? [] : [head + 1, head + entries.length]]] })
    if (entries.length > 0) this.#tell({ type: 'Happened', entries })
  }

  #keep(events: readonly Event[], by: string, command: () => string): Entry[] {
    const first = this.#board.version + 1
    this.#board = evolveAll(this.#board, events)
    const at = new Date().toISOString()
    return events.map((event, place) => ({ version: first + place, at, by, command: command(), event }))
  }

  /** As text and in a turn of its own: what a socket brings has to be read first. */
  #tell(frame: ServerFrame): void {
    const text = JSON.stringify(frame)
    queueMicrotask(() => this.#ends?.message(text))
  }
}
