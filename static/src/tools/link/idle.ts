/** The link tool waits for a note; for the other end, if a note was selected when the tool was taken. */
import type { ToolState } from '../state'
import type { LinkState } from './link'
import { arrive, follow } from './other-end'

export const idle: ToolState<LinkState> = {
  onPointerMove: follow,
  onPointerDown(workshop, move) {
    const { writing, toolbox, motion } = workshop
    writing.finish()
    const { from, of } = motion.linking.value ?? {}
    if (move.spot.on !== 'note') toolbox.putAway()
    else if (of === undefined && (from === undefined || from === move.spot.id)) return 'connecting'
    else arrive(workshop, move)
    return 'idle'
  },
}
