/** The handle of a note is held: an arrow follows the pointer to another note. */
import { aim, reach } from '../connecting'
import type { ToolState } from '../state'
import type { SelectState } from './select'

export const linking: ToolState<SelectState> = {
  onPointerMove: aim,
  onPointerUp(workshop, move) {
    reach(workshop, move)
    return 'idle'
  },
  onCancel({ motion }) {
    motion.linking.value = null
    return 'idle'
  },
}
