/** The pointer is down on something; letting go selects it, moving takes it along. */
import { unlocked } from '../../state/wishes'
import type { ToolState } from '../state'
import { isDrag } from '../state'
import type { SelectState } from './select'

export const pointing: ToolState<SelectState> = {
  onPointerMove({ mayChange, selection, desk, board }, move) {
    const { items, spot } = move.grasp
    if (!isDrag(move) || !mayChange.value) return undefined
    if (items.length === 0 && spot.on !== 'board' && unlocked(board.value, [spot.id]).length === 0) {
      // Said once: the gesture is over with it.
      selection.set(spot.id)
      desk.tellLocked()
      return 'idle'
    }
    if (items.length === 0) return undefined
    if (move.grasp.spot.on !== 'board' && !selection.has(move.grasp.spot.id)) selection.set(move.grasp.spot.id)
    return 'dragging'
  },
  onPointerUp({ selection }, { grasp: { spot, shift } }) {
    // A click beside the notes, within the box around them.
    if (spot.on === 'board') selection.clear()
    else if (shift) selection.toggle(spot.id)
    else selection.set(spot.id)
    return 'idle'
  },
  onCancel: () => 'idle',
}
