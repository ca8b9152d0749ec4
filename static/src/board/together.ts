/** What becomes of wishes for many new things at once: all or none. */
import type { ConnectNotes, ImportDrawing, NewFrame, NewLink, NewNote, NewPivotal, PlaceNotes } from '../contract/commands'
import type { Event } from '../contract/events'
import { TITLE_LIMIT } from '../contract/limits'
import type { Board } from './board'
import { drawFrame, drawLink, drawPivotal, placeNote } from './fresh'
import { written } from './texts'

export function connect(wish: ConnectNotes, board: Board, me: string): Event[] {
  if (!board.notes.has(wish.source) || !board.notes.has(wish.target)) return []
  const link = drawLink(wish, board, me)
  if (link === null) return []
  for (const other of board.links.values()) {
    const again = other.source === link.source && other.target === link.target
    if (again && (other.text ?? '') === (link.text ?? '')) return []
  }
  return [{ type: 'NotesConnected', link }]
}

export const placeNotes = ({ notes, links = [] }: PlaceNotes, board: Board, me: string): Event[] =>
  allNew({ notes, frames: [], links, pivotals: [] }, board, me) ?? []

export function importDrawing(command: ImportDrawing, board: Board, me: string): Event[] {
  const { notes, frames = [], links = [], pivotals = [] } = command
  const facts = allNew({ notes, frames, links, pivotals }, board, me)
  const [format, file] = [written(command.format, TITLE_LIMIT), written(command.file, TITLE_LIMIT)]
  if (facts === null || format === null || file === null) return []
  const counts = { notes: notes.length, frames: frames.length, links: links.length }
  return [{ type: 'DrawingImported', format, file, ...counts }, ...facts]
}

interface Wishes {
  readonly notes: readonly NewNote[]
  readonly frames: readonly NewFrame[]
  readonly links: readonly NewLink[]
  readonly pivotals: readonly NewPivotal[]
}

/** Frames, then notes, arrows and lines; null when one of them would be refused. */
function allNew({ notes, frames, links, pivotals }: Wishes, board: Board, me: string): Event[] | null {
  const placed = new Set(notes.map(({ note }) => note))
  const different =
    placed.size === notes.length &&
    new Set(frames.map(({ frame }) => frame)).size === frames.length &&
    new Set(links.map(({ link }) => link)).size === links.length &&
    new Set(pivotals.map(({ pivotal }) => pivotal)).size === pivotals.length
  const there = (note: string): boolean => placed.has(note) || board.notes.has(note)
  const held =
    links.every(({ source, target }) => there(source) && there(target)) &&
    pivotals.every(({ note = null }) => note === null || there(note))
  if (!different || !held) return null
  const events: Event[] = []
  for (const wish of frames) {
    const frame = drawFrame(wish, board, me)
    if (frame === null) return null
    events.push({ type: 'FrameDrawn', frame })
  }
  for (const wish of notes) {
    const note = placeNote(wish, board, me)
    if (note === null) return null
    events.push({ type: 'NotePlaced', note })
  }
  for (const wish of links) {
    const link = drawLink(wish, board, me)
    if (link === null) return null
    events.push({ type: 'NotesConnected', link })
  }
  for (const wish of pivotals) {
    const pivotal = drawPivotal(wish, board, me)
    if (pivotal === null) return null
    events.push({ type: 'PivotalDrawn', pivotal })
  }
  return events
}
