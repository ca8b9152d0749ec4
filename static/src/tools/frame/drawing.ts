/** A frame is being drawn from corner to corner; letting go draws it and asks for its name. */
import { spanned } from '../../board/geometry'
import type { Box } from '../../contract/items'
import type { FrameRole } from '../../contract/kinds'
import { isDrag, way, type Move, type ToolState } from '../state'
import type { FrameState } from './frame'

/** Board units of a frame that was clicked instead of drawn; a lane is a band along the story. */
const USUAL = { w: 600, h: 400 }
const LANE = { w: 1600, h: 220 }

/** The frame in whole units; a click means one of the usual size. */
function drawn(move: Move, role: FrameRole): Box {
  const { x, y, w, h } = spanned(move.grasp.world, move.world)
  const { x: dx, y: dy } = way(move)
  const size = isDrag(move) && dx !== 0 && dy !== 0 ? { w: Math.max(1, w), h: Math.max(1, h) } : role === 'lane' ? LANE : USUAL
  return { x: Math.round(x), y: Math.round(y), w: Math.round(size.w), h: Math.round(size.h) }
}

export const drawing: ToolState<FrameState> = {
  onPointerMove({ motion }, move) {
    if (isDrag(move)) motion.drawing.value = spanned(move.grasp.world, move.world)
  },
  onPointerUp({ motion, toolbox, desk, writing }, move) {
    const tool = toolbox.tool.value
    const frame = tool.name === 'frame' ? desk.drawFrame(drawn(move, tool.role), tool.role) : null
    motion.drawing.value = null
    toolbox.putAway()
    if (frame !== null) writing.begin('frame', frame)
    return 'idle'
  },
  onCancel({ motion, toolbox }) {
    motion.drawing.value = null
    toolbox.putAway()
    return 'idle'
  },
}
