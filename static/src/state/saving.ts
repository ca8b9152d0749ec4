/** The save state beside the title (UX section 4, W1 to W7). */
import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { Connection } from './connection'
import type { Ledger } from './ledger'

export type SaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'slow' }
  | { readonly state: 'reconnecting' }
  /** `unsent` counts the changes kept on this device. */
  | { readonly state: 'offline'; readonly unsent: number }
  | { readonly state: 'updating' }
  | { readonly state: 'viewonly' }
  /** The invitation was withdrawn; a notice tells what became of unsent changes. */
  | { readonly state: 'ended' }

/** Milliseconds after which a wish without an answer is said to be on its way, and to be slow. */
const SAVING = 300
const SLOW = 3000
/** Milliseconds after which a lost line is called offline. */
const OFFLINE = 10_000
/** Milliseconds after which fetching missing entries is mentioned. */
const UPDATING = 1000
/** Close codes that say: no access any more, or no such board for this person (TRUST section 4). */
const ENDED: ReadonlySet<number> = new Set([4403, 4404])

interface Sources {
  readonly connection: Connection
  readonly ledger: Ledger
  readonly mayChange: ReadonlySignal<boolean>
}

export const saveState = ({ connection, ledger, mayChange }: Sources): ReadonlySignal<SaveState> =>
  computed((): SaveState => {
    const now = connection.now.value
    const hopes = ledger.pending.value
    const line = connection.line.value
    if (line === 'stopped' && ENDED.has(connection.code.value)) return { state: 'ended' }
    if (line === 'stopped') return { state: 'offline', unsent: hopes.length }
    if (line !== 'open' && (line === 'lost' || hopes.length > 0)) {
      const long = now - connection.since.value > OFFLINE
      return long ? { state: 'offline', unsent: hopes.length } : { state: 'reconnecting' }
    }
    if (!mayChange.value) return { state: 'viewonly' }
    const missing = connection.catchingUp.value
    if (missing !== null && now - missing > UPDATING) return { state: 'updating' }
    const oldest = hopes[0]?.since ?? now
    if (hopes.length > 0 && now - oldest > SLOW) return { state: 'slow' }
    return hopes.length > 0 && now - oldest > SAVING ? { state: 'saving' } : { state: 'saved' }
  })
