/** Every note that is not an element of the page, as a list that is heard and not seen (AX1). Kept up at leisure, a slice at a time. */
import type { Note } from '../contract/items'
import { nameOf } from '../look/note-name'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { placeAmong, type Places } from './places'

/** Milliseconds without a change after which the list follows. */
const PAUSE = 500
/** Rows written in one go. */
const SLICE = 250

export class HiddenList {
  readonly element = document.createElement('div')
  readonly #workshop: Workshop
  readonly #shown: ReadonlyMap<string, unknown>
  readonly #places: Places
  #timer = 0
  #touched = 0

  constructor(workshop: Workshop, shown: ReadonlyMap<string, unknown>, places: Places) {
    this.#workshop = workshop
    this.#shown = shown
    this.#places = places
    this.element.className = 'unseen hidden-notes'
    this.element.setAttribute('role', 'list')
    this.element.setAttribute('aria-label', say('note.hidden'))
  }

  /** Something changed: the list follows when nothing changed for a while. */
  touch(): void {
    this.#touched = performance.now()
    if (this.#timer === 0) this.#timer = setTimeout(() => this.#rest(), PAUSE)
  }

  #rest(): void {
    const left = this.#touched + PAUSE - performance.now()
    if (left > 0) this.#timer = setTimeout(() => this.#rest(), left)
    else this.#write([...this.#workshop.board.value.notes.values()].filter(({ id }) => !this.#shown.has(id)), 0)
  }

  /** Write rows from a place on; a change meanwhile begins anew. */
  #write(notes: readonly Note[], from: number): void {
    const begun = this.#touched
    const board = this.#workshop.board.value
    const group = this.#group(from / SLICE)
    const rows = notes.slice(from, from + SLICE)
    for (const [place, note] of rows.entries()) {
      const item = group.children[place] ?? group.appendChild(part('listitem'))
      const row = nameOf(board, note, note.text, placeAmong(this.#places.now, note.id))
      if (item.textContent !== row) item.textContent = row
    }
    while (group.children.length > rows.length) group.lastElementChild?.remove()
    this.element.hidden = notes.length === 0
    const next = from + SLICE
    if (next < notes.length) {
      this.#timer = setTimeout(() => (this.#touched === begun ? this.#write(notes, next) : this.#rest()), 0)
      return
    }
    while (this.element.children.length > Math.ceil(notes.length / SLICE)) this.element.lastElementChild?.remove()
    this.#timer = 0
  }

  /** Rows lie in groups, which the browser lays out one by one. */
  #group(place: number): Element {
    return this.element.children[place] ?? this.element.appendChild(part('none'))
  }
}

function part(role: string): HTMLElement {
  const element = document.createElement('div')
  element.setAttribute('role', role)
  return element
}
