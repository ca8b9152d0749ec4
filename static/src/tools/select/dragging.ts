/** Items are under the hand. Letting go moves them as one gesture; with Alt their copies are placed there instead (UX U11). */
import type { Workshop } from '../../state/workshop'
import type { Move, ToolState } from '../state'
import type { SelectState } from './select'
import { taken } from './taken'

function show(workshop: Workshop, move: Move): void {
  const { dx, dy, marks } = taken(workshop, move)
  workshop.motion.drag.value = { items: move.grasp.items, dx, dy, copy: move.input.alt ?? false }
  workshop.motion.marks.value = marks
}

export const dragging: ToolState<SelectState> = {
  onPointerMove: show,
  onPointerUp(workshop, move) {
    const { motion, desk } = workshop
    const { dx, dy } = taken(workshop, move)
    if (move.input.alt) desk.duplicate({ x: dx, y: dy })
    else desk.move(move.grasp.items, dx, dy)
    motion.drag.value = motion.marks.value = null
    return 'idle'
  },
  onCancel({ motion }) {
    motion.drag.value = motion.marks.value = null
    return 'idle'
  },
}
