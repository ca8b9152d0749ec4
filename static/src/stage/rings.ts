/** What lies over the paper, in screen pixels so that it stays sharp at every zoom: rings, handles, plus buttons, marquee, ghost. */
import { around, type Point } from '../board/geometry'
import { isLocked } from '../board/locks'
import { beside, noteOn, type Direction } from '../board/neighbours'
import type { Box } from '../contract/items'
import { LOOKS } from '../contract/kinds'
import { GROUP_EDGE } from '../state/group'
import type { End } from '../state/motion'
import { placeBeside } from '../state/beside'
import type { Workshop } from '../state/workshop'
import { iconElement } from '../look/icons'
import { say } from '../words/words'
import type { LinkLayer } from './link-layer'
import { Pool } from './pool'
import { turnOf } from '../look/turn'
import { boxIn, type Scene } from './scene'

/** Screen pixels between paper and ring (LOOK 3). */
const RING = 3
/** Below this zoom the handles would cover the note. */
const HANDLES = 0.3
const GRIPS = ['nw', 'ne', 'se', 'sw'] as const
const SIDES: readonly (readonly [Direction, 'bar.addRight' | 'bar.addLeft' | 'bar.addUp' | 'bar.addDown'])[] = [
  ['right', 'bar.addRight'],
  ['left', 'bar.addLeft'],
  ['up', 'bar.addUp'],
  ['down', 'bar.addDown'],
]

export class Rings {
  readonly element = document.createElement('div')
  readonly #rings = new Pool(this.element, () => shape('ring'))
  readonly #grips = new Pool(this.element, () => shape('grip'))
  readonly #sides = new Pool(this.element, () => this.#plus())
  readonly #copies = new Pool(this.element, () => shape('ghost paper'))
  readonly #guides = new Pool(this.element, () => shape('snap-line'))
  readonly #gaps = new Pool(this.element, () => shape('gap'))
  readonly #group = shape('group-box')
  readonly #marquee = shape('marquee')
  readonly #ghost = shape('ghost paper')
  readonly #drawing = shape('drawing')
  readonly #line = shape('line-ghost')
  readonly #space = shape('space-ghost')

  constructor() {
    this.element.className = 'rings'
    this.element.append(this.#group, this.#marquee, this.#ghost, this.#drawing, this.#line, this.#space)
  }

  /** What a plus button does just now. */
  #press: (side: Direction) => unknown = () => undefined

  #plus(): HTMLElement {
    const button = document.createElement('button')
    button.className = 'plus'
    button.type = 'button'
    button.tabIndex = -1
    button.append(iconElement('plus'))
    button.addEventListener('click', () => this.#press(button.dataset['side'] as Direction))
    return button
  }

  draw(workshop: Workshop, scene: Scene, links: LinkLayer): void {
    const { motion, camera, mayChange } = workshop
    this.#drawSelection(workshop, scene, links)
    const drag = motion.drag.value
    const copied = drag?.copy === true ? drag.items.flatMap((id) => workshop.board.value.notes.get(id) ?? []) : []
    this.#copies.show(copied, (element, { kind, x, y, w, h }) => {
      element.dataset['kind'] = kind
      at(element, onScreen(workshop, { x: x + (drag?.dx ?? 0), y: y + (drag?.dy ?? 0), w, h }))
    })
    this.#drawMarks(workshop)
    at(this.#marquee, motion.marquee.value && onScreen(workshop, motion.marquee.value))
    at(this.#drawing, motion.drawing.value && onScreen(workshop, motion.drawing.value))
    const ghost = mayChange.value ? motion.ghost.value : null
    if (ghost !== null) this.#ghost.dataset['kind'] = ghost.kind
    const look = ghost && LOOKS[ghost.kind]
    at(this.#ghost, ghost && look && onScreen(workshop, { ...ghost.at, w: look.width, h: look.height }))
    const line = motion.line.value
    const { w, h } = camera.viewport.value
    at(this.#line, line === null ? null : { x: camera.toScreen({ x: line, y: 0 }).x - 1, y: 0, w: 2, h })
    at(this.#space, spaceOf(workshop, w, h))
  }

  /** What the dragged items lie in line with: lines, and gaps of one width. */
  #drawMarks(workshop: Workshop): void {
    const { guides = [], gaps = [] } = workshop.motion.marks.value ?? {}
    this.#guides.show(guides, (line, { axis, at: place, from, to }) => {
      const box = onScreen(workshop, axis === 'x' ? { x: place, y: from, w: 0, h: to - from } : { x: from, y: place, w: to - from, h: 0 })
      at(line, { x: Math.round(box.x), y: Math.round(box.y), w: Math.max(1, box.w), h: Math.max(1, box.h) })
    })
    this.#gaps.show(gaps, (gap, { axis, at: place, from, to }) => {
      const box = onScreen(workshop, axis === 'x' ? { x: from, y: place, w: to - from, h: 0 } : { x: place, y: from, w: 0, h: to - from })
      gap.dataset['axis'] = axis
      at(gap, axis === 'x' ? { x: box.x, y: box.y - 4, w: box.w, h: 9 } : { x: box.x - 4, y: box.y, w: 9, h: box.h })
    })
  }

  #drawSelection(workshop: Workshop, scene: Scene, links: LinkLayer): void {
    const { selection, camera, writing, mayChange, motion, toolbox } = workshop
    const items = [...selection.notes.value, ...selection.frames.value]
    const field = writing.now.value
    this.#rings.show(items, (ring, item) => {
      at(ring, grown(onScreen(workshop, boxIn(scene, item)), RING), 'kind' in item && field?.id !== item.id ? turnOf(item) : 0)
    })
    const [only, second] = items
    const all = second === undefined || field !== null ? null : around(items.map((item) => boxIn(scene, item)))
    at(this.#group, all && grown(onScreen(workshop, all), GROUP_EDGE))
    const alone = only !== undefined && second === undefined && field === null && mayChange.value && motion.drag.value === null
    const turned = only !== undefined && 'kind' in only && turnOf(only) !== 0
    const handy = alone && camera.zoom.value >= HANDLES
    const box = only && grown(onScreen(workshop, boxIn(scene, only)), RING)
    // Several are held by the box around them.
    const together = all !== null && mayChange.value && motion.drag.value === null && toolbox.tool.value.name === 'select' && items.some((item) => !isLocked(item))
    const held = handy ? !turned && !isLocked(only) && box : together && all && grown(onScreen(workshop, all), GROUP_EDGE)
    const ends = endsOf(workshop, links)
    this.#grips.show<(typeof GRIPS)[number] | (typeof ends)[number]>(held ? GRIPS : ends, (grip, corner) => {
      grip.dataset['grip'] = typeof corner === 'string' ? corner : corner.end
      grip.dataset['of'] = typeof corner === 'string' ? (handy ? (only?.id ?? '') : '') : corner.link
      if (typeof corner !== 'string') place(grip, { ...camera.toScreen(corner.at), w: 0, h: 0 }, 'nw')
      else if (held) place(grip, held, corner)
    })
    // With another tool in hand a click means that tool, not the note beside it.
    const note = handy && only !== undefined && toolbox.tool.value.name === 'select' ? workshop.board.value.notes.get(only.id) : undefined
    const free = note === undefined ? [] : SIDES.filter(([side]) => (side !== 'right' || workshop.suggesting.now.value === null) && noteOn(workshop.board.value, beside(note, side)) === null)
    this.#sides.show(note ? free : [], (button, [side, words]) => {
      this.#press = (pressed) => note && placeBeside(workshop, note.id, pressed)
      button.dataset['side'] = side
      button.setAttribute('aria-label', say(words))
      button.title = say(words)
      if (box) at(button, sideOf(box, side))
    })
  }
}

