// Made by `manage.py contract` from boards.domain.items. Change it there.
import type { FrameId, LinkId, NoteId, PersonId, PivotalId } from './ids'
import type { FrameRole, Kind } from './kinds'

/** A place and a size. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Where an imported note came from, kept so that the mapping can be changed later (IMP-6). */
export interface Origin {
  readonly file?: string
  readonly page?: string
  readonly id?: string
  readonly colour?: string
  readonly shape?: string
  readonly word?: string
}

/**
 * A sticky note. `stack` orders overlapping notes from back to front; equal ones lie in order of placing.
 *
 * `tags` are short words of people's own, in the order in which they came.
 * A locked item stays as it is until somebody unlocks it; arrows may still come and go (RULES K1).
 */
export interface Note {
  readonly id: NoteId
  readonly kind: Kind
  readonly text: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly by: PersonId
  readonly turn?: number
  readonly stack?: number
  readonly origin?: Origin | null
  readonly locked?: boolean
  readonly tags?: readonly string[]
}

/** What this board calls a kind, and on which paper it lies; None means as everywhere (PRACTICE K2). */
export interface LegendEntry {
  readonly kind: Kind
  readonly name?: string | null
  readonly paper?: string | null
}

/** A region with a name; a bounded context unless its role says otherwise. */
export interface Frame {
  readonly id: FrameId
  readonly name: string
  readonly role: FrameRole
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly by: PersonId
  readonly locked?: boolean
}

/** An arrow from one note to another. */
export interface Link {
  readonly id: LinkId
  readonly source: NoteId
  readonly target: NoteId
  readonly by: PersonId
  readonly text?: string
}

/** A vertical line through the whole timeline; `note` is the event it belongs to, if somebody said so. */
export interface Pivotal {
  readonly id: PivotalId
  readonly x: number
  readonly by: PersonId
  readonly text?: string
  readonly note?: NoteId | null
  readonly locked?: boolean
}
