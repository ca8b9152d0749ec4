/** Several selected things in one box, by which they can be taken along. */
import { holds, type Point } from '../board/geometry'
import type { Workshop } from './workshop'

/** CSS pixels between what is selected and the box around it. */
export const GROUP_EDGE = 9

export function isInGroup({ selection, camera }: Pick<Workshop, 'selection' | 'camera'>, at: Point): boolean {
  const box = selection.box.value
  if (box === null || selection.notes.value.length + selection.frames.value.length < 2) return false
  const edge = GROUP_EDGE / camera.zoom.value
  return holds({ x: box.x - edge, y: box.y - edge, w: box.w + 2 * edge, h: box.h + 2 * edge }, at)
}
