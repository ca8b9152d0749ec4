/** A vertical line follows the pointer. */
import type { ToolState } from '../state'
import type { PivotalState } from './pivotal'

export const idle: ToolState<PivotalState> = {
  onPointerMove({ motion }, { world }) {
    motion.line.value = world.x
  },
  onPointerDown({ writing }) {
    writing.finish()
    return 'drawing'
  },
}
