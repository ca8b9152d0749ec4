/** Every note that is not an element of the page, as a list that is heard and not seen (AX1). Kept up at leisure. */
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { nameOf } from '../look/note-name'

const PAUSE = 500

export class HiddenList {
  readonly element = document.createElement('ul')
  readonly #workshop: Workshop
  readonly #shown: ReadonlyMap<string, unknown>
  #timer = 0

  constructor(workshop: Workshop, shown: ReadonlyMap<string, unknown>) {
    this.#workshop = workshop
    this.#shown = shown
    this.element.className = 'unseen'
    this.element.setAttribute('aria-label', say('note.hidden'))
  }

  /** Something changed: the list follows when nothing changed for a while. */
  touch(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#write(), PAUSE)
  }

  #write(): void {
    const board = this.#workshop.board.value
    const rows = [...board.notes.values()].filter(({ id }) => !this.#shown.has(id)).map((note) => nameOf(board, note))
    const kept = this.element.children
    for (const [place, row] of rows.entries()) {
      const item = kept[place] ?? this.element.appendChild(document.createElement('li'))
      if (item.textContent !== row) item.textContent = row
    }
    while (kept.length > rows.length) kept[kept.length - 1]?.remove()
    this.element.hidden = rows.length === 0
  }
}
