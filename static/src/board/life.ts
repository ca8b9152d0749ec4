/** What happened to one note: the entries of the log that name it (UX U32). */
import type { Entry } from '../contract/entry'
import type { Event } from '../contract/events'

/** The ids of the notes that an event is about. */
function named(event: Event): readonly string[] {
  switch (event.type) {
    case 'NotePlaced':
      return [event.note.id]
    case 'NoteReworded':
    case 'NoteResized':
      return [event.note]
    case 'NotesMoved':
      return event.moves.map(({ note }) => note)
    case 'KindChanged':
    case 'NotesTagged':
      return event.changes.map(({ note }) => note)
    case 'NotesTurned':
      return event.turns.map(({ note }) => note)
    case 'NotesRestacked':
      return event.stacks.map(({ note }) => note)
    case 'NotesRemoved':
      return event.notes.map(({ id }) => id)
    case 'ItemsLocked':
    case 'ItemsUnlocked':
      return event.notes
    case 'NotesConnected':
      return [event.link.source, event.link.target]
    case 'SpaceInserted':
      return event.notes.map(({ note }) => note)
    default:
      return []
  }
}

export interface Deed {
  /** The last entry of the same thing done by the same person without anything else between. */
  readonly entry: Entry
  readonly times: number
  /** The words that were put on the note, and those before; null for other deeds. */
  readonly text: { readonly now: string; readonly before: string } | null
}

/** Newest first. Who moved a note ten times moved it. */
export function lifeOf(note: string, entries: readonly Entry[]): readonly Deed[] {
  const deeds: Deed[] = []
  for (const entry of entries) {
    const { event, by } = entry
    if (!named(event).includes(note)) continue
    const last = deeds.at(-1)
    const same = last !== undefined && last.entry.by === by && last.entry.event.type === event.type
    const text = event.type === 'NoteReworded' ? { now: event.text, before: same ? (last.text?.before ?? '') : event.before } : null
    if (same) deeds.pop()
    deeds.push({ entry, times: same ? last.times + 1 : 1, text })
  }
  return deeds.toReversed()
}
