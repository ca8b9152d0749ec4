/**
 * Wishes that the board refused, with their words, until somebody has decided what becomes of them (UX B1, TRUST F18). sync/ keeps
 * them on this device, so that a closed tab drops none.
 */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals-core'
import type { Hope } from './ledger'
import type { RefusalOnTheWay } from './refusal'

export interface Returned extends Pick<Hope, 'id' | 'command' | 'since'> {
  readonly code: RefusalOnTheWay
  /** Fields of the refusal. */
  readonly detail: Readonly<Record<string, unknown>>
}

export class ReturnedWishes {
  /** Oldest first. */
  readonly list: ReadonlySignal<readonly Returned[]>
  readonly #list: Signal<readonly Returned[]> = signal([])

  constructor() {
    this.list = this.#list
  }

  keep(wish: Returned): void {
    this.#list.value = [...this.#list.value.filter(({ id }) => id !== wish.id), wish]
  }

  /** These wishes happened. Another window of the same person may have sent what was refused here, and a refusal leaves no trace. */
  cameTrue(wishes: Iterable<string>): void {
    const list = this.#list.value
    if (list.length === 0) return
    const happened = new Set(wishes)
    if (list.some(({ id }) => happened.has(id))) this.#list.value = list.filter(({ id }) => !happened.has(id))
  }

  /** Somebody has decided: it is kept no longer. */
  putAway(id: string): void {
    this.#list.value = this.#list.value.filter((wish) => wish.id !== id)
  }
}
