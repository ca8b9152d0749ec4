/**
 * Going along with somebody else's window (UX U18): my camera goes where theirs is, until I do something of my own. Both middles
 * are the same, and all that they see is in sight.
 */
import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals-core'
import { ZOOM_LEAST, ZOOM_MOST, type Camera } from './camera'
import type { Remote, Room } from './room'

interface Look {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** Milliseconds in which the camera covers two thirds of its way. */
const GLIDE = 90

export class Following {
  /** Whom I follow; null when nobody, or when they have left. */
  readonly whom: ReadonlySignal<Remote | null>
  /** Whether somebody follows me, so that my window is told. */
  readonly followed: ReadonlySignal<boolean>
  readonly #connection: Signal<string | null> = signal(null)
  readonly #camera: Camera
  readonly #goal: ReadonlySignal<Look | null>
  /** Where this put the camera last; a camera that is elsewhere was moved by its owner. */
  #put: Look | null = null

  constructor(room: Room, camera: Camera, mine: ReadonlySignal<string | null>) {
    this.#camera = camera
    this.whom = computed(() => room.remotes.value.find(({ connection }) => connection === this.#connection.value) ?? null)
    this.followed = computed(() => room.remotes.value.some(({ presence }) => mine.value !== null && presence.follows === mine.value))
    this.#goal = computed(() => {
      const view = this.whom.value?.presence.view
      if (!view) return null
      const [x, y, w, h] = view
      const mine = camera.viewport.value
      const zoom = Math.min(ZOOM_MOST, Math.max(ZOOM_LEAST, Math.min(mine.w / Math.max(1, w), mine.h / Math.max(1, h))))
      return { x: x + w / 2 - mine.w / zoom / 2, y: y + h / 2 - mine.h / zoom / 2, zoom }
    })
    effect(() => {
      const here = { x: camera.x.value, y: camera.y.value, zoom: camera.zoom.value }
      if (this.#put !== null && !isSame(this.#put, here)) this.stop()
    })
  }

  /** The connection that I follow, for others to see. */
  get connection(): string | null {
    return this.whom.value?.connection ?? null
  }

  /** Read by whoever must wake up when there is somewhere to go. */
  get isUnderWay(): boolean {
    return this.#goal.value !== null
  }

  start(connection: string): void {
    this.#put = null
    this.#connection.value = connection
  }

  stop(): void {
    if (this.#connection.peek() !== null) this.#connection.value = null
  }

  /** Go on for so many milliseconds; true while the camera is on its way. `calm` goes at once. */
  glide(ms: number, calm: boolean): boolean {
    const [goal, here] = [this.#goal.peek(), this.#here()]
    if (goal === null) return false
    const share = calm ? 1 : 1 - Math.exp(-ms / GLIDE)
    const near = Math.hypot(goal.x - here.x, goal.y - here.y) * goal.zoom < 0.5 && Math.abs(goal.zoom / here.zoom - 1) < 0.001
    const next = near || share === 1 ? goal : between(here, goal, share)
    this.#put = next
    this.#camera.look(next.x, next.y, next.zoom)
    return !near
  }

  #here(): Look {
    const { x, y, zoom } = this.#camera
    return { x: x.peek(), y: y.peek(), zoom: zoom.peek() }
  }
}

const isSame = (one: Look, other: Look): boolean => one.x === other.x && one.y === other.y && one.zoom === other.zoom

const between = (from: Look, to: Look, share: number): Look => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
  zoom: from.zoom * (to.zoom / from.zoom) ** share,
})
