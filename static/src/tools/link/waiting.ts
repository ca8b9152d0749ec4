/** The first note was clicked; the next click names the other end. */
import type { ToolState } from '../state'
import type { LinkState } from './link'
import { arrive, follow } from './other-end'

export const waiting: ToolState<LinkState> = {
  onPointerMove: follow,
  onPointerDown(workshop, move) {
    arrive(workshop, move)
    return 'idle'
  },
  onCancel({ motion, toolbox }) {
    motion.linking.value = null
    toolbox.putAway()
    return 'idle'
  },
}
