/** Items are under the hand. Letting go moves them as one gesture; with Alt their copies are placed there instead (UX U11). */
import type { Workshop } from '../../state/workshop'
import { way, type Move, type ToolState } from '../state'
import type { SelectState } from './select'

/** Whole board units, so that the log reads well; Shift keeps to one direction. */
function taken(move: Move): { dx: number; dy: number } {
  const { x, y } = way(move)
  const [dx, dy] = [Math.round(x), Math.round(y)]
  if (!move.input.shift) return { dx, dy }
  return Math.abs(dx) > Math.abs(dy) ? { dx, dy: 0 } : { dx: 0, dy }
}

function show({ motion }: Workshop, move: Move): void {
  motion.drag.value = { items: move.grasp.items, ...taken(move), copy: move.input.alt ?? false }
}

export const dragging: ToolState<SelectState> = {
  onPointerMove: show,
  onPointerUp({ motion, desk }, move) {
    const { dx, dy } = taken(move)
    if (move.input.alt) desk.duplicate({ x: dx, y: dy })
    else desk.move(move.grasp.items, dx, dy)
    motion.drag.value = null
    return 'idle'
  },
  onCancel({ motion }) {
    motion.drag.value = null
    return 'idle'
  },
}
