/**
 * What the server said, what we hope, and both together (DESIGN D7). Own facts and others' facts take one path: `take`.
 *
 * The board changes only by entries with the next version; a hope is a wish on its way, and what will probably become of it
 * is worked out anew whenever the confirmed board changes.
 */
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core'
import { anticipate } from '../board/anticipate'
import type { Board } from '../board/board'
import { Draft } from '../board/draft'
import { apply, evolveAll } from '../board/evolve'
import type { Command } from '../contract/commands'
import type { Entry } from '../contract/entry'
import type { Event } from '../contract/events'
import type { OwnLog } from './own'
import type { Me } from './workshop'

/** A wish that the server has not made a fact yet. `since` is when it was wished, in milliseconds. */
export interface Hope {
  readonly id: string
  readonly command: Command
  readonly since: number
  /** The first and the last version it made, once the server has said so. */
  readonly kept?: readonly [number, number]
}

interface Folded {
  readonly board: Board
  readonly facts: ReadonlyMap<string, readonly Event[]>
}

export class Ledger {
  readonly confirmed: ReadonlySignal<Board>
  readonly pending: ReadonlySignal<readonly Hope[]>
  readonly shown: ReadonlySignal<Board>
  /** What each hope will probably do, oldest first. */
  readonly hoped: ReadonlySignal<ReadonlyMap<string, readonly Event[]>>
  /** What was taken in last. */
  readonly latest: ReadonlySignal<readonly Entry[]>
  readonly #latest: Signal<readonly Entry[]> = signal([])
  readonly #confirmed: Signal<Board>
  readonly #pending: Signal<readonly Hope[]> = signal([])
  readonly #own: OwnLog
  readonly #me: ReadonlySignal<Me>
  /** What was hoped of wishes whose board came before their answer. */
  readonly #overtaken = new Map<string, readonly Event[]>()

  constructor(board: Board, me: ReadonlySignal<Me>, own: OwnLog) {
    this.#confirmed = signal(board)
    this.#own = own
    this.#me = me
    this.confirmed = this.#confirmed
    this.latest = this.#latest
    this.pending = this.#pending
    const folded = computed(() => this.#fold(me.value.person))
    this.shown = computed(() => folded.value.board)
    this.hoped = computed(() => folded.value.facts)
  }

  hope(hope: Hope): void {
    this.#pending.value = [...this.#pending.value, hope]
  }

  /** Hope for what another window wished for and has left behind, in its place among what was wished for here. */
  adopt(hopes: readonly Hope[]): void {
    const known = new Set(this.#pending.value.map(({ id }) => id))
    const found = hopes.filter(({ id }) => !known.has(id))
    if (found.length > 0) this.#pending.value = [...this.#pending.value, ...found].toSorted((one, other) => (one.id < other.id ? -1 : 1))
  }

  /** Take in entries from the server. False means that some before them are missing; then nothing after the gap is taken. */
  take(entries: readonly Entry[]): boolean {
    const { version } = this.#confirmed.value
    const news = entries.filter((entry) => entry.version > version)
    const whole = news.every((entry, place) => entry.version === version + 1 + place)
    if (!whole || news.length === 0) return whole
    batch(() => {
      const board = evolveAll(this.#confirmed.value, news.map(({ event }) => event))
      this.#confirmed.value = board
      this.#own.learn(news)
      this.#latest.value = news
      const done = new Set(news.map(({ command }) => command))
      this.#settle(({ id, kept }) => done.has(id) || (kept !== undefined && kept[1] <= board.version))
    })
    return true
  }

  /** Learn of my own earlier gestures, so that they can be taken back; the board stays as it is. */
  remember(entries: readonly Entry[]): void {
    this.#own.remember(entries)
  }

  /** The server keeps a wish: it made these first and last versions, or none when it was no news. */
  accepted(id: string, versions: readonly number[]): void {
    const kept: readonly [number, number] = [versions[0] ?? 0, versions.at(-1) ?? 0]
    if (kept[1] > this.#confirmed.value.version) {
      this.#pending.value = this.#pending.value.map((hope) => (hope.id === id ? { ...hope, kept } : hope))
      return
    }
    this.#remind(id, kept)
    this.#settle((hope) => hope.id === id)
  }

  /** The server refuses a wish; it is no longer hoped for. */
  refused(id: string): Hope | undefined {
    this.#overtaken.delete(id)
    const hope = this.#pending.value.find((other) => other.id === id)
    this.#settle((other) => other.id === id)
    return hope
  }

  /** The board as the server now answers it whole, after too much was missed. An older board changes nothing. */
  reload(board: Board): void {
    if (board.version <= this.#confirmed.value.version) return
    batch(() => {
      for (const { id, kept } of this.#pending.value) {
        if (kept === undefined) this.#overtaken.set(id, this.hoped.peek().get(id) ?? [])
        else if (kept[1] <= board.version) this.#remind(id, kept)
      }
      this.#confirmed.value = board
      this.#settle(({ kept }) => kept !== undefined && kept[1] <= board.version)
    })
  }

  /**
   * What became of a wish was too much to be told entry by entry: it is taken to be what was hoped for, so that it can be
   * taken back at once. A wish whose entries were told is known already.
   */
  #remind(id: string, [first, last]: readonly [number, number]): void {
    const facts = this.#overtaken.get(id) ?? this.hoped.peek().get(id) ?? []
    this.#overtaken.delete(id)
    if (facts.length === 0 || facts.length !== last - first + 1 || this.#own.facts(id) !== undefined) return
    this.#own.learn(facts.map((event, place) => ({ version: first + place, at: '', by: this.#me.peek().person, command: id, event })))
  }

  #settle(done: (hope: Hope) => boolean): void {
    const open = this.#pending.value.filter((hope) => !done(hope))
    if (open.length !== this.#pending.value.length) this.#pending.value = open
  }

  #fold(me: string): Folded {
    const [confirmed, hopes] = [this.#confirmed.value, this.#pending.value]
    const facts = new Map<string, readonly Event[]>()
    if (hopes.length === 0) return { board: confirmed, facts }
    const draft = new Draft(confirmed)
    for (const { id, command } of hopes) {
      const gesture = command.type === 'Undo' ? (facts.get(command.gesture) ?? this.#own.facts(command.gesture)) : []
      const events = anticipate(command, draft, me, gesture)
      for (const event of events) apply(draft, event)
      facts.set(id, events)
    }
    return { board: draft.board(), facts }
  }
}
