/** Writing one note after the other without leaving the keyboard: the heart of EventStorming speed (UX U07). */
import { beside, noteOn, type Direction } from '../board/neighbours'
import type { Note } from '../contract/items'
import type { Workshop } from './workshop'

/**
 * Finish the note that is being written and go on beside it: in the note that lies there, or in a new one of the same kind,
 * one gap away. It is brought into sight, and goes again if nothing is written on it.
 */
export function writeBeside(workshop: Workshop, direction: Direction): void {
  const { writing, ledger } = workshop
  const field = writing.now.value
  const from = field?.on === 'note' ? ledger.shown.value.notes.get(field.id) : undefined
  if (from === undefined) return
  // Who goes on past a blank note leaves room on purpose; who goes back to another note does not.
  writing.finish({ leaveBlank: noteOn(ledger.shown.value, beside(from, direction)) === null })
  goBeside(workshop, from, direction, true)
}

/** The same from a note that is only selected: the plus buttons on its sides (UX U09). That note stays, blank or not. */
export function placeBeside(workshop: Workshop, id: string, direction: Direction): void {
  const from = workshop.ledger.shown.value.notes.get(id)
  if (from !== undefined) goBeside(workshop, from, direction, false)
}

function goBeside({ writing, ledger, selection, camera, desk }: Workshop, from: Note, direction: Direction, passing: boolean): void {
  const box = beside(from, direction)
  const there = noteOn(ledger.shown.value, box)
  const next = there?.id ?? desk.placeNoteIn(from.kind, box)
  if (next === null) return
  const made = there === null && passing ? desk.gestures.undoable.value : null
  selection.set(next)
  camera.reveal(there ?? box)
  writing.begin('note', next, made === null ? null : { gesture: made, from: from.id })
}
