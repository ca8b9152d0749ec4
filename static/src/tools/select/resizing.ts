/** A grip is held: the item follows with the side or corner, and gets its box when the pointer lets go. */
import type { Workshop } from '../../state/workshop'
import type { Move, ToolState } from '../state'
import { resized } from './resized'
import type { SelectState } from './select'

function show(workshop: Workshop, move: Move): void {
  const { motion } = workshop
  const wish = resized(workshop, move)
  motion.resizing.value = wish
  motion.marks.value = wish?.marks ?? null
}

export const resizing: ToolState<SelectState> = {
  onPointerMove: show,
  onPointerUp(workshop, move) {
    const { motion, desk } = workshop
    const wish = motion.resizing.value === null ? null : resized(workshop, move)
    motion.resizing.value = motion.marks.value = null
    if (wish !== null) desk.resizeTo(wish)
    return 'idle'
  },
  onCancel({ motion }) {
    motion.resizing.value = motion.marks.value = null
    return 'idle'
  },
}
