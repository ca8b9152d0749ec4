/** When the stage is drawn: once per frame of the screen, and only if something that the last drawing read has changed. */
import { effect } from '@preact/signals-core'
import type { Workshop } from '../state/workshop'

/**
 * Run the drawing when a signal it read has changed or it has more to do, at most once per screen frame; wind the clocks that
 * need winding.
 */
export function drawWhenNeeded(drawing: () => boolean, { room, history, following }: Pick<Workshop, 'room' | 'history' | 'following'>): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)')
  const draw = (): boolean => {
    try {
      return drawing()
    } catch (defect) {
      // What it had read by then is still watched: one bad frame is one bad frame, and not the end of drawing.
      reportError(defect)
      return false
    }
  }
  let dirty = true
  let dispose = effect(() => void draw())
  let last = performance.now()
  let asked = 0
  const frame = (time: number): void => {
    asked = 0
    const passed = Math.min(250, time - last)
    last = time
    const cursors = room.glide(passed, calm.matches)
    const gliding = following.glide(passed, calm.matches) || cursors
    if (history.playing.value) history.tick(passed)
    if (dirty) {
      dispose()
      dirty = false
      let first = true
      dispose = effect(() => {
        if (first) dirty = draw()
        else dirty = true
        if (dirty) ask()
        first = false
      })
    }
    if (gliding || history.playing.value) ask()
  }
  const ask = (): void => {
    if (asked === 0) asked = requestAnimationFrame(frame)
  }
  effect(() => {
    if (room.remotes.value.length > 0 || following.isUnderWay || history.playing.value) ask()
  })
  ask()
}
