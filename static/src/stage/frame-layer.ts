/** Frames and pivotal lines: few, so all of them are elements. */
import { frameOf, OUT } from '../board/geometry'
import { isLocked } from '../board/locks'
import { tightFrames, titleSteps } from '../board/tight'
import type { Frame, Pivotal } from '../contract/items'
import type { Workshop } from '../state/workshop'
import { iconElement } from '../look/icons'
import { say } from '../words/words'
import { boxIn, lineIn, type Scene } from './scene'

/** The zoom from which 12.5 units are 11 pixels. */
const READ = 0.88
/** How far edges are stretched or shrunk while somebody zooms. */
const STRETCH = 1.4

/** The frame in which what is dragged would newly lie: that of the first note, if the frame is not dragged too. */
function joinedFrame({ motion, board }: Workshop): string | null {
  const drag = motion.drag.value
  if (drag === null) return null
  const { items, dx, dy } = drag
  const note = items.flatMap((id) => board.value.notes.get(id) ?? [])[0]
  const there = note && frameOf(board.value, { ...note, x: note.x + dx, y: note.y + dy })
  return !there || items.includes(there.id) || there === frameOf(board.value, note) ? null : there.id
}

export class FrameLayer {
  readonly element = document.createElement('div')
  readonly #drawn = new Map<string, HTMLElement>()
  #was: readonly unknown[] = []
  /** The zoom that edges were last drawn for. */
  #edged = 0

  constructor() {
    this.element.className = 'frames'
  }

  draw(workshop: Workshop, scene: Scene): void {
    const board = workshop.board.value
    const larger = largerNames(workshop.camera.zoom.value)
    const tight = tightFrames(board, larger)
    const now = [board.notes, board.frames, board.pivotals, tight, larger, scene, workshop.selection.ids.value, workshop.writing.now.value]
    if (now.every((each, place) => each === this.#was[place])) return
    this.#was = now
    const gone = new Set(this.#drawn.keys())
    const joined = joinedFrame(workshop)
    for (const frame of board.frames.values()) {
      gone.delete(frame.id)
      this.#frame(workshop, scene, frame, tight.has(frame.id))
      this.#drawn.get(frame.id)?.classList.toggle('joined', frame.id === joined)
    }
    if (board.pivotals.size > 0) {
      const [top, bottom] = tall(workshop)
      const steps = titleSteps(board, larger)
      for (const pivotal of board.pivotals.values()) {
        gone.delete(pivotal.id)
        this.#pivotal(workshop, pivotal, lineIn(scene, pivotal), top - (steps.get(pivotal.id) ?? 0), bottom)
      }
    }
    for (const id of gone) {
      this.#drawn.get(id)?.remove()
      this.#drawn.delete(id)
    }
  }

  /**
   * How much larger than the paper titles are drawn, and how much what is small: it never falls below what can be read (LOOK 2.3).
   * While somebody zooms, edges are stretched with all else as long as that is hardly seen, and titles are layers of their own: a
   * large frame that is drawn anew for each step costs the screen its frames.
   */
  keep(scale: number, zoom: number, zooming: boolean): void {
    const read = Math.max(1, READ / zoom)
    this.#tell('--keep', scale)
    this.#tell('--read', read)
    this.element.toggleAttribute('data-zooming', zooming)
    const stretched = zoom / this.#edged
    if (zooming && stretched > 1 / STRETCH && stretched < STRETCH) return
    this.#edged = zoom
    this.#tell('--edge', scale)
    this.#tell('--line', read)
  }

  #tell(name: string, wanted: number): void {
    if (this.element.style.getPropertyValue(name) !== String(wanted)) this.element.style.setProperty(name, String(wanted))
  }

  #frame({ selection, writing }: Workshop, scene: Scene, frame: Frame, tight: boolean): void {
    const { x, y, w, h } = boxIn(scene, frame)
    const element = this.#element(frame.id, 'frame', 'frame')
    place(element, x, y, w, h)
    element.dataset['role'] = frame.role
    element.classList.toggle('selected', selection.has(frame.id))
    element.classList.toggle('editing', writing.now.value?.id === frame.id)
    text(element, '.name', frame.name || say('frame.unnamed'))
    text(element, '.role', say(`role.${frame.role}`))
    element.classList.toggle('tight', tight)
    element.classList.toggle('unnamed', frame.name === '')
    element.classList.toggle('locked', isLocked(frame))
  }

  #pivotal({ selection, writing }: Workshop, pivotal: Pivotal, x: number, top: number, bottom: number): void {
    const element = this.#element(pivotal.id, 'pivotal-line', 'pivotal')
    place(element, x - 4, top, 8, bottom - top)
    element.classList.toggle('selected', selection.has(pivotal.id))
    element.classList.toggle('editing', writing.now.value?.id === pivotal.id)
    element.classList.toggle('locked', isLocked(pivotal))
    text(element, '.name', pivotal.text || say('pivotal'))
  }

  #element(id: string, kind: string, hook: string): HTMLElement {
    const known = this.#drawn.get(id)
    if (known !== undefined) return known
    const element = document.createElement('section')
    element.className = kind
    element.dataset[hook] = id
    const title = document.createElement('div')
    title.className = 'title'
    const name = document.createElement('span')
    name.className = 'name'
    name.dir = 'auto'
    const role = document.createElement('span')
    role.className = 'role'
    title.append(name, ...(kind === 'frame' ? [role] : []), iconElement('lock', 'icon lock'))
    element.append(title)
    this.element.append(element)
    this.#drawn.set(id, element)
    return element
  }
}

/** How much larger than usual names are drawn from afar, as `--keep` says it; in coarse steps, so that they do not flicker. */
const largerNames = (zoom: number): number => Math.ceil(Math.max(1, 0.67 / zoom) * 2) / 2

function tall({ board }: Workshop): [number, number] {
  let [top, bottom] = [Infinity, -Infinity]
  for (const { y, h } of board.value.notes.values()) [top, bottom] = [Math.min(top, y), Math.max(bottom, y + h)]
  for (const { y, h } of board.value.frames.values()) [top, bottom] = [Math.min(top, y), Math.max(bottom, y + h)]
  return top > bottom ? [-400, 400] : [top - OUT, bottom + OUT]
}

function place(element: HTMLElement, x: number, y: number, w: number, h: number): void {
  element.style.transform = `translate(${x}px, ${y}px)`
  element.style.width = `${w}px`
  element.style.height = `${h}px`
}

function text(element: HTMLElement, part: string, words: string): void {
  const at = element.querySelector(part)
  if (at !== null && at.textContent !== words) at.textContent = words
}
