/**
 * The board as it is after some facts: the twin of boards/domain/board.py.
 *
 * Geometry: board units, x to the right (time), y down; x and y are the top left corner of the unturned box. One square
 * paper note is 100 x 100 units. Maps keep the order of placing. A Board never changes; who wants another one takes a
 * Draft of it, or `evolve`.
 */
import type { Frame, LegendEntry, Link, Note, Pivotal } from '../contract/items'
import type { Format } from '../contract/kinds'

export interface Board {
  readonly version: number
  readonly title: string
  readonly format: Format
  readonly language: string
  readonly notes: ReadonlyMap<string, Note>
  readonly frames: ReadonlyMap<string, Frame>
  readonly links: ReadonlyMap<string, Link>
  readonly pivotals: ReadonlyMap<string, Pivotal>
  /** Name by person. */
  readonly people: ReadonlyMap<string, string>
  /** Published identifier by note. */
  readonly names: ReadonlyMap<string, string>
  /** By kind, where this board differs from all others. */
  readonly legend: ReadonlyMap<string, LegendEntry>
}

export const emptyBoard: Board = {
  version: 0,
  title: '',
  format: 'blank',
  language: 'en',
  notes: new Map(),
  frames: new Map(),
  links: new Map(),
  pivotals: new Map(),
  people: new Map(),
  names: new Map(),
  legend: new Map(),
}

/** The arrows that begin or end at one of these notes, in order of drawing. */
export const linksAt = (board: Board, notes: ReadonlySet<string>): Link[] =>
  [...board.links.values()].filter((link) => notes.has(link.source) || notes.has(link.target))

/** How many items lie on it (TRUST L06 counts them). */
export const sizeOf = (board: Board): number =>
  board.notes.size + board.frames.size + board.links.size + board.pivotals.size
