/**
 * A board that its owner may change. A map is copied at its first change, so that a batch of facts pays once per map and a
 * board that was given away stays as it was.
 */
import type { Frame, LegendEntry, Link, Note, Pivotal } from '../contract/items'
import type { Format } from '../contract/kinds'
import type { Board } from './board'

/** The noun of a map on the board. */
export interface Shelves {
  notes: Note
  frames: Frame
  links: Link
  pivotals: Pivotal
  people: string
  names: string
  legend: LegendEntry
}

type Maps = { [Shelf in keyof Shelves]: ReadonlyMap<string, Shelves[Shelf]> }

export class Draft implements Board {
  version: number
  title: string
  format: Format
  language: string
  #maps: Maps
  #own: Partial<{ [Shelf in keyof Shelves]: Map<string, Shelves[Shelf]> }> = {}

  constructor(board: Board) {
    this.version = board.version
    this.title = board.title
    this.format = board.format
    this.language = board.language
    const { notes, frames, links, pivotals, people, names, legend } = board
    this.#maps = { notes, frames, links, pivotals, people, names, legend }
  }

  get notes(): ReadonlyMap<string, Note> {
    return this.#maps.notes
  }

  get frames(): ReadonlyMap<string, Frame> {
    return this.#maps.frames
  }

  get links(): ReadonlyMap<string, Link> {
    return this.#maps.links
  }

  get pivotals(): ReadonlyMap<string, Pivotal> {
    return this.#maps.pivotals
  }

  get people(): ReadonlyMap<string, string> {
    return this.#maps.people
  }

  get names(): ReadonlyMap<string, string> {
    return this.#maps.names
  }

  get legend(): ReadonlyMap<string, LegendEntry> {
    return this.#maps.legend
  }

  put<Shelf extends keyof Shelves>(shelf: Shelf, id: string, item: Shelves[Shelf]): void {
    this.#writable(shelf).set(id, item)
  }

  /** Change some fields of an item; nothing when it is not there (STYLE E6: folding never refuses). */
  alter<Shelf extends 'notes' | 'frames' | 'links' | 'pivotals'>(
    shelf: Shelf,
    id: string,
    change: Partial<Shelves[Shelf]>,
  ): void {
    const item = this.#maps[shelf].get(id)
    if (item !== undefined) this.put(shelf, id, { ...item, ...change })
  }

  /** Let a field of an item say its usual value again: it is left out, as the server writes it. */
  strip<Shelf extends 'notes' | 'frames' | 'links' | 'pivotals'>(shelf: Shelf, id: string, field: keyof Shelves[Shelf]): void {
    const item = this.#maps[shelf].get(id)
    if (item === undefined || !(field in item)) return
    const { [field]: _, ...rest } = item as Shelves[Shelf]
    this.put(shelf, id, rest as Shelves[Shelf])
  }

  drop(shelf: keyof Shelves, id: string): void {
    this.#writable(shelf).delete(id)
  }

  /** The board as it now is; the draft may go on changing without changing it. */
  board(): Board {
    this.#own = {}
    const { version, title, format, language } = this
    return { version, title, format, language, ...this.#maps }
  }

  #writable<Shelf extends keyof Shelves>(shelf: Shelf): Map<string, Shelves[Shelf]> {
    const own = this.#own[shelf] as Map<string, Shelves[Shelf]> | undefined
    if (own !== undefined) return own
    const fresh = new Map<string, Shelves[Shelf]>(this.#maps[shelf] as ReadonlyMap<string, Shelves[Shelf]>)
    Object.assign(this.#own, { [shelf]: fresh })
    Object.assign(this.#maps, { [shelf]: fresh })
    return fresh
  }
}
