// Made by `manage.py contract` from boards.domain.commands. Change it there.
import type { CommandId, FrameId, LinkId, NoteId, PivotalId } from './ids'
import type { Box, Origin } from './items'
import type { Axis, Format, FrameRole, Kind } from './kinds'

/** Begin a board. Only the first command of a board can be this one. */
export interface OpenBoard {
  readonly type: 'OpenBoard'
  readonly title: string
  readonly format?: Format
  readonly language?: string
}

/** Give the board another title. */
export interface RenameBoard {
  readonly type: 'RenameBoard'
  readonly title: string
}

/** Say one's own name to the board. */
export interface Introduce {
  readonly type: 'Introduce'
  readonly name: string
}

/** A note as its writer wishes it; size left out means the size of its kind. */
export interface NewNote {
  readonly note: NoteId
  readonly kind: Kind
  readonly x: number
  readonly y: number
  readonly text?: string
  readonly w?: number | null
  readonly h?: number | null
  readonly turn?: number
  readonly stack?: number
  readonly origin?: Origin | null
  readonly tags?: readonly string[]
}

/** Put one note on the board. */
export interface PlaceNote {
  readonly type: 'PlaceNote'
  readonly note: NoteId
  readonly kind: Kind
  readonly x: number
  readonly y: number
  readonly text?: string
  readonly w?: number | null
  readonly h?: number | null
  readonly turn?: number
  readonly stack?: number
  readonly origin?: Origin | null
  readonly tags?: readonly string[]
}

/** Put several notes on the board in one gesture: paste, duplicate. `links` may join the new notes. */
export interface PlaceNotes {
  readonly type: 'PlaceNotes'
  readonly notes: readonly NewNote[]
  readonly links?: readonly NewLink[]
}

/** An arrow as its drawer wishes it. */
export interface NewLink {
  readonly link: LinkId
  readonly source: NoteId
  readonly target: NoteId
  readonly text?: string
}

/** A frame as its drawer wishes it. */
export interface NewFrame {
  readonly frame: FrameId
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly name?: string
  readonly role?: FrameRole
}

/** A pivotal line as its drawer wishes it. */
export interface NewPivotal {
  readonly pivotal: PivotalId
  readonly x: number
  readonly text?: string
  readonly note?: NoteId | null
}

/** Put everything that a file held on the board, as one gesture (IMP-9). */
export interface ImportDrawing {
  readonly type: 'ImportDrawing'
  readonly format: string
  readonly file: string
  readonly notes: readonly NewNote[]
  readonly frames?: readonly NewFrame[]
  readonly links?: readonly NewLink[]
  readonly pivotals?: readonly NewPivotal[]
}

/** Where a note should lie. */
export interface NotePlace {
  readonly note: NoteId
  readonly x: number
  readonly y: number
}

/** Where a frame should lie. */
export interface FramePlace {
  readonly frame: FrameId
  readonly x: number
  readonly y: number
}

/** Where a pivotal line should stand. */
export interface PivotalPlace {
  readonly pivotal: PivotalId
  readonly x: number
}

/** Move one or many in one gesture; a frame's content is named by whoever moves it. */
export interface MoveItems {
  readonly type: 'MoveItems'
  readonly notes?: readonly NotePlace[]
  readonly frames?: readonly FramePlace[]
  readonly pivotals?: readonly PivotalPlace[]
}

/**
 * Make room at a place: everything that begins there or beyond makes way, also what is locked (PRACTICE B34).
 *
 * axis  along which; `x` is time
 * at    where the room begins
 * by    how much, in board units; less than 0 closes a gap as far as there is one
 */
export interface InsertSpace {
  readonly type: 'InsertSpace'
  readonly axis: Axis
  readonly at: number
  readonly by: number
}

/**
 * Write another text on a note.
 *
 * `before` is the text that the writer saw when the writing began. Given and no longer true, the wish is refused, so
 * that nobody's words are overwritten unseen.
 */
export interface RewordNote {
  readonly type: 'RewordNote'
  readonly note: NoteId
  readonly text: string
  readonly before?: string | null
}

/** Where a note should lie, and how large. */
export interface NoteBox {
  readonly note: NoteId
  readonly box: Box
}

/** Give a note another place and size. */
export interface ResizeNote {
  readonly type: 'ResizeNote'
  readonly note: NoteId
  readonly box: Box
}

/** Where a frame should lie, and how large. */
export interface FrameBox {
  readonly frame: FrameId
  readonly box: Box
}

/** Give several things another place and size in one gesture; pivotal lines have a place only. */
export interface ResizeItems {
  readonly type: 'ResizeItems'
  readonly notes?: readonly NoteBox[]
  readonly frames?: readonly FrameBox[]
  readonly pivotals?: readonly PivotalPlace[]
}

