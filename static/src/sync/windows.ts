/**
 * Which windows of this browser one person has open at a board. Each holds a lock of its own for as long as it lives, however it
 * ends (Web Locks). Browsers have them on pages that came by https or from this machine; elsewhere nobody knows of other windows.
 */

export interface Windows {
  /** This window's name. */
  readonly mine: string
  /**
   * Do something while no other window does the like, knowing which others are open. Null when that was not possible: another
   * window does not come to an end with it.
   */
  alone<Result>(act: (others: ReadonlySet<string>) => Promise<Result>): Promise<Result | null>
  /** Call somebody when another window is gone, once for each of them. */
  whenGone(other: string, call: () => void): void
  /** This window counts no longer, and is told nothing more. */
  leave(): void
}

/** What we use of the browser's locks. */
export type Locks = Pick<LockManager, 'request' | 'query'>

/** Milliseconds that another window may take over what only one may do: it reads and writes a few records. */
const PATIENCE = 2000

/** Open a window's door sign; null where there are no locks. */
export async function openWindow(board: string, person: string, locks: Locks | undefined): Promise<Windows | null> {
  if (locks === undefined) return null
  const all = `storming ${board} ${person} window `
  const mine = crypto.getRandomValues(new Uint32Array(4)).join('-')
  const release = await held(locks, all + mine).catch(() => null)
  if (release === null) return null
  const left = new AbortController()
  const watched = new Set<string>()
  return {
    mine,
    alone: (act) =>
      locks
        .request(`storming ${board} ${person} outbox`, { signal: AbortSignal.timeout(PATIENCE) }, async () => {
          const known = (await locks.query()).held ?? []
          const names = known.flatMap(({ name = '' }) => (name.startsWith(all) ? [name.slice(all.length)] : []))
          return { done: await act(new Set(names.filter((name) => name !== mine))) }
        })
        .then(({ done }) => done)
        .catch(() => null),
    whenGone(other, call) {
      if (watched.has(other)) return
      watched.add(other)
      const callUnlessLeft = (): void => {
        if (!left.signal.aborted) call()
      }
      // Its lock is free when it is gone; nobody needs it any longer than to learn that.
      locks.request(all + other, { signal: left.signal }, () => undefined).then(callUnlessLeft, () => undefined)
    },
    leave() {
      left.abort()
      release()
    },
  }
}

/** Hold a lock; the answer lets it go. */
function held(locks: Locks, name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const forLife = (): Promise<void> => new Promise((leave) => void resolve(leave))
    locks.request(name, forLife).catch(reject)
  })
}
