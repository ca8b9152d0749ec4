/** Everybody else on this board just now, by connection. Their cursors glide from where they were to where they are. */
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core'
import type { Board } from '../board/board'
import type { Point } from '../board/geometry'
import type { Presence, Someone } from '../contract/frames'
import type { Connection } from './connection'
import { Hands } from './hands'

export interface Remote {
  readonly connection: string
  readonly person: string
  /** The name they gave, or null. */
  readonly name: string | null
  readonly presence: Presence
  /** Where to draw their cursor; null when it is elsewhere. */
  readonly cursor: Point | null
}

/** Milliseconds in which a cursor or a dragged item covers two thirds of its way: the distance between two presence messages. */
const GLIDE = 60

/** Colours of people (LOOK 2.1). */
export const HUES = 8

/** A colour for somebody who has said no name yet: the same in every browser. */
function hueOfNobody(person: string): number {
  let sum = 0
  for (const letter of person) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521
  return sum % HUES
}

export class Room {
  /** Everybody else's browsers. */
  readonly remotes: ReadonlySignal<readonly Remote[]>
  /** Ids of the persons who are here, without me unless I am here twice. */
  readonly persons: ReadonlySignal<readonly string[]>
  readonly hands: Hands
  readonly #people: Signal<ReadonlyMap<string, Someone>> = signal(new Map())
  readonly #mine: ReadonlySignal<string | null>
  readonly #hues: ReadonlySignal<ReadonlyMap<string, number>>
  readonly #cursors: Signal<ReadonlyMap<string, Point>> = signal(new Map())

  constructor(board: ReadonlySignal<Board>, connection: Connection) {
    this.#mine = connection.mine
    this.hands = new Hands(board)
    this.#hues = computed(() => new Map([...board.value.people.keys()].map((person, place) => [person, place % HUES])))
    this.remotes = computed(() =>
      [...this.#people.value.values()]
        .filter((someone) => someone.connection !== connection.mine.value)
        .map((someone) => ({
          ...someone,
          name: board.value.people.get(someone.person) ?? null,
          cursor: someone.presence.cursor ? (this.#cursors.value.get(someone.connection) ?? null) : null,
        })),
    )
    // Faces stand in the order in which people said their names, however often their lines are lost and found.
    this.persons = computed(() => {
      const here = new Set(this.remotes.value.map(({ person }) => person))
      const named = [...board.value.people.keys()].filter((person) => here.has(person))
      return [...new Set([...named, ...here])]
    })
  }

  /** The colour of a person, in the order in which people said their names: the first eight differ, the same in every browser. */
  hueOf(person: string): number {
    return this.#hues.value.get(person) ?? hueOfNobody(person)
  }

  present(people: readonly Someone[]): void {
    batch(() => {
      this.#people.value = new Map([...this.#people.value, ...people.map((one) => [one.connection, one] as const)])
      const cursors = new Map(this.#cursors.value)
      for (const { connection, presence } of people) {
        if (connection !== this.#mine.peek()) this.hands.told(connection, presence.drag)
        if (!presence.cursor) cursors.delete(connection)
        else if (!cursors.has(connection)) cursors.set(connection, pointOf(presence.cursor))
      }
      this.#cursors.value = cursors
    })
  }

  left(connections: readonly string[]): void {
    const people = new Map(this.#people.value)
    batch(() => {
      for (const connection of connections) {
        people.delete(connection)
        this.hands.empty(connection)
      }
      this.#people.value = people
    })
  }

  /** The line is lost: nobody is known to be here. */
  empty(): void {
    this.#people.value = new Map()
    this.#cursors.value = new Map()
    this.hands.empty()
  }

  /**
   * Move cursors and dragged items on by so many milliseconds. True while one of them is still on its way.
   * `calm` is for those who want less motion: everything is at once where it goes.
   */
  glide(ms: number, calm: boolean = false): boolean {
    const share = calm ? 1 : 1 - Math.exp(-ms / GLIDE)
    const dragging = this.hands.glide(ms, share)
    return this.#glideCursors(share) || dragging
  }

  #glideCursors(share: number): boolean {
    const cursors = new Map<string, Point>()
    let [moving, changed] = [false, false]
    for (const [connection, at] of this.#cursors.value) {
      const cursor = this.#people.value.get(connection)?.presence.cursor
      if (!cursor) continue
      const to = pointOf(cursor)
      const near = share === 1 || Math.hypot(to.x - at.x, to.y - at.y) < 0.5
      moving ||= !near
      changed ||= !near || at.x !== to.x || at.y !== to.y
      cursors.set(connection, near ? to : { x: at.x + (to.x - at.x) * share, y: at.y + (to.y - at.y) * share })
    }
    if (changed) this.#cursors.value = cursors
    return moving
  }
}

const pointOf = ([x, y]: readonly [number, number]): Point => ({ x, y })
