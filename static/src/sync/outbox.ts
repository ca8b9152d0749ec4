/**
 * Wishes that the server has not answered, kept on this device: closing the laptop loses nothing (DESIGN D6, UX W5). They are
 * kept by board and person, so that nobody sends what somebody else at this device wished for, and signed by the window that
 * brings them: another one takes them over only when that one is gone.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Hope } from '../state/ledger'
import type { Returned } from '../state/returned'
import { openWindow, type Locks, type Windows } from './windows'

export interface Outbox {
  /**
   * What was not answered before and no other open window brings, in the order of wishing: from now on it is this window's.
   * `again` is called when one of the others is gone: it may have left something.
   */
  takeOver(again?: () => void): Promise<readonly Hope[]>
  put(hope: Hope): Promise<void>
  drop(id: string): Promise<void>
  /** What the board refused and nobody has decided about, in the order of wishing. */
  returned(): Promise<readonly Returned[]>
  /** The board refused this: keep it until somebody has decided; `drop` ends that too. */
  giveBack(wish: Returned): Promise<void>
  /** The page is left: what is kept is anybody's. */
  close(): void
}

interface Kept extends Hope {
  /** Why it was refused; left out while it has no answer. */
  readonly refusal?: Pick<Returned, 'code' | 'detail'>
  /** Which window brings it to the board; left out where windows do not know of each other. */
  readonly window?: string
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

  takeOver(): Promise<readonly Hope[]> {
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

  close(): void {
    // Nobody else can see what is kept here.
  }
}

class StoredOutbox implements Outbox {
  readonly #database: IDBPDatabase<Shelf>
  readonly #board: string
  readonly #person: string
  readonly #windows: Windows | null

  constructor(database: IDBPDatabase<Shelf>, board: string, person: string, windows: Windows | null) {
    this.#database = database
    this.#board = board
    this.#person = person
    this.#windows = windows
  }

  async takeOver(again?: () => void): Promise<readonly Hope[]> {
    const taken = await this.#windows?.alone(async (others) => {
      if (again !== undefined) for (const other of others) this.#windows?.whenGone(other, again)
      return this.#takeWithout(others)
    })
    // Whoever cannot know of other windows brings everything: a wish that comes twice happens once.
    return taken ?? this.#unanswered()
  }

  put(hope: Hope): Promise<void> {
    return this.#write([hope])
  }

  async returned(): Promise<readonly Returned[]> {
    const kept = await this.#kept()
    return kept.flatMap(({ id, command, since, refusal }) => (refusal === undefined ? [] : [{ id, command, since, ...refusal }]))
  }

  giveBack({ id, command, since, code, detail }: Returned): Promise<void> {
    return this.#write([{ id, command, since }], { code, detail })
  }

  close(): void {
    this.#windows?.leave()
  }

  /** Sign what no other window brings. */
  async #takeWithout(others: ReadonlySet<string>): Promise<readonly Hope[]> {
    const found = await this.#unanswered((window) => window === undefined || !others.has(window))
    // What a full disk leaves unsigned may come twice, and happens once.
    await this.#write(found).catch(() => undefined)
    return found
  }

  async #unanswered(isOurs = (_window: string | undefined): boolean => true): Promise<readonly Hope[]> {
    const kept = (await this.#kept()).filter(({ refusal, window }) => refusal === undefined && isOurs(window))
    return kept.map(({ id, command, since }) => ({ id, command, since }))
  }

  /** The ids are UUIDv7, so the order of keys is the order of wishing. */
  #kept(): Promise<Kept[]> {
    const [board, person] = [this.#board, this.#person]
    return this.#database.getAll('outbox', IDBKeyRange.bound([board, person, ''], [board, person, '\uffff']))
  }

  /** Told to commit at once, for the tab may be closed in the next moment. */
  async #write(wishes: readonly Hope[], refusal?: Kept['refusal']): Promise<void> {
    const writing = this.#database.transaction('outbox', 'readwrite')
    const signed = { board: this.#board, person: this.#person, ...(refusal && { refusal }), ...(this.#windows && { window: this.#windows.mine }) }
    const puts = wishes.map(({ id, command, since }) => writing.store.put({ ...signed, id, command, since }))
    writing.commit()
    await Promise.all([...puts, writing.done])
  }

  async drop(id: string): Promise<void> {
    await this.#database.delete('outbox', [this.#board, this.#person, id])
  }
}

/** The outbox of one person on one board; one that keeps in memory if the browser stores nothing. */
export async function openOutbox(board: string, person: string, locks?: Locks): Promise<Outbox> {
  try {
    const database = await openDB<Shelf>('storming', 1, {
      upgrade: (fresh) => void fresh.createObjectStore('outbox', { keyPath: ['board', 'person', 'id'] }),
    })
    return new StoredOutbox(database, board, person, await openWindow(board, person, locks))
  } catch {
    return new MemoryOutbox()
  }
}
