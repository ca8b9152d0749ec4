/** The player covers the foot of the board: who saw the whole board before it came goes on seeing the whole board above it. */
import { batch, effect } from '@preact/signals-core'
import { boundsOf, OUT } from '../board/geometry'
import type { Box } from '../contract/items'
import type { Camera } from '../state/camera'
import type { Workshop } from '../state/workshop'

/** CSS pixels that stay free: the band above, and a little air on the other sides. */
const TOP = 84
const AIR = 28

export interface Look {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/**
 * How to see a whole box above something `covered` pixels high, with `out` board units more above it for what stands out of it,
 * below the band; null if it is seen there already, or was not seen as a whole.
 */
export function lookAbove(box: Box, { x, y, zoom }: Look, view: { readonly w: number; readonly h: number }, covered: number, out: number = 0): Look | null {
  const [left, top] = [(box.x - x) * zoom, (box.y - y) * zoom]
  const [right, bottom] = [left + box.w * zoom, top + box.h * zoom]
  const whole = left >= 0 && top >= 0 && right <= view.w && bottom <= view.h
  const free = view.h - covered - AIR
  if (!whole || (bottom <= free && (out === 0 || top - out * zoom >= TOP))) return null
  const wanted = Math.min(zoom, (free - TOP) / Math.max(1, box.h + out), (view.w - 2 * AIR) / Math.max(1, box.w))
  if (wanted <= 0) return null
  const middle = { x: box.x + box.w / 2, y: box.y + (box.h - out) / 2 }
  return { x: middle.x - view.w / 2 / wanted, y: middle.y - (TOP + (free - TOP) / 2) / wanted, zoom: wanted }
}

const lookOf = ({ x, y, zoom }: Camera): Look => ({ x: x.peek(), y: y.peek(), zoom: zoom.peek() })

function take(camera: Camera, { x, y, zoom }: Look): void {
  batch(() => {
    camera.x.value = x
    camera.y.value = y
    camera.zoom.value = zoom
  })
}

/** Makes room when the history opens, and gives the old look back when it closes, unless somebody has looked elsewhere meanwhile. */
export function makeRoom({ history, ledger, camera }: Workshop): void {
  let before: Look | null = null
  let made: Look | null = null
  let open = false
  effect(() => {
    const now = history.at.value !== null
    if (now === open) return
    open = now
    if (now) {
      requestAnimationFrame(() => {
        const shown = ledger.shown.peek()
        const box = boundsOf(shown)
        const covered = document.querySelector<HTMLElement>('.player')?.offsetHeight ?? 0
        before = lookOf(camera)
        made = box === null || !open ? null : lookAbove(box, before, camera.viewport.peek(), covered, shown.pivotals.size > 0 ? OUT : 0)
        if (made !== null) take(camera, made)
      })
    } else if (before !== null && made !== null) {
      const look = lookOf(camera)
      if (look.x === made.x && look.y === made.y && look.zoom === made.zoom) take(camera, before)
      before = made = null
    }
  })
}
