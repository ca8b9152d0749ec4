/** The handle of a note or of an arrow's end is held: the arrow follows the pointer to another note. A mere click does nothing. */
import { aim, reach } from '../connecting'
import { isDrag, type ToolState } from '../state'
import type { SelectState } from './select'

export const linking: ToolState<SelectState> = {
  onPointerMove: (workshop, move) => (isDrag(move) ? aim(workshop, move) : undefined),
  onPointerUp(workshop, move) {
    if (workshop.motion.linking.value !== null) reach(workshop, move)
    return 'idle'
  },
  onCancel({ motion }) {
    motion.linking.value = null
    return 'idle'
  },
}
