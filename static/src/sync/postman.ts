/**
 * Brings wishes to the server in their order, a few at a time, until each has its answer. The same id is the same wish, so what
 * may have been lost is sent again without fear (DESIGN D6).
 */
import type { Submit } from '../contract/frames'
import type { Hope, Ledger } from '../state/ledger'

const length = ({ command }: Hope): number => JSON.stringify(command).length

/** Wishes on their way at the same time: less than the burst that a socket may send (TRUST L03). */
const WINDOW = 32

/** Bytes of a frame that the socket takes (TRUST L01), with some room for the envelope. */
const LARGEST = 60_000

export interface Ways {
  /** By the socket; false when it is closed. */
  readonly bySocket: (frame: Submit) => boolean
  /** By HTTP, for what is too large; resolves when it is answered. */
  readonly byHttp: (hope: Hope) => Promise<void>
}

export class Postman {
  readonly #ledger: Ledger
  readonly #ways: Ways
  readonly #under = new Set<string>()
  /** Wishes that the server asked to send again later. */
  readonly #again = new Set<string>()
  /** Wishes that were under way when the server asked so: their answers come first, for it may ask the same of them. */
  readonly #heldUp = new Set<string>()
  /** The large wish that is on its way; nothing overtakes it. */
  #alone: string | null = null
  #open = false
  #delivering = false
  #pause: ReturnType<typeof setTimeout> | undefined

  constructor(ledger: Ledger, ways: Ways) {
    this.#ledger = ledger
    this.#ways = ways
  }

  /** The server has welcomed us: everything that has no answer goes out, oldest first. */
  open(): void {
    this.#open = true
    this.#under.clear()
    this.#again.clear()
    this.#heldUp.clear()
    this.#alone = null
    clearTimeout(this.#pause)
    this.#pause = undefined
    this.deliver()
  }

  close(): void {
    this.#open = false
    clearTimeout(this.#pause)
    this.#pause = undefined
  }

  /** This one has its answer. */
  answered(id: string): void {
    this.#back(id)
    this.#again.delete(id)
  }

  /** Send it again after so many milliseconds; what comes after it waits, for it may build on it. */
  later(id: string, ms: number): void {
    this.#back(id)
    this.#again.add(id)
    for (const other of this.#under) this.#heldUp.add(other)
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => {
      this.#pause = undefined
      this.deliver()
    }, ms)
  }

  /** Whether a wish older than this one must be sent again: then a refusal of this one may only be an echo of that. */
  isAheadOfItsTurn(id: string): boolean {
    const hopes = this.#ledger.pending.value
    const place = hopes.findIndex((hope) => hope.id === id)
    return hopes.slice(0, Math.max(0, place)).some((hope) => this.#again.has(hope.id))
  }

  /** The longest wish among those that may be on their way. */
  largest(): Hope | undefined {
    const under = this.#ledger.pending.value.filter(({ id }) => this.#under.has(id))
    return under.toSorted((one, other) => length(other) - length(one))[0]
  }

  /** Send what may go now, oldest first. An answer that comes while this sends does not begin a second round. */
  deliver(): void {
    if (this.#delivering) return
    this.#delivering = true
    try {
      for (let next = this.#next(); next !== undefined && this.#send(next); ) next = this.#next()
    } finally {
      this.#delivering = false
    }
  }

  #next(): Hope | undefined {
    const pending = this.#ledger.pending.value
    const waits = this.#pause !== undefined || this.#heldUp.size > 0 || this.#alone !== null || this.#under.size >= WINDOW
    if (!this.#open || waits) return undefined
    return pending.find((hope) => hope.kept === undefined && !this.#under.has(hope.id))
  }

  /** False when nothing more can be sent now. */
  #send(hope: Hope): boolean {
    const frame: Submit = { type: 'Submit', id: hope.id, command: hope.command }
    const text = JSON.stringify(frame)
    const large = text.length * BYTES_AT_MOST > LARGEST && new TextEncoder().encode(text).length > LARGEST
    // A large wish travels alone, so that it keeps its place between the others.
    if (large && this.#under.size > 0) return false
    this.#under.add(hope.id)
    if (large) {
      this.#alone = hope.id
      void this.#ways.byHttp(hope)
      return false
    }
    if (this.#ways.bySocket(frame)) return true
    this.#under.delete(hope.id)
    return false
  }

  #back(id: string): void {
    this.#under.delete(id)
    this.#heldUp.delete(id)
    if (this.#alone === id) this.#alone = null
  }
}

/** UTF-8 bytes that one UTF-16 unit may take. */
const BYTES_AT_MOST = 3
