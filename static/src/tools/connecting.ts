/** Drawing an arrow from one note to another, or leading an end of it elsewhere: for the link tool and for handles. */
import { noteAt } from '../board/hit'
import type { Linking } from '../state/motion'
import type { Workshop } from '../state/workshop'
import type { Spot } from './input'
import type { Move } from './state'

/** The note where the arrow stays, and which arrow it is if it is there already. */
function held({ board }: Workshop, spot: Spot): Pick<Linking, 'from' | 'of'> | null {
  if (spot.on === 'note' || spot.on === 'linker') return { from: spot.id }
  const link = spot.on === 'linkEnd' ? board.value.links.get(spot.id) : undefined
  if (spot.on !== 'linkEnd' || link === undefined) return null
  return { from: link[spot.end === 'source' ? 'target' : 'source'], of: { link: spot.id, end: spot.end } }
}

/** Show the arrow from its note to the pointer, and the note it would reach. */
export function aim(workshop: Workshop, { grasp, world }: Move): void {
  const { motion, board } = workshop
  const arrow = held(workshop, grasp.spot)
  if (arrow === null) return
  const over = noteAt(board.value, world)?.id ?? null
  motion.linking.value = { ...arrow, to: world, over: over === arrow.from ? null : over }
}

/** Draw the arrow to the note under the pointer, if there is one; select it. */
export function reach(workshop: Workshop, move: Move): void {
  const { motion, desk, selection } = workshop
  aim(workshop, move)
  const wish = motion.linking.value
  motion.linking.value = null
  const link = wish === null ? null : desk.drawLink(wish)
  if (link !== null) selection.set(link)
}
