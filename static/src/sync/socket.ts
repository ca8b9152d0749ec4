/**
 * One line to the server that comes back by itself. It knows frames and close codes, and nothing of boards.
 *
 * A line that does not answer when it is asked is dead, whatever the browser believes: laptops wake up with sockets that never
 * close, and a lost network closes none (TRUST M30).
 */
import type { ClientFrame, ServerFrame } from '../contract/frames'
import { backoff } from './backoff'
import { closingOf } from './closing'

/** Milliseconds between two looks at the line. */
const LOOK = 500
/** Milliseconds of silence after which the server is asked whether it is there; a living one says its head every 5 seconds. */
export const QUIET = 7000
/** The same while something waits for an answer. */
export const QUIET_WHILE_WAITING = 2000
/** Milliseconds that an answer may take, and that a wire may take to open, until it is given up. */
export const ANSWER = 4000
/** The same when there is a reason to doubt the line: the machine woke up or changed its network. */
export const ANSWER_IN_DOUBT = 2000
const OPENING = 8000

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
  /** Whether something waits for an answer of the server. */
  waiting(): boolean
}

export interface Around {
  /** Open a new wire to the board, which tells its ends what comes. */
  wire(ends: Ends): Wire
  /** From 0 to 1. */
  chance(): number
  now(): number
  /**
   * Call `wake` when the network is back or the page is seen again, `doubt` when the browser believes that the network is gone;
   * the answer stops it.
   */
  onWake(wake: () => void, doubt: () => void): () => void
}

export class Socket {
  readonly #around: Around
  readonly #listener: Listener
  #wire: Wire | null = null
  #open = false
  #turn = 0
  #tries = 0
  #heard = 0
  /** Until when something must be heard, or the line is given up; null while nothing was asked. */
  #deadline: number | null = null
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
    this.#unwake = this.#around.onWake(() => this.wake(), () => this.doubt())
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
    else this.doubt()
  }

  /** Something happened that lines do not survive: ask, and do not wait long for the answer. */
  doubt(): void {
    if (this.#wire === null) return
    this.send({ type: 'Ping' })
    this.#deadline = Math.min(this.#deadline ?? Infinity, this.#around.now() + ANSWER_IN_DOUBT)
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
    this.#deadline = this.#heard + OPENING
    this.#beat = setInterval(() => this.#listen(), LOOK)
  }

  #opened(): void {
    this.#open = true
    this.#hear()
    this.#listener.opened()
  }

  #listen(): void {
    const now = this.#around.now()
    if (this.#deadline !== null) {
      // Timers of a page that slept come late, and so do its messages: an answer may lie in wait behind this very look.
      if (now >= this.#deadline) setTimeout(() => this.#giveUp(), 0)
      return
    }
    if (now - this.#heard < (this.#listener.waiting() ? QUIET_WHILE_WAITING : QUIET)) return
    if (this.send({ type: 'Ping' })) this.#deadline = now + ANSWER
  }

  #giveUp(): void {
    if (this.#wire !== null && this.#deadline !== null && this.#around.now() >= this.#deadline) this.#lost(4408)
  }

  #hear(): void {
    this.#heard = this.#around.now()
    this.#deadline = null
  }

  #received(data: unknown): void {
    this.#hear()
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
      // Everybody is told to stay away for the same time; the dice keep them from coming back in the same moment (TRUST C3).
      const pause = wait + backoff(this.#tries, this.#around.chance())
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
