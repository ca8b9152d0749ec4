/** Commands made from what is selected and where it lies. Pure: names for new things are given. */
import type { Board } from '../board/board'
import { framesIn, notesIn, shareIn, type Point } from '../board/geometry'
import { isLocked } from '../board/locks'
import type { Place } from '../board/order'
import type { MoveItems, NewNote, PlaceNotes, RemoveItems } from '../contract/commands'

/** A frame takes a note along when at least this share of it lies in it. */
const HALF = 0.5

/**
 * The items that go along when these are moved: a frame takes what lies in it (UX U28), and an event and its pivotal line
 * go together. What is locked stays.
 */
export function carried(board: Board, ids: Iterable<string>): Set<string> {
  const all = new Set(unlocked(board, ids))
  for (const id of all) {
    const frame = board.frames.get(id)
    if (frame !== undefined) for (const inner of [...framesIn(board, frame), ...notesIn(board, frame)]) if (!isLocked(inner) && shareIn(inner, frame) >= HALF) all.add(inner.id)
  }
  for (const { id, note, locked } of board.pivotals.values()) {
    if (!note) continue
    if (all.has(note) && !locked) all.add(id)
    else if (all.has(id) && !isLocked(board.notes.get(note))) all.add(note)
  }
  return all
}

/** Those that nobody locked. */
export const unlocked = ({ notes, frames, pivotals }: Board, ids: Iterable<string>): string[] =>
  [...ids].filter((id) => !isLocked(notes.get(id) ?? frames.get(id) ?? pivotals.get(id)))

/** Move all of these by so many board units. */
export function moved(board: Board, ids: Iterable<string>, dx: number, dy: number): MoveItems {
  const all = [...ids]
  const place = <Item extends Point>({ x, y }: Item): Point => ({ x: x + dx, y: y + dy })
  return {
    type: 'MoveItems',
    notes: all.flatMap((id) => board.notes.get(id) ?? []).map((note) => ({ note: note.id, ...place(note) })),
    frames: all.flatMap((id) => board.frames.get(id) ?? []).map((frame) => ({ frame: frame.id, ...place(frame) })),
    pivotals: all.flatMap((id) => board.pivotals.get(id) ?? []).map(({ id, x }) => ({ pivotal: id, x: x + dx })),
  }
}

/** Move each to its place, and what lies in a frame along with it; null when everything lies there already. */
export function rearranged(board: Board, places: readonly Place[]): MoveItems | null {
  const notes = new Map<string, Place>()
  const frames = new Map<string, Place>()
  const pivotals = new Map<string, { readonly pivotal: string; readonly x: number }>()
  for (const { id, x, y } of places) {
    const item = board.notes.get(id) ?? board.frames.get(id)
    if (item === undefined || (item.x === x && item.y === y)) continue
    for (const inner of carried(board, [id])) {
      const [note, frame] = [board.notes.get(inner), board.frames.get(inner)]
      if (note !== undefined) notes.set(inner, { id: inner, x: note.x + x - item.x, y: note.y + y - item.y })
      const line = board.pivotals.get(inner)
      if (line !== undefined) pivotals.set(inner, { pivotal: inner, x: line.x + x - item.x })
      if (frame !== undefined) frames.set(inner, { id: inner, x: frame.x + x - item.x, y: frame.y + y - item.y })
    }
  }
  if (notes.size + frames.size === 0) return null
  return {
    type: 'MoveItems',
    notes: [...notes.values()].map(({ id: note, x, y }) => ({ note, x, y })),
    frames: [...frames.values()].map(({ id: frame, x, y }) => ({ frame, x, y })),
    ...(pivotals.size > 0 ? { pivotals: [...pivotals.values()] } : {}),
  }
}

export function removed(board: Board, ids: Iterable<string>): RemoveItems {
  const all = [...ids]
  return {
    type: 'RemoveItems',
    notes: all.filter((id) => board.notes.has(id)),
    frames: all.filter((id) => board.frames.has(id)),
    links: all.filter((id) => board.links.has(id)),
    pivotals: all.filter((id) => board.pivotals.has(id)),
  }
}

/** Copies of notes, so far away, with the arrows between them. */
export function copied(
  board: Board,
  ids: ReadonlySet<string>,
  { x: dx, y: dy }: Point,
  newId: () => string,
): PlaceNotes | null {
  const originals = [...board.notes.values()].filter(({ id }) => ids.has(id))
  if (originals.length === 0) return null
  const copies = new Map(originals.map(({ id }) => [id, newId()]))
  const notes = originals.map(({ id, kind, text, x, y, w, h, turn, stack, tags }): NewNote => {
    const lying = { ...(turn === undefined ? {} : { turn }), ...(stack === undefined ? {} : { stack }) }
    const extras = { ...lying, ...(tags === undefined ? {} : { tags }) }
    return { note: copies.get(id) ?? newId(), kind, text, x: x + dx, y: y + dy, w, h, ...extras }
  })
  const links = [...board.links.values()].flatMap(({ source, target, text = '' }) => {
    const [from, to] = [copies.get(source), copies.get(target)]
    return from === undefined || to === undefined ? [] : [{ link: newId(), source: from, target: to, text }]
  })
  return { type: 'PlaceNotes', notes, links }
}
