/** The pointer is down with the note tool; letting go places the note and opens it for writing (UX U04). */
import type { ToolState } from '../state'
import { aimed } from './aimed'
import { hover } from './idle'
import type { NoteState } from './note'

export const placing: ToolState<NoteState> = {
  onPointerMove: hover,
  onPointerUp(workshop, move) {
    const { toolbox, desk, writing, motion } = workshop
    const note = aimed(workshop, move)
    const id = note === null ? null : desk.placeNoteIn(note.kind, note.at)
    motion.ghost.value = motion.marks.value = null
    // With Shift the tool stays in the hand, for one note after the other.
    if (move.input.shift) return 'idle'
    toolbox.putAway()
    if (id !== null) writing.begin('note', id)
    return 'idle'
  },
  onCancel({ motion, toolbox }) {
    motion.ghost.value = motion.marks.value = null
    toolbox.putAway()
    return 'idle'
  },
}
