/**
 * Wishes that the server has not answered, kept on this device: closing the laptop loses nothing (DESIGN D6, UX W5). They are
 * kept by board and person, so that nobody sends what somebody else at this device wished for.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Hope } from '../state/ledger'
import type { Returned } from '../state/returned'

export interface Outbox {
  /** What was not answered before, in the order of wishing. */
  all(): Promise<readonly Hope[]>
  put(hope: Hope): Promise<void>
  drop(id: string): Promise<void>
  /** What the board refused and nobody has decided about, in the order of wishing. */
  returned(): Promise<readonly Returned[]>
  /** The board refused this: keep it until somebody has decided; `drop` ends that too. */
  giveBack(wish: Returned): Promise<void>
}

interface Kept extends Hope {
  /** Why it was refused; left out while it has no answer. */
  readonly refusal?: Pick<Returned, 'code' | 'detail'>
  readonly board: string
  readonly person: string
}

interface Shelf extends DBSchema {
  outbox: { key: [string, string, string]; value: Kept }
}

/** Keeps for as long as the page lives: where the browser has no storage to give. */
export class MemoryOutbox implements Outbox {
  readonly #hopes = new Map<string, Hope>()
  readonly #returned = new Map<string, Returned>()

  all(): Promise<readonly Hope[]> {
    return Promise.resolve([...this.#hopes.values()])
  }

  put(hope: Hope): Promise<void> {
    this.#hopes.set(hope.id, hope)
    return Promise.resolve()
  }

  drop(id: string): Promise<void> {
    this.#hopes.delete(id)
    this.#returned.delete(id)
    return Promise.resolve()
  }

  returned(): Promise<readonly Returned[]> {
    return Promise.resolve([...this.#returned.values()])
  }

  giveBack(wish: Returned): Promise<void> {
    this.#hopes.delete(wish.id)
    this.#returned.set(wish.id, wish)
    return Promise.resolve()
  }
}

class StoredOutbox implements Outbox {
  readonly #database: IDBPDatabase<Shelf>
  readonly #board: string
  readonly #person: string

  constructor(database: IDBPDatabase<Shelf>, board: string, person: string) {
    this.#database = database
    this.#board = board
    this.#person = person
  }

  async all(): Promise<readonly Hope[]> {
    const kept = await this.#kept()
    return kept.filter(({ refusal }) => refusal === undefined).map(({ id, command, since }) => ({ id, command, since }))
  }

  put({ id, command, since }: Hope): Promise<void> {
    return this.#write({ id, command, since })
  }

  async returned(): Promise<readonly Returned[]> {
    const kept = await this.#kept()
    return kept.flatMap(({ id, command, since, refusal }) => (refusal === undefined ? [] : [{ id, command, since, ...refusal }]))
  }

  giveBack({ id, command, since, code, detail }: Returned): Promise<void> {
    return this.#write({ id, command, since, refusal: { code, detail } })
  }

  /** The ids are UUIDv7, so the order of keys is the order of wishing. */
  #kept(): Promise<Kept[]> {
    const [board, person] = [this.#board, this.#person]
    return this.#database.getAll('outbox', IDBKeyRange.bound([board, person, ''], [board, person, '\uffff']))
  }

  /** Told to commit at once, for the tab may be closed in the next moment. */
  async #write(wish: Omit<Kept, 'board' | 'person'>): Promise<void> {
    const writing = this.#database.transaction('outbox', 'readwrite')
    const put = writing.store.put({ board: this.#board, person: this.#person, ...wish })
    writing.commit()
    await Promise.all([put, writing.done])
  }

  async drop(id: string): Promise<void> {
    await this.#database.delete('outbox', [this.#board, this.#person, id])
  }
}

/** The outbox of one person on one board; one that keeps in memory if the browser stores nothing. */
export async function openOutbox(board: string, person: string): Promise<Outbox> {
  try {
    const database = await openDB<Shelf>('storming', 1, {
      upgrade: (fresh) => void fresh.createObjectStore('outbox', { keyPath: ['board', 'person', 'id'] }),
    })
    return new StoredOutbox(database, board, person)
  } catch {
    return new MemoryOutbox()
  }
}
