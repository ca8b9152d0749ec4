/**
 * What others have under their hands, by item. A held item glides from where it is shown to where the hand is, and after it was
 * let go it stays there until the fact of its move has come, so that it neither jumps nor goes back for a moment.
 */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals-core'
import type { Board } from '../board/board'
import type { Point } from '../board/geometry'
import type { Presence } from '../contract/frames'

interface Held {
  readonly by: string
  /** Where the item lay when it was taken. */
  readonly from: Point
  /** How far from there the hand is, and how far the item is shown. */
  readonly to: Point
  readonly at: Point
  /** Milliseconds that it may still wait for the fact of its move; null while the hand is on it. */
  readonly waits: number | null
}

/** Milliseconds that an item stays where it was let go, if nothing is heard of it. */
const PATIENCE = 400
/** Board units that nobody sees. */
const NEAR = 0.5

export class Hands {
  readonly #board: ReadonlySignal<Board>
  readonly #held: Signal<ReadonlyMap<string, Held>> = signal(new Map())

  constructor(board: ReadonlySignal<Board>) {
    this.#board = board
  }

  /** How far from its place each item is shown. */
  shifts(): readonly (readonly [string, Point])[] {
    return [...this.#held.value].flatMap(([id, { from, at }]) => {
      const place = placeOf(this.#board.value, id)
      return place === null ? [] : [[id, { x: from.x + at.x - place.x, y: from.y + at.y - place.y }] as const]
    })
  }

  /** One connection tells what it drags, or that it drags nothing. */
  told(by: string, drag: Presence['drag']): void {
    const held = new Map(this.#held.peek())
    for (const [id, one] of held) {
      if (one.by === by && one.waits === null && !drag?.items.includes(id)) held.set(id, { ...one, waits: PATIENCE })
    }
    const to = { x: drag?.dx ?? 0, y: drag?.dy ?? 0 }
    for (const id of drag?.items ?? []) {
      const known = held.get(id)
      const place = placeOf(this.#board.peek(), id)
      if (known?.by === by && known.waits === null) held.set(id, { ...known, to })
      else if (place !== null) held.set(id, { by, from: place, to, at: known ? less(plus(known.from, known.at), place) : { x: 0, y: 0 }, waits: null })
    }
    if (held.size > 0 || this.#held.peek().size > 0) this.#held.value = held
  }

  /** Nobody's hand is on anything, or this connection's is not. */
  empty(by?: string): void {
    const rest = [...this.#held.peek()].filter(([, one]) => by !== undefined && one.by !== by)
    if (rest.length < this.#held.peek().size) this.#held.value = new Map(rest)
  }

  /** Go this share of the way. True while something is on its way, or waits for its fact. */
  glide(ms: number, share: number): boolean {
    const held = new Map<string, Held>()
    let [moving, changed] = [false, false]
    for (const [id, one] of this.#held.peek()) {
      const next = this.#glided(id, one, ms, share)
      if (next !== null) held.set(id, next)
      changed ||= next !== one
      moving ||= next !== null && next !== one
    }
    if (changed) this.#held.value = held
    return moving
  }

  #glided(id: string, one: Held, ms: number, share: number): Held | null {
    const place = placeOf(this.#board.peek(), id)
    if (place === null) return null
    const moved = less(place, one.from)
    const home = one.waits !== null && (one.waits <= ms || length(moved) > 0)
    const to = home ? moved : one.to
    const left = less(to, one.at)
    if (length(left) < NEAR) {
      if (home) return null
      if (one.waits === null) return length(left) === 0 ? one : { ...one, at: to }
    }
    const at = length(left) < NEAR || share === 1 ? to : plus(one.at, { x: left.x * share, y: left.y * share })
    return { ...one, at, waits: one.waits === null ? null : Math.max(0, one.waits - ms) }
  }
}

function placeOf({ notes, frames, pivotals }: Board, id: string): Point | null {
  const item = notes.get(id) ?? frames.get(id)
  if (item !== undefined) return { x: item.x, y: item.y }
  const line = pivotals.get(id)
  return line === undefined ? null : { x: line.x, y: 0 }
}

const plus = (one: Point, other: Point): Point => ({ x: one.x + other.x, y: one.y + other.y })
const less = (one: Point, other: Point): Point => ({ x: one.x - other.x, y: one.y - other.y })
const length = ({ x, y }: Point): number => Math.hypot(x, y)
