/** A frame is being drawn from corner to corner; letting go draws it and asks for its name. */
import type { Box } from '../../contract/items'
import type { FrameRole } from '../../contract/kinds'
import type { Workshop } from '../../state/workshop'
import { isDrag, way, type Move, type ToolState } from '../state'
import type { FrameState } from './frame'
import { outlined } from './outlined'

/** Board units of a frame that was clicked instead of drawn; a lane is a band along the story. */
const USUAL = { w: 600, h: 400 }
const LANE = { w: 1600, h: 220 }

/** A click means a frame of the usual size. */
function drawn(workshop: Workshop, move: Move, role: FrameRole): Box {
  const { x: dx, y: dy } = way(move)
  if (!isDrag(move) || dx === 0 || dy === 0) {
    const { x, y } = move.grasp.world
    return { x: Math.round(Math.min(x, x + dx)), y: Math.round(Math.min(y, y + dy)), ...(role === 'lane' ? LANE : USUAL) }
  }
  const { x, y, w, h } = outlined(workshop, move).box
  return { x, y, w: Math.max(1, w), h: Math.max(1, h) }
}

export const drawing: ToolState<FrameState> = {
  onPointerMove(workshop, move) {
    if (!isDrag(move)) return
    const { box, marks } = outlined(workshop, move)
    workshop.motion.drawing.value = box
    workshop.motion.marks.value = marks
  },
  onPointerUp(workshop, move) {
    const { motion, toolbox, desk, writing } = workshop
    const tool = toolbox.tool.value
    const frame = tool.name === 'frame' ? desk.drawFrame(drawn(workshop, move, tool.role), tool.role) : null
    motion.drawing.value = motion.marks.value = null
    toolbox.putAway()
    if (frame !== null) writing.begin('frame', frame)
    return 'idle'
  },
  onCancel({ motion, toolbox }) {
    motion.drawing.value = motion.marks.value = null
    toolbox.putAway()
    return 'idle'
  },
}
