// Made by `manage.py contract` from boards.domain.events. Change it there.
import type { NoteName } from './commands'
import type { CommandId, FrameId, LinkId, NoteId, PersonId, PivotalId } from './ids'
import type { Box, Frame, Link, Note, Pivotal } from './items'
import type { Axis, Format, FrameRole, Kind } from './kinds'

/** The board began. */
export interface BoardOpened {
  readonly type: 'BoardOpened'
  readonly title: string
  readonly format: Format
  readonly language: string
}

/** The board got another title. */
export interface BoardRenamed {
  readonly type: 'BoardRenamed'
  readonly title: string
  readonly before: string
}

/** Somebody said their name, for the first time or anew. */
export interface PersonIntroduced {
  readonly type: 'PersonIntroduced'
  readonly person: PersonId
  readonly name: string
}

/** A file was brought in; the facts of the same command say what it held. */
export interface DrawingImported {
  readonly type: 'DrawingImported'
  readonly format: string
  readonly file: string
  readonly notes: number
  readonly frames: number
  readonly links: number
}

/** A note was put on the board. */
export interface NotePlaced {
  readonly type: 'NotePlaced'
  readonly note: Note
}

/** One note's way. */
export interface NoteMove {
  readonly note: NoteId
  readonly x: number
  readonly y: number
  readonly from_x: number
  readonly from_y: number
}

/** Notes were moved in one gesture. */
export interface NotesMoved {
  readonly type: 'NotesMoved'
  readonly moves: readonly NoteMove[]
}

/** Where a note begins along the axis, and where it began. */
export interface NoteShift {
  readonly note: NoteId
  readonly to: number
  readonly was: number
}

/** Where a frame begins along the axis and how long it is there, and how it was before. */
export interface FrameShift {
  readonly frame: FrameId
  readonly to: number
  readonly length: number
  readonly was: number
  readonly was_length: number
}

/** Where a pivotal line stands, and where it stood. */
export interface PivotalShift {
  readonly pivotal: PivotalId
  readonly to: number
  readonly was: number
}

/** Room was made along an axis, or a gap closed: what made way, and the frames around it that grew or shrank. */
export interface SpaceInserted {
  readonly type: 'SpaceInserted'
  readonly axis: Axis
  readonly at: number
  readonly by: number
  readonly notes: readonly NoteShift[]
  readonly frames: readonly FrameShift[]
  readonly pivotals: readonly PivotalShift[]
}

/** A note says something else. */
export interface NoteReworded {
  readonly type: 'NoteReworded'
  readonly note: NoteId
  readonly text: string
  readonly before: string
}

/** A note has another place and size. */
export interface NoteResized {
  readonly type: 'NoteResized'
  readonly note: NoteId
  readonly box: Box
  readonly before: Box
}

/** One note's kind and size, new and old. */
export interface Rekinding {
  readonly note: NoteId
  readonly kind: Kind
  readonly w: number
  readonly h: number
  readonly from_kind: Kind
  readonly from_w: number
  readonly from_h: number
}

/** Notes stand for something else. */
export interface KindChanged {
  readonly type: 'KindChanged'
  readonly changes: readonly Rekinding[]
}

/** How one note leans, and how it leaned. */
export interface Turning {
  readonly note: NoteId
  readonly turn: number
  readonly from_turn: number
}

/** Notes were tilted or straightened in one gesture. */
export interface NotesTurned {
  readonly type: 'NotesTurned'
  readonly turns: readonly Turning[]
}

/** How high one note lies, and how high it lay. */
export interface Restacking {
  readonly note: NoteId
  readonly stack: number
  readonly from_stack: number
}

/** Notes were brought before or behind others in one gesture. */
export interface NotesRestacked {
  readonly type: 'NotesRestacked'
  readonly stacks: readonly Restacking[]
}

/** All tags of one note, new and old. */
export interface Tagging {
  readonly note: NoteId
  readonly tags: readonly string[]
  readonly from_tags: readonly string[]
}

/** Notes have other tags. */
export interface NotesTagged {
  readonly type: 'NotesTagged'
  readonly changes: readonly Tagging[]
}

/** Notes were thrown away; they are kept here whole. */
export interface NotesRemoved {
  readonly type: 'NotesRemoved'
  readonly notes: readonly Note[]
}

/** Notes, frames and lines that were free stay as they are from now on; the entry says who wanted it. */
export interface ItemsLocked {
  readonly type: 'ItemsLocked'
  readonly notes: readonly NoteId[]
  readonly frames: readonly FrameId[]
  readonly pivotals: readonly PivotalId[]
}

