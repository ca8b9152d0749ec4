/** Seen from far away the board is coloured rectangles on one canvas: thousands of notes cost one pass. */
import { paperOf } from '../board/legend'
import type { Workshop } from '../state/workshop'
import { boxIn, type Scene } from './scene'

export class FarLayer {
  readonly element = document.createElement('canvas')
  readonly #context = this.element.getContext('2d')

  constructor() {
    this.element.className = 'far'
    this.element.setAttribute('aria-hidden', 'true')
  }

  draw({ board, camera, selection }: Workshop, scene: Scene): void {
    const context = this.#context
    if (context === null) return
    const { w, h } = camera.viewport.value
    const density = devicePixelRatio
    if (this.element.width !== Math.round(w * density) || this.element.height !== Math.round(h * density)) {
      this.element.width = Math.round(w * density)
      this.element.height = Math.round(h * density)
    }
    const zoom = camera.zoom.value * density
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, this.element.width, this.element.height)
    context.setTransform(zoom, 0, 0, zoom, -camera.x.value * zoom, -camera.y.value * zoom)
    const accent = getComputedStyle(this.element).getPropertyValue('color')
    for (const note of board.value.notes.values()) {
      const box = boxIn(scene, note)
      context.fillStyle = paperOf(board.value, note.kind) || '#8A857C'
      context.fillRect(box.x, box.y, box.w, box.h)
      if (!selection.has(note.id)) continue
      context.strokeStyle = accent
      context.lineWidth = (2 * density) / zoom
      context.strokeRect(box.x, box.y, box.w, box.h)
    }
  }

  clear(): void {
    this.#context?.setTransform(1, 0, 0, 1, 0, 0)
    this.#context?.clearRect(0, 0, this.element.width, this.element.height)
  }
}
