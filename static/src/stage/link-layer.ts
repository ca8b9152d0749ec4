/** The arrows, as one SVG in board units. Each carries a broad unseen line, so that a hand can meet it. */
import type { Board } from '../board/board'
import { around, overlaps, spanned } from '../board/geometry'
import type { Box, Link } from '../contract/items'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { head, route, type Route } from '../look/route'
import { boxIn, type Scene } from './scene'

const SVG = 'http://www.w3.org/2000/svg'

interface Drawn {
  readonly group: SVGGElement
  readonly line: SVGPathElement
  readonly reach: SVGPathElement
  readonly tip: SVGPathElement
  readonly label: SVGTextElement
  path: string
  /** What the way was last found for. */
  notes: Board['notes'] | null
  ends: string
  way: Route | null
}

export class LinkLayer {
  readonly element = document.createElementNS(SVG, 'svg')
  readonly #preview = path('linking')
  readonly #drawn = new Map<string, Drawn>()

  constructor() {
    this.element.setAttribute('class', 'links')
    this.element.append(this.#preview)
  }

  draw(workshop: Workshop, scene: Scene): void {
    const board = workshop.board.value
    const seen = workshop.camera.seen.value
    const gone = new Set(this.#drawn.keys())
    for (const link of board.links.values()) {
      const [source, target] = [board.notes.get(link.source), board.notes.get(link.target)]
      if (source === undefined || target === undefined) continue
      const [from, to] = [boxIn(scene, source), boxIn(scene, target)]
      const span = spanned(from, { x: to.x, y: to.y })
      if (!overlaps(seen, { x: span.x - 20, y: span.y - 20, w: span.w + 240, h: span.h + 240 })) continue
      gone.delete(link.id)
      const drawn = this.#draw(link, source.text, target.text)
      const way = this.#way(drawn, board.notes, from, to)
      drawn.group.classList.toggle('selected', workshop.selection.has(link.id))
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
    for (const id of gone) {
      this.#drawn.get(id)?.group.remove()
      this.#drawn.delete(id)
    }
    this.#drawPreview(workshop)
  }

  /** The way is found anew only when an end or the notes have changed. */
  #way(drawn: Drawn, notes: Board['notes'], from: Box, to: Box): Route {
    const ends = [from.x, from.y, from.w, from.h, to.x, to.y, to.w, to.h].join(' ')
    if (drawn.way !== null && drawn.notes === notes && drawn.ends === ends) return drawn.way
    const { x, y, w, h } = around([from, to]) ?? from
    const room = { x: x - 20, y: y - 20, w: w + 40, h: h + 40 }
    const others = [...notes.values()].filter((note) => overlaps(room, note) && !overlaps(note, from) && !overlaps(note, to))
    drawn.way = route(from, to, others)
    drawn.notes = notes
    drawn.ends = ends
    return drawn.way
  }

  #drawPreview({ motion, board }: Workshop): void {
    const linking = motion.linking.value
    const source = linking === null ? undefined : board.value.notes.get(linking.from)
    if (linking === null || source === undefined) return this.#preview.removeAttribute('d')
    const over = linking.over === null ? undefined : board.value.notes.get(linking.over)
    const way = route(source, over ?? { x: linking.to.x, y: linking.to.y, w: 1, h: 1 })
    this.#preview.setAttribute('d', way.path + head(way))
  }

  #draw({ id }: Link, from: string, to: string): Drawn {
    const known = this.#drawn.get(id)
    if (known !== undefined) return known
    const group = document.createElementNS(SVG, 'g')
    group.dataset['link'] = id
    group.setAttribute('role', 'img')
    group.setAttribute('aria-label', say('link.named', { from, to }))
    const label = document.createElementNS(SVG, 'text')
    const drawn: Drawn = { group, line: path('line'), reach: path('reach'), tip: path('tip'), label, path: '', notes: null, ends: '', way: null }
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
