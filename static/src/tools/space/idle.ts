/** A line shows where room would begin. */
import type { ToolState } from '../state'
import type { SpaceState } from './space'

export const idle: ToolState<SpaceState> = {
  onPointerMove({ motion }, { world }) {
    motion.line.value = world.x
  },
  onPointerDown({ writing, motion }) {
    writing.finish()
    motion.line.value = null
    return 'pulling'
  },
}
