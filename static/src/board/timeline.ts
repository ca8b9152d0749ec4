/**
 * The log of one board, indexed by version, so that the board can be opened as it was at any step.
 *
 * A checkpoint is kept every SPAN entries, made when it is first needed; a jump folds at most SPAN entries and a step
 * forwards folds one. Checkpoints share the items, so 10,000 entries cost twenty sets of maps.
 */
import type { Entry } from '../contract/entry'
import { emptyBoard, type Board } from './board'
import { evolveAll } from './evolve'

const SPAN = 500

export class Timeline {
  readonly entries: Entry[] = []
  readonly #start: Board
  readonly #checkpoints: Board[]
  #last: Board

  /** `start` is the board before the first entry: empty, unless the log is read from a later version on. */
  constructor(start: Board = emptyBoard) {
    this.#start = start
    this.#checkpoints = [start]
    this.#last = start
  }

  get start(): number {
    return this.#start.version
  }

  get head(): number {
    return this.#start.version + this.entries.length
  }

  /** Take in the entries that come next; what is known already or comes after a gap is left out. */
  append(entries: Iterable<Entry>): void {
    for (const entry of entries) if (entry.version === this.head + 1) this.entries.push(entry)
  }

  /** The entry that made this version. */
  entryAt(version: number): Entry | undefined {
    return this.entries[version - this.start - 1]
  }

  /** The board as it was at this version; versions outside the log mean its nearest end. */
  boardAt(version: number): Board {
    const wanted = Math.min(Math.max(Math.trunc(version), this.start), this.head)
    const checkpoint = this.#checkpointBefore(wanted)
    const near = this.#last.version <= wanted && this.#last.version > checkpoint.version ? this.#last : checkpoint
    this.#last = this.#fold(near, wanted)
    return this.#last
  }

  #checkpointBefore(version: number): Board {
    const place = Math.floor((version - this.start) / SPAN)
    for (let known = this.#checkpoints.length; known <= place; known += 1) {
      const before = this.#checkpoints[known - 1] ?? this.#start
      this.#checkpoints.push(this.#fold(before, this.start + known * SPAN))
    }
    return this.#checkpoints[place] ?? this.#start
  }

  #fold(board: Board, version: number): Board {
    if (board.version === version) return board
    const entries = this.entries.slice(board.version - this.start, version - this.start)
    return evolveAll(board, entries.map((entry) => entry.event))
  }
}
