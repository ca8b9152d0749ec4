/** Drawing an arrow from one note: shared by the link tool and by the handle on a selected note. */
import { noteAt } from '../board/hit'
import type { Workshop } from '../state/workshop'
import type { Move } from './state'

/** Show the arrow from its note to the pointer, and the note it would reach. */
export function aim({ motion, board }: Workshop, { grasp, world }: Move): void {
  if (grasp.spot.on !== 'note' && grasp.spot.on !== 'linker') return
  const from = grasp.spot.id
  const over = noteAt(board.value, world)?.id ?? null
  motion.linking.value = { from, to: world, over: over === from ? null : over }
}

/** Draw the arrow to the note under the pointer, if there is one; select it. */
export function reach(workshop: Workshop, move: Move): void {
  const { motion, desk, selection } = workshop
  aim(workshop, move)
  const wish = motion.linking.value
  motion.linking.value = null
  const link = wish === null || wish.over === null ? null : desk.connect(wish.from, wish.over)
  if (link !== null) selection.set(link)
}
