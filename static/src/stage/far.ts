/**
 * Notes on one canvas: all of them from far away, and near by those that are not elements yet. The bitmap reaches beyond the
 * window, so that panning moves it and draws nothing; what few notes do is drawn over their own places only.
 */
import { overlaps } from '../board/geometry'
import type { Board } from '../board/board'
import { differing } from '../board/differing'
import type { Box, Note } from '../contract/items'
import { onOtherTheme } from '../look/theme'
import type { Workshop } from '../state/workshop'
import { widened, within } from './band'
import { paint, type Brush } from './far-note'
import { boxIn, type Scene } from './scene'
import { whole } from './view'

/** Shares of the window that the bitmap reaches beyond it on each side, and the most pixels that it may have for that. */
const BEYOND = 0.12
const MOST = 12_000_000
/** More notes than these changed at once: everything is drawn anew. */
const FEW = 80
/** CSS pixels around a note that marks may take. */
const EDGE = 14
/** Zooms between which a note's drawing can be told and stands for its words. */
const ICONS = { from: 0.18, to: 0.4 }

type Dress = Pick<Brush, 'accent' | 'ink'>

interface Shown {
  readonly notes: Board['notes']
  readonly legend: Board['legend']
  readonly scene: Scene
  readonly selected: ReadonlySet<string>
  readonly zoom: number
  readonly viewport: unknown
  /** The part of the board that the bitmap shows rightly. */
  readonly covered: Box
}

export class FarLayer {
  readonly element = document.createElement('canvas')
  readonly #context = this.element.getContext('2d')
  #shown: Shown | null = null
  #dress: Dress | null = null
  /** The board unit in the bitmap's corner. */
  #corner = { x: 0, y: 0 }

  constructor() {
    this.element.className = 'far'
    this.element.setAttribute('aria-hidden', 'true')
    this.element.hidden = true
    onOtherTheme(() => {
      this.#dress = null
      this.#shown = null
    })
  }

