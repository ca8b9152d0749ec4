/** Where the note in the hand would lie: its middle at the pointer, in line with its neighbours unless Ctrl is held (UX U14). */
import type { Point } from '../../board/geometry'
import type { Snap } from '../../board/guides'
import { LOOKS, type Kind } from '../../contract/kinds'
import type { Workshop } from '../../state/workshop'
import { drawnInLine, NOBODY, stillSeen } from '../in-line'
import type { Move } from '../state'

export interface Aimed {
  readonly kind: Kind
  /** Its top left corner, in whole units. */
  readonly at: Point
  /** What it lies in line with; null when nothing was looked for. */
  readonly marks: Pick<Snap, 'guides' | 'gaps'> | null
}

/** Null with another tool in the hand. */
export function aimed(workshop: Workshop, { world, input }: Move): Aimed | null {
  const tool = workshop.toolbox.tool.value
  if (tool.name !== 'note') return null
  const { kind } = tool
  const { width: w, height: h } = LOOKS[kind]
  const box = { x: Math.round(world.x - w / 2), y: Math.round(world.y - h / 2), w, h }
  if (input.ctrl || !workshop.mayChange.value) return { kind, at: { x: box.x, y: box.y }, marks: null }
  const snap = drawnInLine(workshop, box, stillSeen(workshop, NOBODY), { only: null, note: { id: '', kind } })
  return { kind, at: { x: Math.round(box.x + snap.x), y: Math.round(box.y + snap.y) }, marks: snap }
}
