/** The pointer is down on something; letting go selects it, moving takes it along. */
import type { ToolState } from '../state'
import { isDrag } from '../state'
import type { SelectState } from './select'

export const pointing: ToolState<SelectState> = {
  onPointerMove({ mayChange, selection }, move) {
    if (!isDrag(move) || move.grasp.items.length === 0) return undefined
    if (!mayChange.value) return undefined
    if (move.grasp.spot.on !== 'board' && !selection.has(move.grasp.spot.id)) selection.set(move.grasp.spot.id)
    return 'dragging'
  },
  onPointerUp({ selection }, { grasp: { spot, shift } }) {
    if (spot.on === 'board') return 'idle'
    if (shift) selection.toggle(spot.id)
    else selection.set(spot.id)
    return 'idle'
  },
  onCancel: () => 'idle',
}