  /** Draw the notes but those that are elements. */
  draw(workshop: Workshop, scene: Scene, elements: ReadonlyMap<string, unknown>): void {
    const { board, camera, selection } = workshop
    const [zoom, seen, viewport] = [camera.zoom.value, camera.seen.value, camera.viewport.value]
    const now = { notes: board.value.notes, legend: board.value.legend, scene, selected: selection.ids.value, zoom, viewport }
    const was = this.#shown
    this.element.hidden = false
    const stands = elements.size === 0 && was !== null && was.zoom === zoom && was.viewport === viewport && within(was.covered, seen)
    if (stands && was.selected === now.selected && was.legend === now.legend && this.#patch(was, now.notes, scene)) this.#shown = { ...now, covered: was.covered }
    else this.#whole(now, elements, was === null || was.zoom === zoom ? this.#beyond(seen, zoom) : seen)
    // By whole pixels and as the world lies, so that everybody's edges are drawn alike.
    const [x, y] = [camera.x.value, camera.y.value].map((at) => whole(-at * zoom))
    this.element.style.transform = `translate3d(${(x ?? 0) + this.#corner.x * zoom}px, ${(y ?? 0) + this.#corner.y * zoom}px, 0)`
  }

  clear(): void {
    if (this.#shown === null) return
    this.#shown = null
    this.element.hidden = true
  }

  /** While somebody zooms no more is drawn than is seen. */
  #beyond({ x, y, w, h }: Box, zoom: number): Box {
    const pixels = w * h * (zoom * devicePixelRatio * (1 + 2 * BEYOND)) ** 2
    return pixels > MOST ? { x, y, w, h } : widened({ x, y, w, h }, BEYOND)
  }

  #whole(now: Omit<Shown, 'covered'>, elements: ReadonlyMap<string, unknown>, covered: Box): void {
    const brush = this.#brush(now)
    if (brush === null) return
    const { element } = this
    const { context, scale } = brush
    const [width, height] = [Math.ceil(covered.w * scale) + 2, Math.ceil(covered.h * scale) + 2]
    if (element.width !== width || element.height !== height) {
      element.width = width
      element.height = height
      element.style.width = `${width / brush.density}px`
      element.style.height = `${height / brush.density}px`
    }
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, width, height)
    const [left, top] = [Math.floor(covered.x * scale), Math.floor(covered.y * scale)]
    context.setTransform(scale, 0, 0, scale, -left, -top)
    this.#corner = { x: left / scale, y: top / scale }
    this.#shown = { ...now, covered }
    const edge = EDGE / now.zoom
    const reach = { x: covered.x - edge, y: covered.y - edge, w: covered.w + 2 * edge, h: covered.h + 2 * edge }
    const { notes, scene, selected } = now
    for (const [note, box] of inOrder(notes, scene, (box, id) => !elements.has(id) && overlaps(reach, box))) {
      paint(brush, note, box, { selected: selected.has(note.id), pivotal: scene.pivotal.has(note.id) })
    }
  }

  /** Draw over the places of the few notes that changed; false if they are not few. */
  #patch(was: Shown, notes: Board['notes'], scene: Scene): boolean {
    if (was.notes === notes && was.scene === scene) return true
    const ids = differing(was.notes, notes, FEW)
    if (ids === null || was.scene.pivotal !== scene.pivotal || was.scene.shifts.size + scene.shifts.size > FEW) return false
    const touched = new Set([...ids, ...heldIn(was.scene), ...heldIn(scene)])
    const spots = [...touched].flatMap((id) => [placeIn(was.notes, was.scene, id), placeIn(notes, scene, id)]).flatMap((box) => (box ? [this.#spot(box, was)] : []))
    const brush = this.#brush(was)
    if (brush === null) return false
    const { context } = brush
    const near = inOrder(notes, scene, (box) => spots.some((spot) => overlaps(spot, box)))
    for (const spot of spots) {
      context.save()
      context.beginPath()
      context.rect(spot.x, spot.y, spot.w, spot.h)
      context.clip()
      context.clearRect(spot.x, spot.y, spot.w, spot.h)
      for (const [note, box] of near) if (overlaps(spot, box)) paint(brush, note, box, { selected: was.selected.has(note.id), pivotal: scene.pivotal.has(note.id) })
      context.restore()
    }
    return true
  }

  /** A note's place with its marks, by whole pixels of the bitmap, so that no seam is seen. */
  #spot({ x, y, w, h }: Box, { zoom }: Shown): Box {
    const [scale, edge] = [zoom * devicePixelRatio, EDGE * devicePixelRatio]
    const [left, top] = [Math.floor((x - this.#corner.x) * scale - edge), Math.floor((y - this.#corner.y) * scale - edge)]
    const [right, bottom] = [Math.ceil((x + w - this.#corner.x) * scale + edge), Math.ceil((y + h - this.#corner.y) * scale + edge)]
    return { x: this.#corner.x + left / scale, y: this.#corner.y + top / scale, w: (right - left) / scale, h: (bottom - top) / scale }
  }

  #brush({ zoom, legend }: Pick<Shown, 'zoom' | 'legend'>): Brush | null {
    const context = this.#context
    if (context === null) return null
    // Asking for a style makes the browser work out all of them: asked once for each theme.
    this.#dress ??= dressOf(this.element)
    return { context, scale: zoom * devicePixelRatio, density: devicePixelRatio, icons: zoom >= ICONS.from && zoom < ICONS.to, legend, ...this.#dress }
  }
}

function dressOf(element: HTMLElement): Dress {
  const { color, outlineColor } = getComputedStyle(element)
  return { accent: color, ink: outlineColor }
}

const heldIn = ({ shifts, resizing }: Scene): string[] => [...shifts.keys(), ...(resizing?.boxes.keys() ?? [])]

function placeIn(notes: Board['notes'], scene: Scene, id: string): Box | null {
  const note = notes.get(id)
  return note === undefined ? null : boxIn(scene, note)
}

/** The notes whose places are wanted, from back to front: by stack, and among equals in order of placing; what is held lies over all. */
function inOrder(notes: Board['notes'], scene: Scene, wanted: (box: Box, id: string) => boolean): (readonly [Note, Box])[] {
  const still = scene.shifts.size === 0 && scene.resizing === null
  const found: (readonly [Note, Box])[] = []
  let level = true
  for (const note of notes.values()) {
    const box = still ? note : boxIn(scene, note)
    if (!wanted(box, note.id)) continue
    found.push([note, box])
    level &&= !note.stack
  }
  if (level && still) return found
  const height = (note: Note): number => (scene.shifts.has(note.id) ? Infinity : (note.stack ?? 0))
  return found.toSorted(([one], [other]) => Math.sign(height(one) - height(other)) || 0)
}
