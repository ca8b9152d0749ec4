/**
 * The outline: the board as a list that is walked, written and ordered without a pointer (UX AX2). Its entries are contexts, their
 * notes and pivotal lines; the selection says which one is meant. Everything is wished for at the desk, as on the board.
 */
import type { Board } from '../board/board'
import { changesTo, type Layout } from '../board/layout'
import { placesOf, sectionOf, storyOf } from '../board/story'
import { after, exchanged, framed, lastOf, moveInto, putAfter } from '../board/telling'
import { centre } from '../board/geometry'
import type { Link, Note } from '../contract/items'
import { LOOKS, type Kind } from '../contract/kinds'
import type { Workshop } from './workshop'

export interface Entry {
  readonly on: 'frame' | 'note' | 'pivotal'
  readonly id: string
}

/** Everything that can be walked to, from top to bottom. */
export function entriesOf(board: Board, wanted: (text: string) => boolean = () => true): Entry[] {
  const told = storyOf(board).flatMap(({ frame, notes }): Entry[] => [
    ...(frame === null ? [] : [{ on: 'frame' as const, id: frame.id }]),
    ...notes.filter(({ text }) => wanted(text)).map(({ id }) => ({ on: 'note' as const, id })),
  ])
  const lines = [...board.pivotals.values()].toSorted((one, other) => one.x - other.x)
  return [...told, ...lines.map(({ id }) => ({ on: 'pivotal' as const, id }))]
}

/** The entry that is meant: the last one that was selected, or the first of all. */
export function currentOf({ board, selection }: Workshop): Entry | null {
  const entries = entriesOf(board.value)
  const chosen = [...selection.ids.value]
  return entries.findLast(({ id }) => id === chosen.at(-1)) ?? entries.find(({ id }) => selection.has(id)) ?? entries[0] ?? null
}

/** The note that is meant, if the current entry is one. */
export function noteOf(workshop: Workshop): Note | null {
  const current = currentOf(workshop)
  return current?.on === 'note' ? (workshop.board.value.notes.get(current.id) ?? null) : null
}

/** Go so many entries on; with `more` the ones on the way stay selected. */
export function walk(workshop: Workshop, steps: number, more: boolean = false): void {
  const { selection, board } = workshop
  const entries = entriesOf(board.value)
  const current = currentOf(workshop)
  const at = entries.findIndex(({ id }) => id === current?.id)
  const fresh = current !== null && !selection.has(current.id)
  const next = fresh && Number.isFinite(steps) ? current : entries[Math.min(entries.length - 1, Math.max(0, at + steps))]
  if (next === undefined) return
  const kept = more ? [...selection.ids.value].filter((id) => id !== next.id) : []
  selection.set(...kept, next.id)
}

/** Write a new note after the current one; after the last one of all if there is none, in the middle of what is seen on an empty board. */
export function addAfter(workshop: Workshop, kind: Kind): void {
  const { board, desk, writing, camera, toolbox } = workshop
  const current = currentOf(workshop)
  const size = { w: LOOKS[kind].width, h: LOOKS[kind].height }
  const section = current?.on === 'frame' ? storyOf(board.value).find(({ frame }) => frame?.id === current.id) : undefined
  const other = noteOf(workshop) ?? section?.notes.at(-1) ?? (section === undefined ? lastOf(board.value) : null)
  toolbox.lastKind.value = kind
  let id: string | null
  if (other !== null && other !== undefined) {
    const { at, layout } = after(board.value, other, size)
    id = desk.placeNoteIn(kind, at, '', changesTo(board.value, layout))
  } else if (section?.frame) id = desk.placeNote(kind, centre(section.frame))
  else id = desk.placeNote(kind, centre(camera.seen.value))
  if (id !== null) writing.begin('note', id)
}

/** Write on the current entry. */
export function write(workshop: Workshop): void {
  const current = currentOf(workshop)
  if (current === null) return
  workshop.selection.set(current.id)
  workshop.writing.begin(current.on, current.id)
}

/** The note before or after the current one in its context. */
export function neighbourOf(workshop: Workshop, step: 1 | -1): Note | null {
  const note = noteOf(workshop)
  const notes = note === null ? [] : (sectionOf(workshop.board.value, note.id)?.notes ?? [])
  return notes[notes.findIndex(({ id }) => id === note?.id) + step] ?? null
}

/** Let the current note change its turn with the one before or after it. */
export function moveBy(workshop: Workshop, step: 1 | -1): void {
  const [note, other] = [noteOf(workshop), neighbourOf(workshop, step)]
  if (note === null || other === null) return
  lay(workshop, step === 1 ? exchanged(workshop.board.value, note, other) : exchanged(workshop.board.value, other, note))
}

/** Put the current note right after another. */
export function moveAfter(workshop: Workshop, other: string): void {
  const [note, before] = [noteOf(workshop), workshop.board.value.notes.get(other)]
  if (note !== null && before !== undefined && note.id !== other) lay(workshop, putAfter(workshop.board.value, note, before))
}

/** Put the current note into a context, or outside of all. */
export function moveTo(workshop: Workshop, frame: string | null): void {
  const note = noteOf(workshop)
  if (note !== null) lay(workshop, moveInto(workshop.board.value, note, frame))
}

/** Draw a context around what is selected, and write its name. */
export function frameSelection({ selection, desk, writing, toolbox }: Workshop): void {
  toolbox.putAway()
  const box = framed([...selection.notes.value, ...selection.frames.value])
  const frame = box === null ? null : desk.drawFrame(box)
  if (frame !== null) writing.begin('frame', frame)
}

/** Let an arrow lead from the current note to another. */
export function leadTo(workshop: Workshop, other: string): void {
  const note = noteOf(workshop)
  if (note !== null) workshop.desk.connect(note.id, other)
}

/** The arrows that begin at the current note. */
export const leadingFrom = (workshop: Workshop): Link[] => {
  const note = noteOf(workshop)
  return note === null ? [] : [...workshop.board.value.links.values()].filter(({ source }) => source === note.id)
}

/** Throw away what is meant, and go on with what follows. */
export function remove(workshop: Workshop): void {
  const { selection, board, desk } = workshop
  const current = currentOf(workshop)
  if (current === null) return
  if (!selection.has(current.id)) selection.set(current.id)
  const entries = entriesOf(board.value)
  const at = entries.findIndex(({ id }) => id === current.id)
  const next = entries.slice(at).find(({ id }) => !selection.has(id)) ?? entries.slice(0, at).findLast(({ id }) => !selection.has(id))
  desk.removeSelection()
  if (next !== undefined) selection.set(next.id)
}

/** "3 of 12", for whoever draws the list. */
export const placeIn = (board: Board): ((note: string) => number) => {
  const places = placesOf(board)
  return (note) => places.get(note) ?? 0
}

function lay({ board, desk }: Workshop, layout: Layout): void {
  desk.together(changesTo(board.value, layout))
}
