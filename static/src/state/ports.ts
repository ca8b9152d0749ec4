/** The world outside, as the state needs it. main.ts brings the browser's; tests bring their own. */
import type { Entry } from '../contract/entry'
import type { Hope } from './ledger'

export interface Ports {
  /** Milliseconds since 1970. */
  now(): number
  /** So many unguessable bytes. */
  random(bytes: number): Uint8Array
  /** Do something after so many milliseconds, unless the answer is called before. */
  later(ms: number, then: () => void): () => void
  /** Keep a wish on this device and send it to the server; the answer comes back through the ledger. */
  send(hope: Hope): void
  /** A page of the log: entries after a version, oldest first, and how far the board has come. */
  entries(after: number, limit: number): Promise<EntryPage>
}

export interface EntryPage {
  readonly entries: readonly Entry[]
  readonly head: number
}
