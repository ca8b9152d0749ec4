/** An arrow follows the pointer; letting go on another note draws it. A click on a note waits for a click on the other. */
import { aim, reach } from '../connecting'
import { isDrag, type ToolState } from '../state'
import type { LinkState } from './link'

export const connecting: ToolState<LinkState> = {
  onPointerMove: aim,
  onPointerUp(workshop, move) {
    const onItself = move.spot.on === 'note' && move.grasp.spot.on === 'note' && move.spot.id === move.grasp.spot.id
    if (onItself && !isDrag(move)) {
      aim(workshop, move)
      return 'waiting'
    }
    reach(workshop, move)
    workshop.toolbox.putAway()
    return 'idle'
  },
  onCancel({ motion, toolbox }) {
    motion.linking.value = null
    toolbox.putAway()
    return 'idle'
  },
}
