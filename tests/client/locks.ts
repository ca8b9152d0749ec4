/** The locks of one browser, as its windows meet them: one holder of a name at a time, the others in their order. */
import type { Locks } from '../../static/src/sync/windows'

export class FakeLocks {
  readonly #held = new Set<string>()
  readonly #queues = new Map<string, Promise<unknown>>()

  /** What a window calls `navigator.locks`. */
  get manager(): Locks {
    return {
      request: (name: string, ...how: unknown[]) => this.#request(name, how.at(-1) as () => Promise<unknown>),
      query: () => Promise.resolve({ held: [...this.#held].map((name) => ({ name })), pending: [] }),
    } as unknown as Locks
  }

  #request(name: string, act: () => Promise<unknown>): Promise<unknown> {
    const turn = (this.#queues.get(name) ?? Promise.resolve()).then(async () => {
      this.#held.add(name)
      try {
        return await act()
      } finally {
        this.#held.delete(name)
      }
    })
    this.#queues.set(name, turn.catch(() => undefined))
    return turn
  }
}
