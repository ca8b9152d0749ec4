/** The link tool waits for a note. */
import type { ToolState } from '../state'
import type { LinkState } from './link'

export const idle: ToolState<LinkState> = {
  onPointerDown({ writing, toolbox }, { spot }) {
    writing.finish()
    if (spot.on === 'note') return 'connecting'
    toolbox.putAway()
    return 'idle'
  },
}
