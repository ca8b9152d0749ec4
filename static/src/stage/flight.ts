/** The camera's way to another place, when the person asked for it: eased, and at once for those who want less motion. */
import { batch } from '@preact/signals-core'
import type { Camera } from '../state/camera'

const FLIGHT = 320

const ease = (share: number): number => 1 - (1 - share) ** 3

let flying = 0

/** Go smoothly to where `look` would take the camera. A new flight, or a hand on the board, ends the one before. */
export function flyTo(camera: Camera, look: () => void): void {
  cancelAnimationFrame(flying)
  const from = placeOf(camera)
  look()
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const to = placeOf(camera)
  const begun = performance.now()
  let last = from
  put(camera, from)
  const step = (now: number): void => {
    const here = placeOf(camera)
    if (here.x !== last.x || here.y !== last.y || here.zoom !== last.zoom) return
    const share = Math.min(1, Math.max(0, (now - begun) / FLIGHT))
    last = share === 1 ? to : between(from, to, ease(share))
    put(camera, last)
    if (share < 1) flying = requestAnimationFrame(step)
  }
  flying = requestAnimationFrame(step)
}

interface Place {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

const placeOf = ({ x, y, zoom }: Camera): Place => ({ x: x.peek(), y: y.peek(), zoom: zoom.peek() })

/** Zoom goes by factors, and the corner with it, so that the flight looks straight. */
function between(from: Place, to: Place, share: number): Place {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share
  const part = from.zoom === to.zoom ? share : (1 / zoom - 1 / from.zoom) / (1 / to.zoom - 1 / from.zoom)
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part, zoom }
}

function put(camera: Camera, { x, y, zoom }: Place): void {
  batch(() => {
    camera.x.value = x
    camera.y.value = y
    camera.zoom.value = zoom
  })
}
