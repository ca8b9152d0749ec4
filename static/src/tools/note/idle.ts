/** A note of the chosen kind follows the pointer. */
import { LOOKS } from '../../contract/kinds'
import type { Workshop } from '../../state/workshop'
import type { Move, ToolState } from '../state'
import type { NoteState } from './note'

export function hover({ motion, toolbox }: Workshop, { world }: Move): void {
  const tool = toolbox.tool.value
  if (tool.name !== 'note') return
  const { width, height } = LOOKS[tool.kind]
  motion.ghost.value = { kind: tool.kind, at: { x: world.x - width / 2, y: world.y - height / 2 } }
}

export const idle: ToolState<NoteState> = {
  onPointerMove: hover,
  onPointerDown({ writing }) {
    writing.finish()
    return 'placing'
  },
}
