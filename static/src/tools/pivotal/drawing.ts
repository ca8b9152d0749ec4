/** Letting go draws the line: through the middle of the event under the pointer and belonging to it, or where the pointer is. */
import { centre } from '../../board/geometry'
import { noteAt } from '../../board/hit'
import type { ToolState } from '../state'
import type { PivotalState } from './pivotal'

export const drawing: ToolState<PivotalState> = {
  onPointerMove({ motion }, { world }) {
    motion.line.value = world.x
  },
  onPointerUp({ motion, board, desk, toolbox, writing }, { world }) {
    const note = noteAt(board.value, world)
    const event = note?.kind === 'event' ? note : null
    const line = desk.drawPivotal(Math.round(event === null ? world.x : centre(event).x), event?.id ?? null)
    motion.line.value = null
    toolbox.putAway()
    if (line !== null) writing.begin('pivotal', line)
    return 'idle'
  },
  onCancel({ motion, toolbox }) {
    motion.line.value = null
    toolbox.putAway()
    return 'idle'
  },
}
