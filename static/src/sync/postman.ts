/**
 * Brings wishes to the server in their order, a few at a time, until each has its answer. The same id is the same wish, so what
 * may have been lost is sent again without fear (DESIGN D6).
 */
import type { Submit } from '../contract/frames'
import type { Hope, Ledger } from '../state/ledger'

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
  #open = false
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
    this.#under.delete(id)
    this.#again.delete(id)
  }

  /** Send it again after so many milliseconds; what comes after it waits, for it may build on it. */
  later(id: string, ms: number): void {
    this.#under.delete(id)
    this.#again.add(id)
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

  /** Send what may go now. */
  deliver(): void {
    if (!this.#open || this.#pause !== undefined) return
    const pending = new Set(this.#ledger.pending.value.map(({ id }) => id))
    for (const id of this.#under) if (!pending.has(id)) this.#under.delete(id)
    for (const hope of this.#ledger.pending.value) {
      if (hope.kept !== undefined || this.#under.has(hope.id)) continue
      if (this.#under.size >= WINDOW || !this.#send(hope)) return
    }
  }

  #send(hope: Hope): boolean {
    const frame: Submit = { type: 'Submit', id: hope.id, command: hope.command }
    const large = JSON.stringify(frame).length * BYTES_AT_MOST > LARGEST && bytesOf(frame) > LARGEST
    if (!large) {
      if (!this.#ways.bySocket(frame)) return false
      this.#under.add(hope.id)
      return true
    }
    // A large wish travels alone, so that it keeps its place between the others.
    if (this.#under.size > 0) return false
    this.#under.add(hope.id)
    void this.#ways.byHttp(hope)
    return false
  }
}

/** UTF-8 bytes that one UTF-16 unit may take. */
const BYTES_AT_MOST = 3

const bytesOf = (frame: Submit): number => new TextEncoder().encode(JSON.stringify(frame)).length
