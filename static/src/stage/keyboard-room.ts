/**
 * What is being written stays in sight when the window grows smaller, as it does when the keyboard of a phone comes up (UX 6).
 * Some browsers make the window smaller, others only the part of it that is seen.
 */
import { effect, untracked } from '@preact/signals-core'
import type { Box } from '../contract/items'
import type { Camera } from '../state/camera'
import type { Workshop } from '../state/workshop'

/** CSS pixels above and below what is written: the bar with the title, and some air. */
const FREE = { top: 72, bottom: 16 }

/** CSS pixels by which the view goes down so that a box lies between two heights of the screen; its beginning comes first. */
export function wayInto({ camera, box, top, bottom }: { readonly camera: Camera; readonly box: Box; readonly top: number; readonly bottom: number }): number {
  const from = camera.toScreen(box).y
  const to = from + box.h * camera.zoom.value
  if (from < top) return from - top
  return to > bottom ? Math.min(to - bottom, from - top) : 0
}

export function keepWritingInSight({ camera, writing, board }: Workshop): void {
  const seen = globalThis.visualViewport
  const look = (): void => {
    const field = writing.now.peek()
    const box = field === null ? undefined : (board.peek().notes.get(field.id) ?? board.peek().frames.get(field.id))
    if (box === undefined || field === null) return
    const from = seen?.offsetTop ?? 0
    const bottom = Math.min(camera.viewport.peek().h, from + (seen?.height ?? Infinity)) - FREE.bottom
    const way = wayInto({ camera, box: field.on === 'frame' ? { ...box, h: 0 } : box, top: from + FREE.top, bottom })
    if (way !== 0) camera.panBy(0, way)
  }
  seen?.addEventListener('resize', look)
  let height = Infinity
  effect(() => {
    const { h } = camera.viewport.value
    if (h < height) untracked(look)
    height = h
  })
}
