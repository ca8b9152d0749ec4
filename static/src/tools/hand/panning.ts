/** The hand holds the board: it moves with the pointer, and the selection stays (UX U02). */
import type { ToolState } from '../state'
import type { HandState } from './hand'

export const panning: ToolState<HandState> = {
  onPointerMove({ camera }, { world, grasp }) {
    camera.panBy((grasp.world.x - world.x) * camera.zoom.value, (grasp.world.y - world.y) * camera.zoom.value)
  },
  onPointerUp: () => 'idle',
  onCancel: () => 'idle',
}
