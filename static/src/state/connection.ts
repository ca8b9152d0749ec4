/** What the line to the server is doing. sync/ tells it; the save state and the room read it. */
import { batch, signal } from '@preact/signals-core'
import type { Ports } from './ports'

/** `stopped` means that it does not come back by itself; `code` then says why (TRUST section 4). */
export type Line = 'connecting' | 'open' | 'lost' | 'stopped'

export class Connection {
  readonly line = signal<Line>('connecting')
  /** When it became so, in milliseconds. */
  readonly since = signal(0)
  /** Close code of the last loss; 0 while there was none. */
  readonly code = signal(0)
  /** My own connection, as the server names it; null before Welcome. */
  readonly mine = signal<string | null>(null)
  /** When missing entries began to be fetched; null while none are. */
  readonly catchingUp = signal<number | null>(null)
  /** True while the last answer to a wish was that it could not be kept just now. */
  readonly putOff = signal(false)
  /** The version of the entry at which the server must stop reading this board; null when it reads all. */
  readonly unreadable = signal<number | null>(null)
  /** False when this device gives no room to keep wishes beyond this page. */
  readonly keeps = signal(true)
  /** A clock that sync/ winds while something is unsettled, in milliseconds. */
  readonly now = signal(0)
  readonly #ports: Ports

  constructor(ports: Ports) {
    this.#ports = ports
    this.since.value = ports.now()
    this.now.value = ports.now()
  }

  become(line: Line, code: number = 0): void {
    batch(() => {
      if (line !== this.line.value) this.since.value = this.#ports.now()
      this.line.value = line
      this.code.value = code
      if (line !== 'open') this.catchingUp.value = null
      this.wind()
    })
  }

  wind(): void {
    this.now.value = this.#ports.now()
  }
}
