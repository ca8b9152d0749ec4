/** The frame tool waits for the first corner. */
import type { ToolState } from '../state'
import type { FrameState } from './frame'

export const idle: ToolState<FrameState> = {
  onPointerDown({ writing }) {
    writing.finish()
    return 'drawing'
  },
}
