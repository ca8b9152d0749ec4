/** The part of the window that no island covers (LOOK LK20): what is shown is shown there. */
import { batch } from '@preact/signals-core'
import { overlaps } from '../board/geometry'
import type { Box } from '../contract/items'
import { ZOOM_LEAST, type Camera } from '../state/camera'

/** CSS pixels on each side; phones have bars above and below instead of islands. */
const WIDE = { top: 88, left: 120, bottom: 72, right: 32 }
const NARROW = { top: 148, left: 20, bottom: 120, right: 20 }

/** The overview in the lower right corner of large windows, with the air around it. */
const OVERVIEW = { from: 1200, w: 240, h: 186 }

interface Free {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Zooms at which words can be read: a board is opened no smaller, then from its beginning; nobody writes any smaller. */
const READABLE = { wide: 0.4, narrow: 0.62 }

export const readable = (camera: Camera): number => (camera.viewport.peek().w < 768 ? READABLE.narrow : READABLE.wide)

/** Where a board without anything on it is looked at, in its own size. */
const NOTHING: Box = { x: 0, y: 0, w: 0, h: 0 }

/**
 * The first look at a board: all of it, if need be with something under the overview; or the beginning of the story if all of
 * it could not be read, from the top if it is higher than the window.
 */
export function openingLook(camera: Camera, box: Box | null, items: readonly Box[] = []): void {
  const { w, h } = camera.viewport.value
  const [free, least] = [w < 768 ? NARROW : WIDE, readable(camera)]
  fitInSafety(camera, box, items)
  if (camera.zoom.value < least) lay(camera, box, free, 1)
  if (box === null || camera.zoom.value >= least) return
  const spare = Math.max(0, (h - free.top - free.bottom) / least - box.h)
  camera.look(box.x - free.left / least, box.y - free.top / least - spare / 2, least)
}

/** Show a box whole; none of the items in it lies under the overview. */
export function fitInSafety(camera: Camera, box: Box | null, items: readonly Box[] = [], most: number = 1): void {
  const { w, h } = camera.viewport.value
  lay(camera, box, w < 768 ? NARROW : WIDE, most)
  if (w < OVERVIEW.from) return
  const corner = { ...camera.toWorld({ x: w - OVERVIEW.w, y: h - OVERVIEW.h }), w: OVERVIEW.w / camera.zoom.value, h: OVERVIEW.h / camera.zoom.value }
  if (!items.some((item) => overlaps(item, corner))) return
  const ways = [{ ...WIDE, right: OVERVIEW.w }, { ...WIDE, bottom: OVERVIEW.h }].map((free) => {
    lay(camera, box, free, most)
    return { free, zoom: camera.zoom.value }
  })
  const [beside, above] = ways
  if (beside && above && beside.zoom > above.zoom) lay(camera, box, beside.free, most)
}

function lay(camera: Camera, box: Box | null, free: Free, most: number): void {
  const { w, h } = camera.viewport.value
  const [across, down] = [Math.max(80, w - free.left - free.right), Math.max(80, h - free.top - free.bottom)]
  const { x, y, w: width, h: height } = box ?? NOTHING
  const zoom = Math.max(ZOOM_LEAST, Math.min(most, across / Math.max(1, width), down / Math.max(1, height)))
  batch(() => {
    camera.zoom.value = zoom
    camera.x.value = x + width / 2 - (free.left + across / 2) / zoom
    camera.y.value = y + height / 2 - (free.top + down / 2) / zoom
  })
}
