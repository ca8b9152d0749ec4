/** The part of the board that is kept ready around the window, so that panning needs no look at every item. */
import type { Box } from '../contract/items'

/** Shares of the window that are kept ready on each side of it. */
const READY = 0.35
/** A band so many times as large as needed is made anew. */
const LARGE = 3

export const within = (outer: Box, { x, y, w, h }: Box): boolean =>
  x >= outer.x && y >= outer.y && x + w <= outer.x + outer.w && y + h <= outer.y + outer.h

export const widened = ({ x, y, w, h }: Box, share: number): Box => ({ x: x - w * share, y: y - h * share, w: w * (1 + 2 * share), h: h * (1 + 2 * share) })

/** The band that there is, the same object, while the window lies in it and it is not much too large; else a new one. */
export function bandFor(seen: Box, band: Box | null): Box {
  const ideal = widened(seen, READY)
  const fits = band !== null && within(band, seen) && band.w * band.h <= LARGE * ideal.w * ideal.h
  return fits ? band : ideal
}
