/** The first note was clicked; the next click names the other end. */
import type { ToolState } from '../state'
import type { LinkState } from './link'

export const waiting: ToolState<LinkState> = {
  onPointerMove({ motion }, { world, spot }) {
    const wish = motion.linking.value
    if (wish === null) return
    const over = spot.on === 'note' && spot.id !== wish.from ? spot.id : null
    motion.linking.value = { from: wish.from, to: world, over }
  },
  onPointerDown({ motion, desk, selection, toolbox }, { spot }) {
    const from = motion.linking.value?.from
    const link = from !== undefined && spot.on === 'note' ? desk.connect(from, spot.id) : null
    if (link !== null) selection.set(link)
    motion.linking.value = null
    toolbox.putAway()
    return 'idle'
  },
  onCancel({ motion, toolbox }) {
    motion.linking.value = null
    toolbox.putAway()
    return 'idle'
  },
}
