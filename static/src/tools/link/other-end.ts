/** An arrow has its beginning and looks for its other end. */
import type { Workshop } from '../../state/workshop'
import type { Move } from '../state'

export function follow({ motion }: Workshop, { world, spot }: Move): void {
  const wish = motion.linking.value
  if (wish === null) return
  const over = spot.on === 'note' && spot.id !== wish.from ? spot.id : null
  motion.linking.value = { ...wish, to: world, over }
}

/** Draw the arrow to the note that was clicked, if it is one; select it. */
export function arrive({ motion, desk, selection, toolbox }: Workshop, { spot }: Move): void {
  const wish = motion.linking.value
  const link = wish !== null && spot.on === 'note' ? desk.drawLink({ ...wish, over: spot.id }) : null
  if (link !== null) selection.set(link)
  motion.linking.value = null
  toolbox.putAway()
}