/** Where the selected arrow, if it is all that is selected, can be taken at its ends. */
function endsOf({ selection, mayChange, toolbox, camera, writing, motion }: Workshop, links: LinkLayer): readonly (End & { readonly at: Point })[] {
  const [link] = selection.links.value
  const quiet = mayChange.value && toolbox.tool.value.name === 'select' && writing.now.value === null && motion.linking.value === null
  const way = link && quiet && selection.ids.value.size === 1 && camera.zoom.value >= HANDLES ? links.wayOf(link.id) : null
  return link && way ? [{ link: link.id, end: 'source', at: way.start }, { link: link.id, end: 'target', at: way.tip }] : []
}

/** CSS pixels of a grip. */
const GRIP = 10

function place(grip: HTMLElement, { x, y, w, h }: Box, corner: (typeof GRIPS)[number]): void {
  at(grip, { x: (corner.includes('w') ? x : x + w) - GRIP / 2, y: (corner.startsWith('n') ? y : y + h) - GRIP / 2, w: GRIP, h: GRIP })
}

/** The room that is being made, from one edge of the window to the other. */
function spaceOf({ motion, camera }: Workshop, w: number, h: number): Box | null {
  const space = motion.space.value
  if (space === null) return null
  const { x, y } = camera.toScreen({ x: space.at + Math.min(0, space.by), y: space.at + Math.min(0, space.by) })
  const size = Math.abs(space.by) * camera.zoom.value
  return space.axis === 'x' ? { x, y: 0, w: size, h } : { x: 0, y, w, h: size }
}

/** CSS pixels: no target is smaller (UX AX7). */
const PLUS = 24

function sideOf(box: Box, side: Direction): Box {
  const [x, y] = [box.x + box.w / 2 - PLUS / 2, box.y + box.h / 2 - PLUS / 2]
  const away = 10
  if (side === 'right') return { x: box.x + box.w + away, y, w: PLUS, h: PLUS }
  if (side === 'left') return { x: box.x - away - PLUS, y, w: PLUS, h: PLUS }
  if (side === 'up') return { x, y: box.y - away - PLUS, w: PLUS, h: PLUS }
  return { x, y: box.y + box.h + away, w: PLUS, h: PLUS }
}

/** The box in CSS pixels from the top left corner of the stage. */
export function onScreen({ camera }: Workshop, { x, y, w, h }: Box): Box {
  const zoom = camera.zoom.value
  return { ...camera.toScreen({ x, y }), w: w * zoom, h: h * zoom }
}

const grown = ({ x, y, w, h }: Box, by: number): Box => ({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by })

export function shape(kind: string): HTMLElement {
  const element = document.createElement('div')
  element.className = kind
  return element
}

/** Put an element at a box, or out of sight. Turned within one transform: the properties `rotate` and `scale` would act on its place too. */
export function at(element: HTMLElement, box: Box | null | undefined, turn: number = 0): void {
  element.hidden = !box
  if (!box) return
  element.style.transform = turn === 0 ? `translate(${box.x}px, ${box.y}px)` : `translate(${box.x}px, ${box.y}px) rotate(${turn}deg)`
  element.style.width = `${box.w}px`
  element.style.height = `${box.h}px`
}
