/**
 * The window through which I see the board. `x` and `y` are the board units in its top left corner, `zoom` is CSS pixels per
 * board unit; screen points are CSS pixels from the top left corner of the stage.
 */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core'
import type { Point } from '../board/geometry'
import type { Box } from '../contract/items'

export const ZOOM_LEAST = 0.05
export const ZOOM_MOST = 4

/** CSS pixels that `fit` leaves free around what it shows. */
const MARGIN = 64

export class Camera {
  readonly x = signal(0)
  readonly y = signal(0)
  readonly zoom = signal(1)
  /** Size of the stage in CSS pixels; the stage tells it. */
  readonly viewport = signal<{ readonly w: number; readonly h: number }>({ w: 1, h: 1 })
  /** The part of the board that is seen, in board units. */
  readonly seen: ReadonlySignal<Box> = computed(() => ({
    x: this.x.value,
    y: this.y.value,
    w: this.viewport.value.w / this.zoom.value,
    h: this.viewport.value.h / this.zoom.value,
  }))

  toWorld({ x, y }: Point): Point {
    return { x: this.x.value + x / this.zoom.value, y: this.y.value + y / this.zoom.value }
  }

  toScreen({ x, y }: Point): Point {
    return { x: (x - this.x.value) * this.zoom.value, y: (y - this.y.value) * this.zoom.value }
  }

  /** Show what lies so many CSS pixels to the right and below. */
  panBy(dx: number, dy: number): void {
    this.look(this.x.value + dx / this.zoom.value, this.y.value + dy / this.zoom.value, this.zoom.value)
  }

  /** Zoom by a factor; the board point under the screen point stays there. */
  zoomAt(at: Point, factor: number): void {
    this.zoomTo(this.zoom.value * factor, at)
  }

  /** Zoom to a value about a screen point, or about the middle. */
  zoomTo(wish: number, at: Point = this.#middle()): void {
    const zoom = Math.min(ZOOM_MOST, Math.max(ZOOM_LEAST, wish))
    const still = this.toWorld(at)
    this.look(still.x - at.x / zoom, still.y - at.y / zoom, zoom)
  }

  /** Show a whole box in the middle, not larger than `most`. An empty board is shown around its origin. */
  fit(box: Box | null, most: number = 1, margin: number = MARGIN): void {
    const { w, h } = this.viewport.value
    const { x, y, w: width, h: height } = box ?? { x: 0, y: 0, w: 0, h: 0 }
    const across = Math.max(1, w - 2 * margin) / Math.max(1, width)
    const down = Math.max(1, h - 2 * margin) / Math.max(1, height)
    const zoom = Math.min(most, ZOOM_MOST, Math.max(ZOOM_LEAST, Math.min(across, down)))
    this.look(x + width / 2 - w / zoom / 2, y + height / 2 - h / zoom / 2, zoom)
  }

  /** Bring a box into sight with the least way, keeping the zoom. */
  reveal(box: Box, margin: number = MARGIN): void {
    const [edge, { x, y, w, h }] = [margin / this.zoom.value, this.seen.value]
    const along = (from: number, size: number, at: number, length: number): number =>
      at - edge < from ? at - edge : at + length + edge > from + size ? at + length + edge - size : from
    this.look(along(x, w, box.x, box.w), along(y, h, box.y, box.h), this.zoom.value)
  }

  centreOn({ x, y }: Point): void {
    const { w, h } = this.seen.value
    this.look(x - w / 2, y - h / 2, this.zoom.value)
  }

  #middle(): Point {
    return { x: this.viewport.value.w / 2, y: this.viewport.value.h / 2 }
  }

  /** Be exactly there. */
  look(x: number, y: number, zoom: number): void {
    batch(() => {
      this.x.value = x
      this.y.value = y
      this.zoom.value = zoom
    })
  }
}
