// Made by `manage.py contract` from boards.live.frames. Change it there.
import type { Command } from './commands'
import type { Entry } from './entry'
import type { CommandId, PersonId } from './ids'

/** First frame of a client: the protocol it speaks and the version it already shows. */
export interface Hello {
  readonly type: 'Hello'
  readonly protocol: number
  readonly after: number
}

/** A wish. `id` is made by the client (UUIDv7); the same id twice is the same wish (DESIGN D6). */
export interface Submit {
  readonly type: 'Submit'
  readonly id: CommandId
  readonly command: Command
}

/** A client saw a gap: send what came after this version. */
export interface CatchUp {
  readonly type: 'CatchUp'
  readonly after: number
}

/** Items under somebody's hand, moved by dx, dy since they were taken up; shown, never stored. */
export interface DragOf {
  readonly items: readonly string[]
  readonly dx: number
  readonly dy: number
}

/**
 * Where somebody is just now. Volatile: newest wins, nothing is kept (TRUST L04).
 *
 * cursor    board units, or None when the pointer is elsewhere
 * selected  items that are selected
 * editing   the note being written in, with the text as it stands in `draft`
 * drag      items under the hand
 * follows   the connection whose window this person's window goes along with (UX U18)
 * view      left, top, width and height of what is seen, in board units; told while somebody follows
 */
export interface Presence {
  readonly cursor?: readonly [number, number] | null
  readonly selected?: readonly string[]
  readonly editing?: string | null
  readonly draft?: string | null
  readonly drag?: DragOf | null
  readonly follows?: string | null
  readonly view?: readonly [number, number, number, number] | null
}

/** A client tells where its person is. */
export interface Here {
  readonly type: 'Here'
  readonly presence: Presence
}

/** Is somebody there? Answered by Head. */
export interface Ping {
  readonly type: 'Ping'
}

/** Answer to Hello: who you are here, and how far the board has come. The missing entries follow as Happened. */
export interface Welcome {
  readonly type: 'Welcome'
  readonly protocol: number
  readonly board: string
  readonly person: PersonId
  readonly role: string
  readonly head: number
  readonly connection: string
}

/**
 * These wishes of yours are kept, on disk: one frame for all that were kept together.
 *
 * wishes  the id of each, and the first and last version it made, or none when it was no news
 */
export interface Accepted {
  readonly type: 'Accepted'
  readonly wishes: readonly (readonly [string, readonly number[]])[]
}

/** The board says no, or the frame could not be read. `detail` holds the fields of the Rejection. */
export interface Refused {
  readonly type: 'Refused'
  readonly id: string | null
  readonly code: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/** The wish could not be kept just now; send it again, with the same id, after so many milliseconds. */
export interface Retry {
  readonly type: 'Retry'
  readonly id: string
  readonly after_ms: number
}

/** Entries in order, without a gap between them. Everybody gets them, the author too. */
export interface Happened {
  readonly type: 'Happened'
  readonly entries: readonly Entry[]
}

/** How far the board has come; sent every few seconds, so that a lost announcement is noticed. */
export interface Head {
  readonly type: 'Head'
  readonly head: number
}

/** A person in the room, by connection: two browsers of one person are two. */
export interface Someone {
  readonly connection: string
  readonly person: PersonId
  readonly presence: Presence
}

/** People came or moved; only those named changed. */
export interface Present {
  readonly type: 'Present'
  readonly people: readonly Someone[]
}

/** Connections that are gone. */
export interface Left {
  readonly type: 'Left'
  readonly connections: readonly string[]
}

/** Too much is missing to send it here: fetch the board anew over HTTP. */
export interface Reload {
  readonly type: 'Reload'
  readonly head: number
}

/** The socket closes with this code (TRUST C1); 0 means do not come back by yourself. */
export interface Closing {
  readonly type: 'Closing'
  readonly code: number
  readonly retry_in_ms: number
}

export type ClientFrame =
  | Hello
  | Submit
  | CatchUp
  | Here
  | Ping

export type ServerFrame =
  | Welcome
  | Accepted
  | Refused
  | Retry
  | Happened
  | Head
  | Present
  | Left
  | Reload
  | Closing
