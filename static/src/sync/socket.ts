/**
 * One line to the server that comes back by itself. It knows frames and close codes, and nothing of boards.
 *
 * A line that says nothing for SILENCE although it was asked is dead, whatever the browser believes: laptops wake up with
 * sockets that never close.
 */
import type { ClientFrame, ServerFrame } from '../contract/frames'
import { backoff } from './backoff'
import { closingOf } from './closing'

/** Milliseconds between two questions whether somebody is there, and without an answer until the line is given up. */
export const HEARTBEAT = 10_000
export const SILENCE = 25_000

/** What a wire tells. */
export interface Ends {
  opened(): void
  message(data: unknown): void
  closed(code: number): void
}

/** An open or opening WebSocket. */
export interface Wire {
  send(text: string): void
  close(): void
}

export interface Listener {
  /** The wire is open; the first frame may be sent. */
  opened(): void
  frame(frame: ServerFrame): void
  /** The wire is gone, with this code; `comesBack` says whether another one will be tried. */
  closed(code: number, comesBack: boolean): void
  /** Something came that is no frame: this client and the server do not speak the same language. */
  unreadable(): void
}

export interface Around {
  /** Open a new wire to the board, which tells its ends what comes. */
  wire(ends: Ends): Wire
  /** From 0 to 1. */
  chance(): number
  now(): number
  /** Call when the network is back or the page is seen again; the answer stops it. */
  onWake(wake: () => void): () => void
}

export class Socket {
  readonly #around: Around
  readonly #listener: Listener
  #wire: Wire | null = null
  #open = false
  #turn = 0
  #tries = 0
  #heard = 0
  /** Close code and wait that the server announced before it closed (TRUST C2). */
  #announced: { readonly code: number; readonly wait: number } | null = null
  #again: ReturnType<typeof setTimeout> | undefined
  #beat: ReturnType<typeof setInterval> | undefined
  #unwake: () => void = () => undefined

  constructor(around: Around, listener: Listener) {
    this.#around = around
    this.#listener = listener
  }

  start(): void {
    this.#unwake = this.#around.onWake(() => this.wake())
    this.#connect()
  }

  /** Close for good. */
  stop(): void {
    this.#unwake()
    clearTimeout(this.#again)
    this.#again = undefined
    this.#drop()
  }

  /** True if it went out; false if there is no open wire. */
  send(frame: ClientFrame): boolean {
    if (!this.#open || this.#wire === null) return false
    this.#wire.send(JSON.stringify(frame))
    return true
  }

  /** The server has welcomed us: the next loss starts with a short wait again. */
  settled(): void {
    this.#tries = 0
  }

  /** The network is back or the page is seen: do not wait any longer, and doubt an old line. */
  wake(): void {
    if (this.#again !== undefined) this.#connect()
    else if (this.#open) this.send({ type: 'Ping' })
  }

  #connect(): void {
    clearTimeout(this.#again)
    this.#again = undefined
    this.#announced = null
    this.#heard = this.#around.now()
    this.#turn += 1
    const turn = this.#turn
    // A wire that was given up may still speak; nobody listens to it.
    const ifCurrent = (act: () => void): void => {
      if (turn === this.#turn) act()
    }
    this.#wire = this.#around.wire({
      opened: () => ifCurrent(() => this.#opened()),
      message: (data) => ifCurrent(() => this.#received(data)),
      closed: (code) => ifCurrent(() => this.#lost(code)),
    })
    this.#beat = setInterval(() => this.#listen(), HEARTBEAT)
  }

  #opened(): void {
    this.#open = true
    this.#heard = this.#around.now()
    this.#listener.opened()
  }

  #listen(): void {
    if (this.#around.now() - this.#heard >= SILENCE) this.#lost(4408)
    else this.send({ type: 'Ping' })
  }

  #received(data: unknown): void {
    this.#heard = this.#around.now()
    const frame = frameOf(data)
    if (frame === null) this.#listener.unreadable()
    else if (frame.type === 'Closing') this.#announced = { code: frame.code, wait: frame.retry_in_ms }
    else this.#listener.frame(frame)
  }

  #lost(closeCode: number): void {
    const { code, wait } = this.#announced ?? { code: closeCode, wait: 0 }
    this.#drop()
    const { comesBack } = closingOf(code)
    if (comesBack) {
      const pause = Math.max(wait, backoff(this.#tries, this.#around.chance()))
      this.#tries += 1
      this.#again = setTimeout(() => this.#connect(), pause)
    }
    this.#listener.closed(code, comesBack)
  }

  #drop(): void {
    clearInterval(this.#beat)
    this.#open = false
    this.#turn += 1
    this.#wire?.close()
    this.#wire = null
  }
}

function frameOf(data: unknown): ServerFrame | null {
  if (typeof data !== 'string') return null
  try {
    const frame: unknown = JSON.parse(data)
    return typeof frame === 'object' && frame !== null && 'type' in frame ? (frame as ServerFrame) : null
  } catch {
    return null
  }
}
