/** A finger that rests for half a second where it went down asks for the menu (UX section 6). */
import type { Point } from '../board/geometry'

const LONG = 500
/** CSS pixels that a resting finger may tremble. */
const REST = 8

export class LongPress {
  #timer = 0
  #at: Point | null = null

  begin(at: Point, held: () => void): void {
    this.end()
    this.#at = at
    this.#timer = setTimeout(() => {
      this.#at = null
      held()
    }, LONG)
  }

  moved({ x, y }: Point): void {
    if (this.#at !== null && Math.hypot(x - this.#at.x, y - this.#at.y) > REST) this.end()
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#at = null
  }
}

/** The finger that opened a menu lies on it: when it leaves, that is no click on what appeared under it. */
export function swallowClick(): void {
  const over = new AbortController()
  const { signal } = over
  addEventListener('touchend', (event) => (event.preventDefault(), over.abort()), { capture: true, passive: false, signal })
  addEventListener('touchcancel', () => over.abort(), { capture: true, signal })
}
