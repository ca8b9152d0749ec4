/**
 * What lies still while something is moved, sorted into strips once, so that each move looks at few of ten thousand. Pure; board
 * units. Both directions are kept alike, the second one with x and y exchanged.
 */
import type { Box } from '../contract/items'

/** Board units of a strip. */
const STRIP = 64
/** What reaches over more strips than this is looked at with each of them. */
const MANY = 64
/** Differences that no eye sees and no sum of halves makes. */
export const SAME = 0.001

/** Both edges and the middle. */
export const places = ({ x, w }: Box): readonly [number, number, number] => [x, x + w / 2, x + w]

export const flipped = ({ x, y, w, h }: Box): Box => ({ x: y, y: x, w: h, h: w })

interface Place {
  readonly at: number
  readonly box: Box
}

const strip = (at: number): number => Math.floor(at / STRIP)

function into<Item>(strips: Map<number, Item[]>, at: number, item: Item): void {
  const known = strips.get(at)
  if (known === undefined) strips.set(at, [item])
  else known.push(item)
}

/** Boxes by their places in x, and by the rows in which they stand. */
export class Along {
  readonly #places = new Map<number, Place[]>()
  readonly #rows = new Map<number, Box[]>()
  readonly #tall: Box[] = []

  constructor(boxes: readonly Box[]) {
    for (const box of boxes) {
      for (const at of places(box)) into(this.#places, strip(at), { at, box })
      const [first, last] = [strip(box.y), strip(box.y + box.h)]
      if (last - first > MANY) this.#tall.push(box)
      else for (let row = first; row <= last; row += 1) into(this.#rows, row, box)
    }
  }

  /** The way from there to the nearest place within reach. */
  nearest(from: number, reach: number): number | null {
    let best: number | null = null
    for (const { at } of this.#near(from, reach)) {
      const way = Math.abs(at - from)
      if (way <= reach && (best === null || way < Math.abs(best) - SAME)) best = at - from
    }
    return best
  }

  /** Those that have a place there. */
  on(place: number): Box[] {
    return this.#near(place, SAME).flatMap(({ at, box }) => (Math.abs(at - place) < SAME ? [box] : []))
  }

  /** Those that stand in one row with the box. */
  inRow({ y, h }: Box): Box[] {
    const found = new Set(this.#tall)
    for (let row = strip(y); row <= strip(y + h); row += 1) for (const box of this.#rows.get(row) ?? []) found.add(box)
    return [...found].filter((other) => other.y < y + h && y < other.y + other.h)
  }

  #near(at: number, reach: number): Place[] {
    const found: Place[] = []
    for (let one = strip(at - reach); one <= strip(at + reach); one += 1) found.push(...(this.#places.get(one) ?? []))
    return found
  }
}

export class Still {
  readonly x: Along
  readonly y: Along

  constructor(boxes: readonly Box[]) {
    this.x = new Along(boxes)
    this.y = new Along(boxes.map(flipped))
  }
}
