/** How notes lie, leaning and one over the other: the twin of boards/domain/decide/lying.py. */
import type { RestackNotes, TurnNotes } from '../contract/commands'
import type { Event } from '../contract/events'
import type { Note } from '../contract/items'
import type { Board } from './board'
import { isLocked } from './locks'

export function turnNotes({ notes }: TurnNotes, board: Board): Event[] {
  const turns = changed(notes, board, ({ turn }, note) => turn !== (note.turn ?? 0)).map(([{ note, turn }, was]) => ({
    note,
    turn,
    from_turn: was.turn ?? 0,
  }))
  return turns.length > 0 ? [{ type: 'NotesTurned', turns }] : []
}

export function restackNotes({ notes }: RestackNotes, board: Board): Event[] {
  const stacks = changed(notes, board, ({ stack }, note) => stack !== (note.stack ?? 0)).map(([{ note, stack }, was]) => ({
    note,
    stack,
    from_stack: was.stack ?? 0,
  }))
  return stacks.length > 0 ? [{ type: 'NotesRestacked', stacks }] : []
}

/** The wishes that are news, with their notes; the last of two counts, and none when a note is gone or held by a lock. */
function changed<Wish extends { readonly note: string }>(
  wishes: readonly Wish[],
  board: Board,
  isNews: (wish: Wish, note: Note) => boolean,
): [Wish, Note][] {
  const news: [Wish, Note][] = []
  for (const wish of new Map(wishes.map((one) => [one.note, one])).values()) {
    const note = board.notes.get(wish.note)
    if (note === undefined) return []
    if (isNews(wish, note)) news.push([wish, note])
  }
  return news.some(([, note]) => isLocked(note)) ? [] : news
}
