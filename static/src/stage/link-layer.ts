/** The arrows, as one SVG in board units. Each carries a broad unseen line, so that a hand can meet it. */
import type { Board } from '../board/board'
import { differing } from '../board/differing'
import { around, overlaps, spanned } from '../board/geometry'
import type { Box, Link, Note } from '../contract/items'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { head, route, type Route } from '../look/route'
import { bandFor } from './band'
import { boxIn, type Scene } from './scene'

const SVG = 'http://www.w3.org/2000/svg'
/** Milliseconds for new arrows in one frame of the screen. */
const SLICE = 2
/** More notes than these changed at once: every way is found anew. */
const FEW = 60
/** Board units around both ends within which other notes bend the way. */
const ROOM = 20

interface Drawn {
  readonly group: SVGGElement
  readonly line: SVGPathElement
  readonly reach: SVGPathElement
  readonly tip: SVGPathElement
  readonly label: SVGTextElement
  path: string
  name: string
  /** What the way was last found for, and the room that it looked at. */
  ends: string
  room: Box | null
  way: Route | null
}

interface Seen {
  readonly notes: Board['notes']
  readonly links: Board['links']
  readonly scene: Scene
  readonly selected: ReadonlySet<string>
  readonly band: Box
}

interface Ends {
  readonly link: Link
  readonly source: Note
  readonly target: Note
}

export class LinkLayer {
  readonly element = document.createElementNS(SVG, 'svg')
  readonly #preview = path('linking')
  readonly #drawn = new Map<string, Drawn>()
  #seen: Seen | null = null
  #missing: Ends[] = []
  /** The arrow that is led elsewhere just now. */
  #led: string | undefined

  constructor() {
    this.element.setAttribute('class', 'links')
    this.element.append(this.#preview)
  }

  /** Bring the arrows up to date, new ones for a slice of time; true while some of these are left. */
  draw(workshop: Workshop, scene: Scene): boolean {
    const { board, camera, selection } = workshop
    const { notes, links } = board.value
    const was = this.#seen
    const now: Seen = { notes, links, scene, selected: selection.ids.value, band: bandFor(camera.seen.value, was?.band ?? null) }
    const same = was !== null && was.notes === notes && was.links === links && was.scene === scene && was.selected === now.selected && was.band === now.band
    if (!same) this.#sort(now, was)
    this.#seen = now
    const until = performance.now() + SLICE
    while (this.#missing.length > 0 && performance.now() < until) this.#show(now, this.#missing.pop())
    this.#drawPreview(workshop)
    return this.#missing.length > 0
  }

  /** How an arrow runs; undefined when it is out of sight. */
  wayOf(id: string): Route | null | undefined {
    return this.#drawn.get(id)?.way
  }

  #sort(now: Seen, was: Seen | null): void {
    this.#forgetWays(now.notes, was?.notes ?? now.notes)
    this.#missing = []
    const gone = new Set(this.#drawn.keys())
    for (const link of now.links.values()) {
      const [source, target] = [now.notes.get(link.source), now.notes.get(link.target)]
      if (source === undefined || target === undefined) continue
      const span = spanned(boxIn(now.scene, source), boxIn(now.scene, target))
      if (!overlaps(now.band, { x: span.x - 20, y: span.y - 20, w: span.w + 240, h: span.h + 240 })) continue
      if (gone.delete(link.id)) this.#show(now, { link, source, target })
      else this.#missing.push({ link, source, target })
    }
    for (const id of gone) {
      this.#drawn.get(id)?.group.remove()
      this.#drawn.delete(id)
    }
  }

  #show({ notes, scene, selected }: Seen, ends: Ends | undefined): void {
    if (ends === undefined) return
    const { link, source, target } = ends
    const drawn = this.#drawn.get(link.id) ?? this.#draw(link)
    const way = this.#way(drawn, notes, boxIn(scene, source), boxIn(scene, target))
    drawn.group.classList.toggle('selected', selected.has(link.id))
    const name = say('link.named', { from: source.text, to: target.text })
    if (drawn.name !== name) drawn.group.setAttribute('aria-label', name)
    drawn.name = name
    if (drawn.path !== way.path) {
      drawn.path = way.path
      drawn.line.setAttribute('d', way.path)
      drawn.reach.setAttribute('d', way.path)
      drawn.tip.setAttribute('d', head(way))
      drawn.label.setAttribute('x', String(way.middle.x))
      drawn.label.setAttribute('y', String(way.middle.y - 6))
    }
    const words = link.text ?? ''
    if (drawn.label.textContent !== words) drawn.label.textContent = words
  }

  /** A way is found anew when a note in its room has come, changed or gone. */
  #forgetWays(notes: Board['notes'], before: Board['notes']): void {
    const ids = differing(before, notes, FEW)
    const places = ids?.flatMap((id) => [before.get(id), notes.get(id)]).flatMap((note) => note ?? [])
    for (const drawn of this.#drawn.values()) {
      if (places === undefined || places.some((place) => drawn.room !== null && overlaps(drawn.room, place))) drawn.way = null
    }
  }

  /** The way is found anew only when an end or the notes around have changed. */
  #way(drawn: Drawn, notes: Board['notes'], from: Box, to: Box): Route {
    const ends = [from.x, from.y, from.w, from.h, to.x, to.y, to.w, to.h].join(' ')
    if (drawn.way !== null && drawn.ends === ends) return drawn.way
    const { x, y, w, h } = around([from, to]) ?? from
    const room = { x: x - ROOM, y: y - ROOM, w: w + 2 * ROOM, h: h + 2 * ROOM }
    const others = [...notes.values()].filter((note) => overlaps(room, note) && !overlaps(note, from) && !overlaps(note, to))
    const way = route(from, to, others)
    Object.assign(drawn, { room, ends, way })
    return way
  }

  #drawPreview({ motion, board }: Workshop): void {
    const linking = motion.linking.value
    if (linking?.of?.link !== this.#led) {
      this.#drawn.get(this.#led ?? '')?.group.classList.remove('led')
      this.#led = linking?.of?.link
      this.#drawn.get(this.#led ?? '')?.group.classList.add('led')
    }
    const source = linking === null ? undefined : board.value.notes.get(linking.from)
    if (linking === null || source === undefined) return this.#preview.removeAttribute('d')
    const over = linking.over === null ? undefined : board.value.notes.get(linking.over)
    const hand = over ?? { x: linking.to.x, y: linking.to.y, w: 1, h: 1 }
    const way = linking.of?.end === 'source' ? route(hand, source) : route(source, hand)
    this.#preview.setAttribute('d', way.path + head(way))
  }

  #draw({ id }: Link): Drawn {
    const group = document.createElementNS(SVG, 'g')
    group.dataset['link'] = id
    group.setAttribute('role', 'img')
    const label = document.createElementNS(SVG, 'text')
    const drawn: Drawn = { group, line: path('line'), reach: path('reach'), tip: path('tip'), label, path: '', name: '', ends: '', room: null, way: null }
    group.append(drawn.reach, drawn.line, drawn.tip, label)
    this.element.append(group)
    this.#drawn.set(id, drawn)
    return drawn
  }
}

function path(kind: string): SVGPathElement {
  const made = document.createElementNS(SVG, 'path')
  made.setAttribute('class', kind)
  return made
}
