/** Something that is held at the edge of the window moves the window on, the faster the nearer the edge. */
import { signal } from '@preact/signals-core'
import type { Point } from '../board/geometry'
import type { Camera } from '../state/camera'

/** CSS pixels from the edge within which the window moves. */
const BAND = 32
/** CSS pixels in a millisecond at the edge itself. */
const FASTEST = 0.9
/** Milliseconds that a hand rests there first: whoever only passes, or begins there, means something else. */
const PATIENCE = 250

/** How far into the band a place is, less than 0 at its low end: -1 to 1. */
function depth(at: number, length: number): number {
  if (at < BAND) return -Math.min(1, (BAND - at) / BAND)
  return at > length - BAND ? Math.min(1, (at - length + BAND) / BAND) : 0
}

export class EdgePan {
  /** Whether the clock shall be wound: `glide` has something to do. */
  readonly underWay = signal(false)
  readonly #camera: Camera
  #at: Point = { x: 0, y: 0 }
  #waited = 0

  constructor(camera: Camera) {
    this.#camera = camera
  }

  /** Where the pointer holds something; null when it holds nothing. */
  moved(at: Point | null): void {
    const { w, h } = this.#camera.viewport.peek()
    const near = at !== null && (depth(at.x, w) !== 0 || depth(at.y, h) !== 0)
    if (at !== null) this.#at = at
    if (!near) this.#waited = 0
    if (near !== this.underWay.peek()) this.underWay.value = near
  }

  /** So many milliseconds have passed. */
  glide(ms: number): void {
    if (!this.underWay.peek()) return
    this.#waited += ms
    if (this.#waited < PATIENCE) return
    const { w, h } = this.#camera.viewport.peek()
    const way = (share: number): number => share * Math.abs(share) * FASTEST * ms
    this.#camera.panBy(way(depth(this.#at.x, w)), way(depth(this.#at.y, h)))
  }
}
