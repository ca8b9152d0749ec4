/** In reaction to an event the board changes: the twin of boards/domain/evolve, held to it by tests/conformance. */
import type { Event } from '../contract/events'
import { emptyBoard, type Board } from './board'
import { Draft } from './draft'

type Apply = { [Type in Event['type']]: (draft: Draft, event: Extract<Event, { type: Type }>) => void }

const nothing = (): void => undefined

/** One function per fact; a new fact without one does not compile (STYLE X1). */
export const APPLY: Apply = {
  BoardOpened(draft, { title, format, language }) {
    Object.assign(draft, { title, format, language })
  },
  BoardRenamed(draft, { title }) {
    draft.title = title
  },
  PersonIntroduced(draft, { person, name }) {
    draft.put('people', person, name)
  },
  // The facts beside these two, of the same command, say what changed.
  DrawingImported: nothing,
  GestureUndone: nothing,
  NotePlaced(draft, { note }) {
    draft.put('notes', note.id, note)
  },
  NotesMoved(draft, { moves }) {
    for (const { note, x, y } of moves) draft.alter('notes', note, { x, y })
  },
  SpaceInserted(draft, { axis, notes, frames, pivotals }) {
    for (const { note, to } of notes) draft.alter('notes', note, axis === 'x' ? { x: to } : { y: to })
    for (const { frame, to, length } of frames) {
      draft.alter('frames', frame, axis === 'x' ? { x: to, w: length } : { y: to, h: length })
    }
    for (const { pivotal, to } of pivotals) draft.alter('pivotals', pivotal, { x: to })
  },
  NoteReworded(draft, { note, text }) {
    draft.alter('notes', note, { text })
  },
  NoteResized(draft, { note, box: { x, y, w, h } }) {
    draft.alter('notes', note, { x, y, w, h })
  },
  KindChanged(draft, { changes }) {
    for (const { note, kind, w, h } of changes) draft.alter('notes', note, { kind, w, h })
  },
  NotesTurned(draft, { turns }) {
    for (const { note, turn } of turns) {
      if (turn === 0) draft.strip('notes', note, 'turn')
      else draft.alter('notes', note, { turn })
    }
  },
  NotesRestacked(draft, { stacks }) {
    for (const { note, stack } of stacks) {
      if (stack === 0) draft.strip('notes', note, 'stack')
      else draft.alter('notes', note, { stack })
    }
  },
  NotesTagged(draft, { changes }) {
    for (const { note, tags } of changes) {
      if (tags.length === 0) draft.strip('notes', note, 'tags')
      else draft.alter('notes', note, { tags })
    }
  },
  NotesRemoved(draft, { notes }) {
    for (const { id } of notes) draft.drop('notes', id)
  },
  ItemsLocked(draft, { notes, frames, pivotals }) {
    for (const note of notes) draft.alter('notes', note, { locked: true })
    for (const frame of frames) draft.alter('frames', frame, { locked: true })
    for (const pivotal of pivotals) draft.alter('pivotals', pivotal, { locked: true })
  },
  ItemsUnlocked(draft, { notes, frames, pivotals }) {
    for (const note of notes) draft.strip('notes', note, 'locked')
    for (const frame of frames) draft.strip('frames', frame, 'locked')
    for (const pivotal of pivotals) draft.strip('pivotals', pivotal, 'locked')
  },
  NotesConnected(draft, { link }) {
    draft.put('links', link.id, link)
  },
  LinkReworded(draft, { link, text }) {
    if (text === '') draft.strip('links', link, 'text')
    else draft.alter('links', link, { text })
  },
  LinksRemoved(draft, { links }) {
    for (const { id } of links) draft.drop('links', id)
  },
  FrameDrawn(draft, { frame }) {
    draft.put('frames', frame.id, frame)
  },
  FrameRenamed(draft, { frame, name }) {
    draft.alter('frames', frame, { name })
  },
  FrameRoleChanged(draft, { frame, role }) {
    draft.alter('frames', frame, { role })
  },
  FrameResized(draft, { frame, box: { x, y, w, h } }) {
    draft.alter('frames', frame, { x, y, w, h })
  },
  FramesMoved(draft, { moves }) {
    for (const { frame, x, y } of moves) draft.alter('frames', frame, { x, y })
  },
  FramesRemoved(draft, { frames }) {
    for (const { id } of frames) draft.drop('frames', id)
  },
  PivotalDrawn(draft, { pivotal }) {
    draft.put('pivotals', pivotal.id, pivotal)
  },
  PivotalRenamed(draft, { pivotal, text }) {
    if (text === '') draft.strip('pivotals', pivotal, 'text')
    else draft.alter('pivotals', pivotal, { text })
  },
  PivotalsMoved(draft, { moves }) {
    for (const { pivotal, x } of moves) draft.alter('pivotals', pivotal, { x })
  },
  PivotalsRemoved(draft, { pivotals }) {
    for (const { id } of pivotals) draft.drop('pivotals', id)
  },
  LegendEdited(draft, { kind, name, paper }) {
    if (name === null && paper === null) draft.drop('legend', kind)
    else draft.put('legend', kind, { kind, ...(name === null ? {} : { name }), ...(paper === null ? {} : { paper }) })
  },
  NamesRecorded(draft, { names }) {
    for (const { note, name } of names) draft.put('names', note, name)
  },
}

/** Whether this client can fold the fact; a newer server may speak of others. */
export const isKnown = (event: Event): boolean => event.type in APPLY

/** Change a draft that the caller owns, and count the fact. */
export function apply(draft: Draft, event: Event): void {
  const change = APPLY[event.type] as (draft: Draft, event: Event) => void
  change(draft, event)
  draft.version += 1
}

/** The board after one more fact; the given board stays as it is. */
export const evolve = (board: Board, event: Event): Board => evolveAll(board, [event])

/** The board after many facts, with one copy of each map that changes. */
export function evolveAll(board: Board, events: Iterable<Event>): Board {
  const draft = new Draft(board)
  for (const event of events) apply(draft, event)
  return draft.board()
}

/** The board after all facts from the first. */
export const replay = (events: Iterable<Event>): Board => evolveAll(emptyBoard, events)
