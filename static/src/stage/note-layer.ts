/**
 * The notes near the window, as elements; the others are on the canvas (AX1 keeps their names in a list). Elements are put up and
 * taken down in slices of a few milliseconds, the nearest to the middle first, so that no frame of the screen comes late.
 */
import { centre, overlaps } from '../board/geometry'
import type { Board } from '../board/board'
import type { Box, Note } from '../contract/items'
import type { Field } from '../state/writing'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { nameOf } from '../look/note-name'
import { bandFor } from './band'
import { placeAmong, type Counted, type Places } from './places'
import { NoteView } from './note-view'
import { boxIn, type Scene } from './scene'

/** Milliseconds for elements in one frame of the screen; the browser needs about twice as long to lay them out and draw them. */
const SLICE = 3

interface Drawn {
  readonly board: Board
  readonly scene: Scene
  readonly selected: ReadonlySet<string>
  readonly field: Field | null
  /** The part of the board whose notes are wanted as elements; null when only those that are written on are. */
  readonly band: Box | null
  readonly places: Counted
}

interface Wanted {
  readonly note: Note
  readonly box: Box
  readonly place: number
}

export class NoteLayer {
  readonly element = document.createElement('div')
  /** The notes that are elements just now. */
  readonly shown = new Map<string, NoteView>()
  #drawn: Drawn | null = null
  /** Near notes that are no elements yet, the nearest last. */
  #missing: Wanted[] = []
  #gone: string[] = []
  #keep = 1

  constructor() {
    this.element.className = 'notes'
  }

  /**
   * Bring the elements nearer to what is wanted, for a slice of time. `far`: words cannot be read, so that no elements are wanted.
   * `zooming`: none come or go until the zoom rests, for each makes the browser draw all of them anew at the new size.
   * Answers whether notes in the window are no elements yet, and whether anything is left to do.
   */
  draw(workshop: Workshop, scene: Scene, { far, zooming }: { readonly far: boolean; readonly zooming: boolean }, places: Places): { readonly bare: boolean; readonly more: boolean } {
    const { selection, writing, camera } = workshop
    const seen = camera.seen.value
    const was = this.#drawn
    const now: Drawn = { board: workshop.board.value, scene, selected: selection.ids.value, field: writing.now.value, band: far ? null : bandFor(seen, was?.band ?? null), places: places.now }
    if (was === null || !alike(was, now)) this.#sort(now, seen)
    this.#drawn = now
    const bare = this.#missing.some(({ box }) => overlaps(seen, box))
    if (zooming) return { bare, more: false }
    const until = performance.now() + SLICE
    while (this.#missing.length > 0 && performance.now() < until) this.#show(now, this.#missing.pop())
    while (this.#gone.length > 0 && performance.now() < until) this.#remove(this.#gone.pop() ?? '')
    return { bare: this.#missing.some(({ box }) => overlaps(seen, box)), more: this.#missing.length + this.#gone.length > 0 }
  }

  /** How much larger than the paper marks are drawn. */
  keep(scale: number): void {
    if (scale === this.#keep) return
    this.#keep = scale
    for (const view of this.shown.values()) view.keep(scale)
  }

  measureAnew(): void {
    for (const view of this.shown.values()) view.measureAnew()
  }

  /** Which notes are wanted: those that are elements already follow at once. */
  #sort(now: Drawn, seen: Box): void {
    const { board, scene, field, band } = now
    const missing: Wanted[] = []
    const gone = new Set(this.shown.keys())
    let place = 0
    for (const note of board.notes.values()) {
      place += 1
      const box = boxIn(scene, note)
      const editing = field?.on === 'note' && field.id === note.id
      if (!editing && (band === null || !overlaps(band, box))) continue
      if (gone.delete(note.id) || editing) this.#show(now, { note, box, place })
      else missing.push({ note, box, place })
    }
    for (const id of gone) if (!board.notes.has(id)) this.#remove(id)
    this.#gone = [...gone].filter((id) => this.shown.has(id))
    const middle = centre(seen)
    const far = ({ box }: Wanted): number => (box.x - middle.x) ** 2 + (box.y - middle.y) ** 2
    this.#missing = missing.toSorted((one, other) => far(other) - far(one))
  }

  #show({ board, scene, selected, field, places }: Drawn, wanted: Wanted | undefined): void {
    if (wanted === undefined) return
    const { note, box, place } = wanted
    const chosen = selected.has(note.id)
    const text = scene.drafts.get(note.id) ?? note.text
    const name = nameOf(board, note, text, placeAmong(places, note.id))
    const view = this.#view(note.id)
    view.show({
      note,
      text,
      x: box.x,
      y: box.y,
      w: box.w,
      h: box.h,
      selected: chosen,
      editing: field?.on === 'note' && field.id === note.id,
      dragged: scene.shifts.get(note.id)?.remote === false,
      pivotal: scene.pivotal.has(note.id),
      unsaved: scene.unsaved.has(note.id),
      layer: layerOf(note, place, scene.shifts.has(note.id)),
      name: chosen ? `${name}, ${say('note.selected')}` : name,
    })
    view.keep(this.#keep)
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

const alike = (one: Drawn, other: Drawn): boolean =>
  one.board === other.board && one.scene === other.scene && one.selected === other.selected && one.field === other.field && one.band === other.band && one.places === other.places

/** Places in one level of a stack; a board holds fewer notes. */
const LEVEL = 100_000
const HIGHEST = 20_000

/** By stack, and among equals in order of placing, as geometry meets them; what is under a hand lies over all. */
function layerOf({ stack = 0 }: Note, place: number, held: boolean): number {
  return held ? (HIGHEST + 1) * LEVEL : Math.max(-HIGHEST, Math.min(HIGHEST, stack)) * LEVEL + place
}
