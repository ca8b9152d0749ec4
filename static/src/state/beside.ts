/** Writing one note after the other without leaving the keyboard: the heart of EventStorming speed (UX U07). */
import { beside, noteOn, type Direction } from '../board/neighbours'
import type { Workshop } from './workshop'

/**
 * Finish the note that is being written and go on beside it: in the note that lies there, or in a new one of the same kind,
 * one gap away. It is brought into sight.
 */
export function writeBeside(workshop: Workshop, direction: Direction): void {
  const { writing, ledger } = workshop
  const field = writing.now.value
  const from = field?.on === 'note' ? ledger.shown.value.notes.get(field.id) : undefined
  if (from === undefined) return
  writing.finish()
  placeBeside(workshop, from.id, direction)
}

/** The same from a note that is only selected: the plus buttons on its sides (UX U09). */
export function placeBeside({ writing, ledger, selection, camera, desk }: Workshop, id: string, direction: Direction): void {
  const from = ledger.shown.value.notes.get(id)
  if (from === undefined) return
  const box = beside(from, direction)
  const there = noteOn(ledger.shown.value, box)
  const next = there?.id ?? desk.placeNoteIn(from.kind, box)
  if (next === null) return
  selection.set(next)
  camera.reveal(there ?? box)
  writing.begin('note', next)
}
