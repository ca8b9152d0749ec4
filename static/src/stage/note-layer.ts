/** The notes near the window, as elements; the others are not in the page (AX1 keeps their names in a list). */
import { overlaps } from '../board/geometry'
import type { Box, Note } from '../contract/items'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { nameOf } from '../look/note-name'
import { NoteView } from './note-view'
import { boxIn, type Scene } from './scene'

/** Shares of the window that are kept ready on each side of it. */
const READY = 0.35

export class NoteLayer {
  readonly element = document.createElement('div')
  /** Ids of the notes that are elements just now. */
  readonly shown = new Map<string, NoteView>()

  constructor() {
    this.element.className = 'notes'
  }

  draw(workshop: Workshop, scene: Scene): void {
    const { selection, writing, camera } = workshop
    const board = workshop.board.value
    const near = widened(camera.seen.value)
    const field = writing.now.value
    const gone = new Set(this.shown.keys())
    let place = 0
    for (const note of board.notes.values()) {
      place += 1
      const box = boxIn(scene, note)
      const editing = field?.on === 'note' && field.id === note.id
      if (!editing && !overlaps(near, box)) continue
      gone.delete(note.id)
      const selected = selection.has(note.id)
      const text = scene.drafts.get(note.id) ?? note.text
      this.#view(note.id).show({
        note,
        text,
        x: box.x,
        y: box.y,
        w: box.w,
        h: box.h,
        selected,
        editing,
        dragged: scene.shifts.get(note.id)?.remote === false,
        pivotal: scene.pivotal.has(note.id),
        unsaved: scene.unsaved.has(note.id),
        layer: layerOf(note, place, scene.shifts.has(note.id)),
        name: selected ? `${nameOf(board, note, text)}, ${say('note.selected')}` : nameOf(board, note, text),
      })
    }
    for (const id of gone) this.#remove(id)
  }

  clear(): void {
    for (const id of this.shown.keys()) this.#remove(id)
  }

  measureAnew(): void {
    for (const view of this.shown.values()) view.measureAnew()
  }

  #view(id: string): NoteView {
    const known = this.shown.get(id)
    if (known !== undefined) return known
    const view = new NoteView(id)
    this.shown.set(id, view)
    this.element.append(view.element)
    return view
  }

  #remove(id: string): void {
    this.shown.get(id)?.element.remove()
    this.shown.delete(id)
  }
}

/** Places in one level of a stack; a board holds fewer notes. */
const LEVEL = 100_000
const HIGHEST = 20_000

/** By stack, and among equals in order of placing, as geometry meets them; what is under a hand lies over all. */
function layerOf({ stack = 0 }: Note, place: number, held: boolean): number {
  return held ? (HIGHEST + 1) * LEVEL : Math.max(-HIGHEST, Math.min(HIGHEST, stack)) * LEVEL + place
}

function widened({ x, y, w, h }: Box): Box {
  return { x: x - w * READY, y: y - h * READY, w: w * (1 + 2 * READY), h: h * (1 + 2 * READY) }
}
