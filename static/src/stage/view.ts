/** The window on the world: where the world lies on the screen, and the dots of the table under it. */
import { signal } from '@preact/signals-core'
import type { Camera } from '../state/camera'
import { drawnFor, stepAt } from './dots'

/** CSS pixels that the dots reach beyond the stage: no less than the widest step, at zoom 4. */
const BEYOND = 96
/** Milliseconds without a change after which the zoom rests. */
const STILL = 150

export class View {
  readonly world = document.createElement('div')
  readonly dots = document.createElement('div')
  /** True while somebody zooms, and for a moment after. */
  readonly zooming = signal(false)
  /** CSS pixels between two dots as they are drawn, before they are stretched. */
  #step = 0
  #zoom = 0
  #still = 0

  constructor() {
    this.world.className = 'world'
    this.dots.className = 'dots'
    this.dots.setAttribute('aria-hidden', 'true')
    this.dots.style.inset = `-${BEYOND}px`
  }

  /**
   * Both are layers of their own that the browser moves without drawing them anew (translate3d), by whole pixels of the screen,
   * so that letters stay sharp.
   */
  draw({ x, y, zoom }: Camera): void {
    const [left, top] = [whole(-x.value * zoom.value), whole(-y.value * zoom.value)]
    if (zoom.value !== this.#zoom) this.#zooming(zoom.value)
    this.world.style.transform = `translate3d(${left}px, ${top}px, 0) scale(${zoom.value})`
    const step = stepAt(zoom.value)
    const drawn = this.zooming.value ? drawnFor(step, this.#step) : step
    if (drawn !== this.#step) this.dots.style.backgroundSize = `${drawn}px ${drawn}px`
    this.#step = drawn
    const stretched = drawn === step ? '' : ` scale(${step / drawn})`
    this.dots.style.transform = `translate3d(${whole((left + BEYOND) % step)}px, ${whole((top + BEYOND) % step)}px, 0)${stretched}`
  }

  /** While somebody zooms, what is drawn already is stretched; it is drawn sharp again when the zoom rests. */
  #zooming(zoom: number): void {
    if (this.#zoom !== 0) this.#rest(false)
    this.#zoom = zoom
    clearTimeout(this.#still)
    this.#still = setTimeout(() => this.#rest(true), STILL)
  }

  #rest(rests: boolean): void {
    this.world.style.willChange = this.dots.style.willChange = rests ? '' : 'transform'
    this.zooming.value = !rests
  }
}

/** The nearest whole pixel of the screen, in CSS pixels. */
export const whole = (at: number): number => Math.round(at * devicePixelRatio) / devicePixelRatio