/** Say that notes stand for something else; one that has its kind's size takes the new kind's (PRACTICE K4). */
export interface ChangeKind {
  readonly type: 'ChangeKind'
  readonly notes: readonly NoteId[]
  readonly kind: Kind
}

/** How a note should lean, in degrees clockwise. */
export interface NoteTurn {
  readonly note: NoteId
  readonly turn: number
}

/** Tilt notes to say that their wording needs a talk, or straighten them (PRACTICE B36). */
export interface TurnNotes {
  readonly type: 'TurnNotes'
  readonly notes: readonly NoteTurn[]
}

/** How high a note should lie; whoever wishes it looks which heights are taken. */
export interface NoteStack {
  readonly note: NoteId
  readonly stack: number
}

/** Bring notes before or behind others. */
export interface RestackNotes {
  readonly type: 'RestackNotes'
  readonly notes: readonly NoteStack[]
}

/** Take some tags off notes and put others on them; what two people put on at once both stays. */
export interface TagNotes {
  readonly type: 'TagNotes'
  readonly notes: readonly NoteId[]
  readonly add?: readonly string[]
  readonly remove?: readonly string[]
}

/** Throw things away in one gesture. Links of a removed note go with it. */
export interface RemoveItems {
  readonly type: 'RemoveItems'
  readonly notes?: readonly NoteId[]
  readonly frames?: readonly FrameId[]
  readonly links?: readonly LinkId[]
  readonly pivotals?: readonly PivotalId[]
}

/** Keep things as they are: until they are unlocked nobody moves, changes or removes them (UX U19). */
export interface LockItems {
  readonly type: 'LockItems'
  readonly notes?: readonly NoteId[]
  readonly frames?: readonly FrameId[]
  readonly pivotals?: readonly PivotalId[]
}

/** Let things be changed again. */
export interface UnlockItems {
  readonly type: 'UnlockItems'
  readonly notes?: readonly NoteId[]
  readonly frames?: readonly FrameId[]
  readonly pivotals?: readonly PivotalId[]
}

/** Draw an arrow from one note to another. */
export interface ConnectNotes {
  readonly type: 'ConnectNotes'
  readonly link: LinkId
  readonly source: NoteId
  readonly target: NoteId
  readonly text?: string
}

/** Write another label on an arrow. */
export interface RewordLink {
  readonly type: 'RewordLink'
  readonly link: LinkId
  readonly text: string
}

/** Draw a frame around what belongs together. */
export interface DrawFrame {
  readonly type: 'DrawFrame'
  readonly frame: FrameId
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly name?: string
  readonly role?: FrameRole
}

/** Give a frame another name. */
export interface RenameFrame {
  readonly type: 'RenameFrame'
  readonly frame: FrameId
  readonly name: string
}

/** Say that a frame means something else: a context, a lane, or only a group. */
export interface ChangeFrameRole {
  readonly type: 'ChangeFrameRole'
  readonly frame: FrameId
  readonly role: FrameRole
}

/** Give a frame another place and size; what lies in it stays where it is. */
export interface ResizeFrame {
  readonly type: 'ResizeFrame'
  readonly frame: FrameId
  readonly box: Box
}

/** Draw a vertical line where one chapter of the story ends and the next begins. */
export interface DrawPivotal {
  readonly type: 'DrawPivotal'
  readonly pivotal: PivotalId
  readonly x: number
  readonly text?: string
  readonly note?: NoteId | null
}

/** Write another label at a pivotal line. */
export interface RenamePivotal {
  readonly type: 'RenamePivotal'
  readonly pivotal: PivotalId
  readonly text: string
}

/** Call a kind something else on this board, or let it lie on other paper; what is left out is as everywhere. */
export interface EditLegend {
  readonly type: 'EditLegend'
  readonly kind: Kind
  readonly name?: string | null
  readonly paper?: string | null
}

/** The identifier under which a note is exported. */
export interface NoteName {
  readonly note: NoteId
  readonly name: string
}

/** Keep the identifiers of an export, so that rewording a note renames nothing that was published (NAM-8). */
export interface RecordNames {
  readonly type: 'RecordNames'
  readonly names: readonly NoteName[]
}

/** Take back what one's own earlier command did. Taking back an Undo is a redo. */
export interface Undo {
  readonly type: 'Undo'
  readonly gesture: CommandId
}

export type Command =
  | OpenBoard
  | RenameBoard
  | Introduce
  | ImportDrawing
  | PlaceNote
  | PlaceNotes
  | MoveItems
  | InsertSpace
  | RewordNote
  | ResizeNote
  | ResizeItems
  | ChangeKind
  | TurnNotes
  | RestackNotes
  | TagNotes
  | RemoveItems
  | LockItems
  | UnlockItems
  | ConnectNotes
  | RewordLink
  | DrawFrame
  | RenameFrame
  | ChangeFrameRole
  | ResizeFrame
  | DrawPivotal
  | RenamePivotal
  | EditLegend
  | RecordNames
  | Undo
