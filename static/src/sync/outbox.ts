/**
 * Wishes that the server has not answered, kept on this device: closing the laptop loses nothing (DESIGN D6, UX W5). They are
 * kept by board and person, so that nobody sends what somebody else at this device wished for.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Hope } from '../state/ledger'

export interface Outbox {
  /** What was not answered before, in the order of wishing. */
  all(): Promise<readonly Hope[]>
  put(hope: Hope): Promise<void>
  drop(id: string): Promise<void>
}

interface Kept extends Hope {
  readonly board: string
  readonly person: string
}

interface Shelf extends DBSchema {
  outbox: { key: [string, string, string]; value: Kept }
}

/** Keeps for as long as the page lives: where the browser has no storage to give. */
export class MemoryOutbox implements Outbox {
  readonly #hopes = new Map<string, Hope>()

  all(): Promise<readonly Hope[]> {
    return Promise.resolve([...this.#hopes.values()])
  }

  put(hope: Hope): Promise<void> {
    this.#hopes.set(hope.id, hope)
    return Promise.resolve()
  }

  drop(id: string): Promise<void> {
    this.#hopes.delete(id)
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
    const [board, person] = [this.#board, this.#person]
    const range = IDBKeyRange.bound([board, person, ''], [board, person, '\uffff'])
    const kept = await this.#database.getAll('outbox', range)
    // The ids are UUIDv7, so the order of keys is the order of wishing.
    return kept.map(({ id, command, since }) => ({ id, command, since }))
  }

  async put({ id, command, since }: Hope): Promise<void> {
    await this.#database.put('outbox', { board: this.#board, person: this.#person, id, command, since })
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