/** Notes, frames and lines that were locked may be changed again. */
export interface ItemsUnlocked {
  readonly type: 'ItemsUnlocked'
  readonly notes: readonly NoteId[]
  readonly frames: readonly FrameId[]
  readonly pivotals: readonly PivotalId[]
}

/** An arrow was drawn. */
export interface NotesConnected {
  readonly type: 'NotesConnected'
  readonly link: Link
}

/** An arrow's label says something else. */
export interface LinkReworded {
  readonly type: 'LinkReworded'
  readonly link: LinkId
  readonly text: string
  readonly before: string
}

/** Arrows were thrown away. */
export interface LinksRemoved {
  readonly type: 'LinksRemoved'
  readonly links: readonly Link[]
}

/** A frame was drawn. */
export interface FrameDrawn {
  readonly type: 'FrameDrawn'
  readonly frame: Frame
}

/** A frame has another name. */
export interface FrameRenamed {
  readonly type: 'FrameRenamed'
  readonly frame: FrameId
  readonly name: string
  readonly before: string
}

/** A frame means something else. */
export interface FrameRoleChanged {
  readonly type: 'FrameRoleChanged'
  readonly frame: FrameId
  readonly role: FrameRole
  readonly before: FrameRole
}

/** A frame has another place and size; its content stayed. */
export interface FrameResized {
  readonly type: 'FrameResized'
  readonly frame: FrameId
  readonly box: Box
  readonly before: Box
}

/** One frame's way. */
export interface FrameMove {
  readonly frame: FrameId
  readonly x: number
  readonly y: number
  readonly from_x: number
  readonly from_y: number
}

/** Frames were moved in one gesture. */
export interface FramesMoved {
  readonly type: 'FramesMoved'
  readonly moves: readonly FrameMove[]
}

/** Frames were thrown away; what lay in them stayed. */
export interface FramesRemoved {
  readonly type: 'FramesRemoved'
  readonly frames: readonly Frame[]
}

/** A pivotal line was drawn. */
export interface PivotalDrawn {
  readonly type: 'PivotalDrawn'
  readonly pivotal: Pivotal
}

/** A pivotal line has another label. */
export interface PivotalRenamed {
  readonly type: 'PivotalRenamed'
  readonly pivotal: PivotalId
  readonly text: string
  readonly before: string
}

/** One line's way. */
export interface PivotalMove {
  readonly pivotal: PivotalId
  readonly x: number
  readonly from_x: number
}

/** Pivotal lines were moved in one gesture. */
export interface PivotalsMoved {
  readonly type: 'PivotalsMoved'
  readonly moves: readonly PivotalMove[]
}

/** Pivotal lines were thrown away. */
export interface PivotalsRemoved {
  readonly type: 'PivotalsRemoved'
  readonly pivotals: readonly Pivotal[]
}

/** The board calls a kind something else, or lets it lie on other paper; None means as everywhere. */
export interface LegendEdited {
  readonly type: 'LegendEdited'
  readonly kind: Kind
  readonly name: string | null
  readonly paper: string | null
  readonly from_name: string | null
  readonly from_paper: string | null
}

/** Notes were published under these identifiers. */
export interface NamesRecorded {
  readonly type: 'NamesRecorded'
  readonly names: readonly NoteName[]
}

/**
 * Somebody took back an earlier command of their own; the facts of the same command say how.
 *
 * `left` names the items that somebody changed since and that therefore stayed as they are.
 */
export interface GestureUndone {
  readonly type: 'GestureUndone'
  readonly gesture: CommandId
  readonly left: readonly string[]
}

export type Event =
  | BoardOpened
  | BoardRenamed
  | PersonIntroduced
  | DrawingImported
  | NotePlaced
  | NotesMoved
  | SpaceInserted
  | NoteReworded
  | NoteResized
  | KindChanged
  | NotesTurned
  | NotesRestacked
  | NotesTagged
  | NotesRemoved
  | ItemsLocked
  | ItemsUnlocked
  | NotesConnected
  | LinkReworded
  | LinksRemoved
  | FrameDrawn
  | FrameRenamed
  | FrameRoleChanged
  | FrameResized
  | FramesMoved
  | FramesRemoved
  | PivotalDrawn
  | PivotalRenamed
  | PivotalsMoved
  | PivotalsRemoved
  | LegendEdited
  | NamesRecorded
  | GestureUndone
