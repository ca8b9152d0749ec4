/** Where the selection bar stands: above the selection, below it if there is no room; on phones CSS puts it at the foot. */
import { effect } from '@preact/signals-core'
import { around, overlaps } from '../board/geometry'
import type { Box } from '../contract/items'
import type { Workshop } from '../state/workshop'

/** CSS pixels between selection and bar; a plus button fits between. */
const AWAY = 14
const PLUS = 38
const TOP = 76

function boxOf({ selection, board, camera }: Workshop): Box | null {
  const boxes: Box[] = [...selection.notes.value, ...selection.frames.value.map((frame) => ({ ...frame, h: 40 }))]
  for (const { source, target } of selection.links.value) {
    const [from, to] = [board.value.notes.get(source), board.value.notes.get(target)]
    if (from && to) boxes.push({ x: (from.x + to.x + to.w) / 2, y: (from.y + to.y) / 2 + 30, w: 1, h: 1 })
  }
  for (const { x, note } of selection.pivotals.value) {
    const event = board.value.notes.get(note ?? '')
    const seen = camera.seen.value
    boxes.push(event !== undefined && overlaps(event, seen) ? event : { x, y: seen.y + 120 / camera.zoom.value, w: 1, h: 1 })
  }
  return around(boxes)
}

export function placeBar(bar: HTMLElement, workshop: Workshop): void {
  let asked = 0
  const place = (): void => {
    asked = 0
    const box = boxOf(workshop)
    const { camera, selection } = workshop
    const { w, h } = camera.viewport.peek()
    if (box === null) return
    const { x, y } = camera.toScreen(box)
    const zoom = camera.zoom.value
    const [width, height] = [bar.offsetWidth || 320, 44]
    const room = selection.notes.value.length === 1 ? PLUS : AWAY
    const [above, below] = [y - room - height, y + box.h * zoom + room]
    // The title of a line stands above its event.
    const top = above > TOP && selection.pivotals.value.length === 0 ? above : below + height < h - 80 ? below : Math.max(TOP, Math.min(h - 140, y))
    const left = Math.min(Math.max(112, x + (box.w * zoom) / 2 - width / 2), Math.max(112, w - width - 24))
    bar.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
  }
  // The bar is measured after it was drawn: its width changes with what is selected.
  effect(() => {
    void [boxOf(workshop), workshop.camera.seen.value, workshop.writing.now.value, workshop.motion.drag.value]
    if (asked === 0) asked = requestAnimationFrame(place)
  })
}
