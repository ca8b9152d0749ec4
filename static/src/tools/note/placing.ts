/** The pointer is down with the note tool; letting go places the note and opens it for writing (UX U04). */
import type { ToolState } from '../state'
import { hover } from './idle'
import type { NoteState } from './note'

export const placing: ToolState<NoteState> = {
  onPointerMove: hover,
  onPointerUp({ toolbox, desk, writing, motion }, { world, input }) {
    const tool = toolbox.tool.value
    const id = tool.name === 'note' ? desk.placeNote(tool.kind, world) : null
    motion.ghost.value = null
    // With Shift the tool stays in the hand, for one note after the other.
    if (input.shift) return 'idle'
    toolbox.putAway()
    if (id !== null) writing.begin('note', id)
    return 'idle'
  },
  onCancel({ motion, toolbox }) {
    motion.ghost.value = null
    toolbox.putAway()
    return 'idle'
  },
}
