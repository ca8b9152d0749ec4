/** The clock of a window that moves on while something is held at its edge: once per frame of the screen. */
import { effect } from '@preact/signals-core'
import type { EdgePan } from '../tools/edge-pan'

/** A frame that was late counts as no more than this many milliseconds. */
const LATE = 100

export function windEdge(edge: EdgePan): void {
  let last = 0
  const frame = (time: number): void => {
    if (!edge.underWay.peek()) return
    edge.glide(Math.min(LATE, time - last))
    last = time
    requestAnimationFrame(frame)
  }
  effect(() => {
    if (!edge.underWay.value) return
    last = performance.now()
    requestAnimationFrame(frame)
  })
}
