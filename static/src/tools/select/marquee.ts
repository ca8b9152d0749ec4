/** The pointer went down on the bare board: a click lets go of everything, a drag selects what it goes around (UX U10). */
import { centre, holds, spanned } from '../../board/geometry'
import type { Board } from '../../board/board'
import type { Box } from '../../contract/items'
import { isDrag, type ToolState } from '../state'
import type { SelectState } from './select'

/** Notes by their middle; frames only as a whole, so that selecting inside a context does not take the context. */
function within(board: Board, box: Box): string[] {
  const notes = [...board.notes.values()].filter((note) => holds(box, centre(note)))
  const frames = [...board.frames.values()].filter(
    (frame) => holds(box, frame) && holds(box, { x: frame.x + frame.w, y: frame.y + frame.h }),
  )
  return [...notes, ...frames].map(({ id }) => id)
}

export const marquee: ToolState<SelectState> = {
  onPointerMove({ motion, selection, board }, move) {
    if (motion.marquee.value === null && !isDrag(move)) return
    const box = spanned(move.grasp.world, move.world)
    motion.marquee.value = box
    selection.set(...(move.grasp.shift ? move.grasp.selected : []), ...within(board.value, box))
  },
  onPointerUp({ motion, selection }, { grasp }) {
    if (motion.marquee.value === null && !grasp.shift) selection.clear()
    motion.marquee.value = null
    return 'idle'
  },
  onCancel({ motion, selection }, grasp) {
    if (motion.marquee.value !== null && grasp !== null) selection.set(...grasp.selected)
    motion.marquee.value = null
    return 'idle'
  },
}
