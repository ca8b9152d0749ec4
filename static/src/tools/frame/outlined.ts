/** The frame between the corner where a hand began and where it is, in line with neighbours unless Ctrl is held (UX U14). */
import { spanned, type Point } from '../../board/geometry'
import { linesOfSides, toSides, type Guide, type Sides } from '../../board/guides'
import type { Box } from '../../contract/items'
import type { Workshop } from '../../state/workshop'
import { NOBODY, REACH, stillSeen } from '../in-line'
import type { Move } from '../state'

export interface Outlined {
  readonly box: Box
  readonly marks: { readonly guides: readonly Guide[]; readonly gaps: readonly never[] } | null
}

const whole = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) })

export function outlined(workshop: Workshop, { grasp, world, input }: Move): Outlined {
  const [from, to] = [whole(grasp.world), whole(world)]
  const box = spanned(from, to)
  if (input.ctrl) return { box, marks: null }
  const sides: Sides = { x: to.x < from.x ? 'low' : 'high', y: to.y < from.y ? 'low' : 'high' }
  const others = stillSeen(workshop, NOBODY)
  const more = toSides(box, others, REACH / workshop.camera.zoom.value, sides)
  const there = spanned(from, { x: to.x + more.x, y: to.y + more.y })
  return { box: there, marks: { guides: linesOfSides(there, others, sides), gaps: [] } }
}
