/** The pointer is down on something; letting go selects it, moving takes it along. */
import { unlocked } from '../../state/wishes'
import type { Spot } from '../input'
import type { ToolState } from '../state'
import { isDrag } from '../state'
import type { SelectState } from './select'

/** The item that the pointer is on; null on the bare board, as within the box around several. */
const itemOf = (spot: Spot): string | null => ('id' in spot ? spot.id : null)

export const pointing: ToolState<SelectState> = {
  onPointerMove({ mayChange, selection, desk, board }, move) {
    const { items, spot } = move.grasp
    const item = itemOf(spot)
    if (!isDrag(move) || !mayChange.value) return undefined
    if (items.length === 0 && item !== null && unlocked(board.value, [item]).length === 0) {
      // Said once: the gesture is over with it.
      selection.set(item)
      desk.tellLocked()
      return 'idle'
    }
    if (items.length === 0) return undefined
    if (item !== null && !selection.has(item)) selection.set(item)
    return 'dragging'
  },
  onPointerUp({ selection }, { grasp: { spot, shift } }) {
    const item = itemOf(spot)
    // A click beside the notes, within the box around them.
    if (item === null) selection.clear()
    else if (shift) selection.toggle(item)
    else selection.set(item)
    return 'idle'
  },
  onCancel: () => 'idle',
}
