/** What becomes of wishes about things that lie on the board already. */
import type { ChangeKind, MoveItems, RemoveItems, ResizeFrame, ResizeItems, ResizeNote, RewordNote } from '../contract/commands'
import type { Event, Rekinding } from '../contract/events'
import type { Box } from '../contract/items'
import { LOOKS } from '../contract/kinds'
import { linksAt, type Board } from './board'
import { free, isLocked } from './locks'
import { written } from './texts'

/** All that is meant is there, or nothing moves; what lies there already is no news. */
export function moveItems({ notes = [], frames = [], pivotals = [] }: MoveItems, board: Board): Event[] {
  const known =
    notes.every(({ note }) => board.notes.has(note)) &&
    frames.every(({ frame }) => board.frames.has(frame)) &&
    pivotals.every(({ pivotal }) => board.pivotals.has(pivotal))
  if (!known) return []
  const noteMoves = lastOf(notes, ({ note }) => note).flatMap(({ note, x, y }) => way(board.notes.get(note), { note, x, y }))
  const frameMoves = lastOf(frames, ({ frame }) => frame).flatMap(({ frame, x, y }) =>
    way(board.frames.get(frame), { frame, x, y }),
  )
  const lineMoves = lastOf(pivotals, ({ pivotal }) => pivotal).flatMap(({ pivotal, x }) => {
    const line = board.pivotals.get(pivotal)
    return line === undefined || line.x === x ? [] : [{ pivotal, x, from_x: line.x }]
  })
  const held =
    noteMoves.some(({ note }) => isLocked(board.notes.get(note))) ||
    frameMoves.some(({ frame }) => isLocked(board.frames.get(frame))) ||
    lineMoves.some(({ pivotal }) => isLocked(board.pivotals.get(pivotal)))
  if (held) return []
  return [
    ...(noteMoves.length > 0 ? [{ type: 'NotesMoved', moves: noteMoves } as const] : []),
    ...(frameMoves.length > 0 ? [{ type: 'FramesMoved', moves: frameMoves } as const] : []),
    ...(lineMoves.length > 0 ? [{ type: 'PivotalsMoved', moves: lineMoves } as const] : []),
  ]
}

interface At {
  readonly x: number
  readonly y: number
}

const way = <Place extends At>(from: At | undefined, place: Place): (Place & { from_x: number; from_y: number })[] =>
  from === undefined || (from.x === place.x && from.y === place.y)
    ? []
    : [{ ...place, from_x: from.x, from_y: from.y }]

/** Named twice, the last place counts, in the turn of the first. */
const lastOf = <Place>(places: readonly Place[], name: (place: Place) => string): Place[] => [
  ...new Map(places.map((place) => [name(place), place])).values(),
]

export function rewordNote({ note: id, text: wish, before }: RewordNote, board: Board): Event[] {
  const note = free(board.notes, id)
  const text = written(wish)
  if (note === undefined || text === null || text === note.text) return []
  if (before !== undefined && before !== null && before !== note.text) return []
  return [{ type: 'NoteReworded', note: id, text, before: note.text }]
}

export function resizeNote({ note: id, box }: Omit<ResizeNote, 'type'>, board: Board): Event[] {
  const note = free(board.notes, id)
  if (note === undefined || isSame(note, box)) return []
  const { x, y, w, h } = note
  return [{ type: 'NoteResized', note: id, box, before: { x, y, w, h } }]
}

export function resizeFrame({ frame: id, box }: Omit<ResizeFrame, 'type'>, board: Board): Event[] {
  const frame = free(board.frames, id)
  if (frame === undefined || isSame(frame, box)) return []
  const { x, y, w, h } = frame
  return [{ type: 'FrameResized', frame: id, box, before: { x, y, w, h } }]
}

const isSame = (one: Box, other: Box): boolean => one.x === other.x && one.y === other.y && one.w === other.w && one.h === other.h

const held = (item: (Box & { readonly locked?: boolean }) | undefined, box: Box): boolean => item === undefined || (isLocked(item) && !isSame(item, box))

/** As each of them alone, all or none. */
export function resizeItems({ notes = [], frames = [], pivotals = [] }: ResizeItems, board: Board): Event[] {
  const [mine, theirs] = [lastOf(notes, ({ note }) => note), lastOf(frames, ({ frame }) => frame)]
  const lines = lastOf(pivotals, ({ pivotal }) => pivotal)
  const refused =
    mine.some(({ note, box }) => held(board.notes.get(note), box)) ||
    theirs.some(({ frame, box }) => held(board.frames.get(frame), box)) ||
    lines.some(({ pivotal, x }) => !board.pivotals.has(pivotal) || (isLocked(board.pivotals.get(pivotal)) && board.pivotals.get(pivotal)?.x !== x))
  if (refused) return []
  return [...mine.flatMap((wish) => resizeNote(wish, board)), ...theirs.flatMap((wish) => resizeFrame(wish, board)), ...moveItems({ type: 'MoveItems', pivotals: lines }, board)]
}

/** A note that has its kind's size takes the new kind's (PRACTICE K4). */
export function changeKind({ notes, kind }: ChangeKind, board: Board): Event[] {
  const changes: Rekinding[] = []
  for (const id of new Set(notes)) {
    const note = board.notes.get(id)
    if (note === undefined) return []
    if (note.kind === kind) continue
    if (isLocked(note)) return []
    const [old, next] = [LOOKS[note.kind], LOOKS[kind]]
    const usual = note.w === old.width && note.h === old.height
    const [w, h] = usual ? [next.width, next.height] : [note.w, note.h]
    changes.push({ note: id, kind, w, h, from_kind: note.kind, from_w: note.w, from_h: note.h })
  }
  return changes.length > 0 ? [{ type: 'KindChanged', changes }] : []
}

/** What is gone already needs no removing; the arrows of a removed note go with it, before it. */
export function removeItems(command: RemoveItems, board: Board): Event[] {
  const notes = meant(board.notes, command.notes)
  const [doomed, named] = [new Set(notes.map(({ id }) => id)), new Set(command.links ?? [])]
  const attached = new Set(linksAt(board, doomed))
  const links = [...board.links.values()].filter((link) => named.has(link.id) || attached.has(link))
  const frames = meant(board.frames, command.frames)
  const pivotals = meant(board.pivotals, command.pivotals)
  if ([...notes, ...frames, ...pivotals].some(isLocked)) return []
  return [
    ...(links.length > 0 ? [{ type: 'LinksRemoved', links } as const] : []),
    ...(notes.length > 0 ? [{ type: 'NotesRemoved', notes } as const] : []),
    ...(frames.length > 0 ? [{ type: 'FramesRemoved', frames } as const] : []),
    ...(pivotals.length > 0 ? [{ type: 'PivotalsRemoved', pivotals } as const] : []),
  ]
}

/** Those of a map that are named, in order of placing. */
function meant<Item>(items: ReadonlyMap<string, Item>, names: readonly string[] = []): Item[] {
  if (names.length === 0) return []
  const wanted = new Set(names)
  return [...items].filter(([id]) => wanted.has(id)).map(([, item]) => item)
}
