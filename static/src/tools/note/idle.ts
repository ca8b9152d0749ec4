/** A note of the chosen kind follows the pointer. */
import type { Workshop } from '../../state/workshop'
import type { Move, ToolState } from '../state'
import { aimed } from './aimed'
import type { NoteState } from './note'

export function hover(workshop: Workshop, move: Move): void {
  const note = aimed(workshop, move)
  if (note === null) return
  const { motion } = workshop
  motion.ghost.value = { kind: note.kind, at: note.at }
  motion.marks.value = note.marks
}

export const idle: ToolState<NoteState> = {
  onPointerMove: hover,
  onPointerDown({ writing }) {
    writing.finish()
    return 'placing'
  },
}
