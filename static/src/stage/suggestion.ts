/** The note that could come next, drawn faintly where it would lie; a click takes it as Tab does. */
import { LOOKS } from '../contract/kinds'
import { kindName } from '../look/kinds'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { at, onScreen } from './rings'

export class SuggestionView {
  readonly element = document.createElement('button')
  readonly #words = document.createElement('span')
  readonly #take = document.createElement('span')

  constructor({ suggesting }: Workshop) {
    this.element.className = 'suggestion'
    this.element.type = 'button'
    this.element.tabIndex = -1
    this.element.hidden = true
    const key = document.createElement('kbd')
    key.className = 'keycap'
    key.textContent = 'Tab'
    const how = document.createElement('span')
    how.className = 'how'
    how.append(key, this.#take)
    // Whoever hears it is told first what it is; whoever speaks to it says the words that are seen.
    const named = document.createElement('span')
    named.className = 'unseen'
    named.textContent = say('suggestion.named')
    this.element.append(named, this.#words, how)
    this.element.addEventListener('click', () => suggesting.take())
  }

  draw(workshop: Workshop): void {
    const suggestion = workshop.suggesting.now.value
    at(this.element, suggestion && onScreen(workshop, suggestion.box))
    if (suggestion === null || this.element.dataset['kind'] === suggestion.kind) return
    const { kind } = suggestion
    this.element.dataset['kind'] = kind
    this.element.classList.toggle('narrow', LOOKS[kind].width < 150)
    this.#words.textContent = say(`starter.${kind}`)
    this.#take.textContent = say('suggestion.take', { kind: kindName(workshop.board.value, kind) })
  }
}
