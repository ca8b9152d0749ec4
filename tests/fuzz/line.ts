/**
 * A line to the real server on which everything happens that happens to lines: it is cut before or after a frame went out, the
 * server's answers are lost before it is cut, frames of either direction wait (and keep their order, as TCP does), facts come
 * twice or again much later, an announcement is lost, and what was under way when it was cut still speaks.
 */
import { WebSocket } from 'ws'
import type { Ends, Wire } from '../../static/src/sync/socket'
import type { Weather } from './weather'

/** Close code of a line that is gone without a word. */
const GONE = 1006

/** Milliseconds until the server learns that a line is cut. */
const LINGERING = 1500

export interface Address {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

export class Line implements Wire {
  readonly #ends: Ends
  readonly #weather: Weather
  readonly #socket: WebSocket | null
  /** What came and waits, what is to go and waits, what facts were told before. */
  readonly #coming: string[] = []
  readonly #going: string[] = []
  readonly #told: string[] = []
  readonly #overhear: (text: string) => void
  #deaf = false
  #dead = false
  #over = false

  /** `overhear` is told everything that the server says, also what is lost on the way. */
  constructor(address: Address, ends: Ends, weather: Weather, overhear: (text: string) => void) {
    this.#ends = ends
    this.#weather = weather
    this.#overhear = overhear
    if (!weather.online) {
      this.#socket = null
      setTimeout(() => this.#closed(GONE), 1)
      return
    }
    this.#socket = new WebSocket(address.url, { headers: { ...address.headers }, perMessageDeflate: false })
    this.#socket.on('open', () => ends.opened())
    this.#socket.on('message', (data: Buffer) => this.#comes(data.toString()))
    this.#socket.on('close', (code) => this.#closed(code))
    this.#socket.on('error', () => undefined)
  }

  send(text: string): void {
    if (this.#weather.strikes(150)) return this.cut()
    this.#going.push(text)
    if (this.#going.length === 1) this.#wait(20, () => this.#go())
    if (this.#weather.strikes(150)) this.cut()
    else if (this.#weather.strikes(100)) this.#goDeaf()
  }

  close(): void {
    this.#over = true
    if (this.#dead || this.#weather.strikes(2)) this.cut()
    else this.#socket?.close()
  }

  /** Pull the cable. The server does not notice at once: it goes on answering into the dark. */
  cut(): void {
    this.#deaf = this.#dead = true
    setTimeout(() => this.#socket?.terminate(), LINGERING)
    setTimeout(() => this.#closed(GONE), 0)
  }

  /** Nothing comes any more, and a moment later the line is dead: what the server answers meanwhile is lost. */
  #goDeaf(): void {
    this.#deaf = true
    setTimeout(() => this.cut(), this.#weather.pause(300))
  }

  /** Do it now, or sometimes later. */
  #wait(inTimes: number, act: () => void): void {
    if (this.#weather.strikes(inTimes)) setTimeout(act, this.#weather.pause(200))
    else act()
  }

  #go(): void {
    const going = this.#going.splice(0)
    if (!this.#dead && this.#socket?.readyState === WebSocket.OPEN) for (const text of going) this.#socket.send(text)
  }

  #comes(text: string): void {
    this.#overhear(text)
    if (this.#deaf) return
    this.#coming.push(text)
    if (this.#coming.length === 1) this.#wait(20, () => this.#tell())
  }

  #tell(): void {
    for (const text of this.#coming.splice(0)) {
      const facts = text.startsWith('{"type":"Happened"')
      if (facts && this.#weather.strikes(40)) continue
      this.#ends.message(text)
      if (!facts) continue
      this.#told.push(text)
      if (this.#weather.strikes(15)) this.#ends.message(text)
      if (this.#weather.strikes(25)) this.#ends.message(this.#weather.one(this.#told))
    }
  }

  #closed(code: number): void {
    if (this.#over) return
    this.#over = true
    this.#ends.closed(code)
  }
}
