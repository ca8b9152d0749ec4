/** The save state beside the title (UX section 4, W1 to W7). */
import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { Connection } from './connection'
import type { Ledger } from './ledger'

export type SaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'slow' }
  /** The server answers that it cannot save just now. */
  | { readonly state: 'unkept'; readonly unsent: number }
  | { readonly state: 'reconnecting' }
  /** The same, and the server has said why. */
  | { readonly state: 'restarting' }
  /** `unsent` counts the changes kept on this device. */
  | { readonly state: 'offline'; readonly unsent: number }
  /** Changes without a server, and the browser gives no room to keep them: they live as long as this page. */
  | { readonly state: 'tabonly'; readonly unsent: number }
  /** The line is closed until the page is loaded anew, or somebody signs in. */
  | { readonly state: 'outdated'; readonly unsent: number }
  | { readonly state: 'updating' }
  | { readonly state: 'viewonly' }
  /** The invitation was withdrawn; a notice tells what became of unsent changes. */
  | { readonly state: 'ended' }

/** Milliseconds after which a wish without an answer is said to be on its way, and to be slow. */
const SAVING = 300
const SLOW = 3000
/** Milliseconds after which a server that puts off all wishes is said to be unable to save. */
const UNKEPT = 1500
/** Milliseconds after which a lost line is mentioned: most come back before anybody could read it. */
const MOMENT = 1000
/** Milliseconds after which a lost line is called offline. */
const OFFLINE = 10_000
/** Milliseconds after which fetching missing entries is mentioned. */
const UPDATING = 1000
/** Close codes that say: no access any more, or no such board for this person (TRUST section 4). */
const ENDED: ReadonlySet<number> = new Set([4403, 4404])
/** The close code of a server that restarts, and of one that speaks a newer protocol. */
const RESTARTING = 4503
const TOO_OLD = 4426

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
    const unsent = hopes.length
    if (line === 'stopped' && connection.code.value === TOO_OLD) return { state: 'outdated', unsent }
    const away = now - connection.since.value
    if (line === 'stopped' || (line !== 'open' && away > MOMENT)) {
      if (unsent > 0 && !connection.keeps.value) return { state: 'tabonly', unsent }
      if (line === 'stopped' || away > OFFLINE) return { state: 'offline', unsent }
      return { state: connection.code.value === RESTARTING ? 'restarting' : 'reconnecting' }
    }
    if (!mayChange.value) return { state: 'viewonly' }
    const missing = connection.catchingUp.value
    if (missing !== null && now - missing > UPDATING) return { state: 'updating' }
    // What waited while nobody was there to answer has waited here since the line is open.
    const oldest = Math.max(hopes[0]?.since ?? now, connection.since.value)
    if (unsent > 0 && connection.putOff.value && now - oldest > UNKEPT) return { state: 'unkept', unsent }
    if (hopes.length > 0 && now - oldest > SLOW) return { state: 'slow' }
    return hopes.length > 0 && now - oldest > SAVING ? { state: 'saving' } : { state: 'saved' }
  })
