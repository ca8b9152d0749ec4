/** What the server found in a file, as `POST /api/boards/import/look/` answers it (boards/importers/drawing.py). */
import type { Kind } from '../contract/kinds'

export type Reason = 'typed' | 'tag' | 'legend' | 'palette' | 'hue' | 'none'

/** What becomes of notes: a kind, or they are left out. */
export type Answer = Kind | 'ignore'

/** Notes of one page, colour and shape word that are named by the same reason. */
export interface Question {
  /** `page|colour|shape`, with `|word` at the end for notes that a text tag names. */
  readonly key: string
  readonly page: number
  /** As `#rrggbb`; empty for boxes without a fill. */
  readonly colour: string
  readonly shape: string
  readonly word: string
  readonly count: number
  readonly texts: readonly string[]
  readonly kind: Kind | null
  readonly reason: Reason
  readonly doubtful: boolean
}

/** `notes` is null for a page that cannot be read. Pages count from 1. */
export interface PageFound {
  readonly index: number
  readonly name: string
  readonly notes: number | null
  readonly chosen: boolean
}

export interface Counts {
  readonly notes: number
  readonly unfilled: number
  readonly class_boxes: number
  readonly texts: number
  readonly labels: number
  readonly containers: number
  readonly backdrops: number
  readonly bound: number
  readonly resolved: number
}

export interface Warning {
  readonly code: string
  readonly count: number
  readonly reason: string
}

export interface Found {
  readonly format: string
  readonly title: string
  readonly questions: readonly Question[]
  readonly counts: Counts
  readonly warnings: readonly Warning[]
  readonly pages: readonly PageFound[]
}

/** How many notes the board will hold. */
export const notesIn = ({ notes, unfilled, class_boxes, texts, labels }: Counts): number =>
  notes + unfilled + class_boxes + texts + labels

export const framesIn = ({ containers, backdrops }: Counts): number => containers + backdrops

export const linksIn = ({ bound, resolved }: Counts): number => bound + resolved
