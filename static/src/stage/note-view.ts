/** One note as an element of the page. It changes only what differs from what it showed before. */
import type { Note } from '../contract/items'
import { fit, type Fit } from '../look/fit'
import { iconElement } from '../look/icons'
import { KIND_ICONS } from '../look/marks'
import { same } from '../board/same'
import { tagsOn } from '../look/tags'
import { say } from '../words/words'
import { turnOf } from '../look/turn'

/** Everything that decides how a note looks just now. */
export interface Appearance {
  readonly note: Note
  /** What it says: its text, or the draft of whoever is writing. */
  readonly text: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly selected: boolean
  readonly editing: boolean
  readonly dragged: boolean
  readonly pivotal: boolean
  readonly unsaved: boolean
  /** How near it lies to the eye: larger numbers over smaller ones. */
  readonly layer: number
  /** Its name for assistive technology. */
  readonly name: string
}

export class NoteView {
  readonly element = document.createElement('div')
  readonly #sheet = document.createElement('div')
  readonly #words = document.createElement('div')
  #badge: HTMLElement | null = null
  #label: HTMLElement | null = null
  #slips: Element[] = []
  #taken = 0
  #stateMark: Element | null = null
  #stateShown: 'unsaved' | 'locked' | null = null
  #was: Appearance | null = null

  constructor(id: string) {
    this.element.className = 'note'
    this.element.dataset['note'] = id
    this.element.tabIndex = -1
    this.element.setAttribute('role', 'group')
    this.#sheet.className = 'sheet paper'
    this.#words.className = 'words'
    this.#words.dir = 'auto'
    this.#words.setAttribute('aria-hidden', 'true')
    this.element.append(this.#sheet, this.#words)
  }

  show(now: Appearance): void {
    const was = this.#was
    this.#was = now
    const { note, x, y, w, h } = now
    const { element } = this
    const turn = now.editing ? 0 : turnOf(note)
    // Not by a transform: thousands of these would cost the browser a look at each whenever the window moves.
    if (was?.x !== x) element.style.left = `${x}px`
    if (was?.y !== y) element.style.top = `${y}px`
    if (was === null || was.editing !== now.editing || turnOf(was.note) !== turn) element.style.transform = turn === 0 ? '' : `rotate(${turn}deg)`
    const resized = was === null || was.w !== w || was.h !== h
    if (resized) {
      element.style.width = `${w}px`
      element.style.height = `${h}px`
      element.toggleAttribute('data-wide', w > h * 1.4)
    }
    const rekinded = was?.note.kind !== note.kind
    if (rekinded) this.#mark(note)
    if ((was?.selected ?? false) !== now.selected || (rekinded && now.selected)) this.#name(now)
    const retagged = was === null ? note.tags !== undefined : !same(was.note.tags ?? [], note.tags ?? [])
    if (retagged || ((resized || rekinded) && this.#slips.length > 0)) this.#tag(now)
    if (resized || rekinded || retagged || was.text !== now.text) this.#write(now)
    if (was?.name !== now.name) element.setAttribute('aria-label', now.name)
    if (was?.selected !== now.selected) element.toggleAttribute('data-selected', now.selected)
    if (was?.editing !== now.editing) element.classList.toggle('editing', now.editing)
    if (was?.dragged !== now.dragged) element.toggleAttribute('data-dragged', now.dragged)
    if (was?.pivotal !== now.pivotal) element.classList.toggle('pivotal', now.pivotal)
    const state = now.unsaved ? 'unsaved' : note.locked ? 'locked' : null
    if (this.#stateShown !== state) this.#state(state)
    if (was?.layer !== now.layer) element.style.zIndex = String(now.layer)
  }

  /** How much larger than the paper its marks are drawn, so that they can be seen at any zoom (LOOK LK13). */
  keep(scale: number): void {
    if (this.#badge !== null) this.#badge.style.scale = scale === 1 ? '' : String(scale)
  }

  /** The font has come: the words are set anew. */
  measureAnew(): void {
    if (this.#was === null) return
    this.#tag(this.#was)
    this.#write(this.#was)
  }

  /** Slips with the note's tags, where its words are not. */
  #tag({ note, w, h }: Appearance): void {
    const { slips, taken } = tagsOn({ kind: note.kind, tags: note.tags ?? [], w, h })
    this.#taken = taken
    this.element.style.setProperty('--taken', `${taken}px`)
    this.element.toggleAttribute('data-tagged', slips.length > 0)
    for (const slip of this.#slips) slip.remove()
    this.#slips = slips.map(({ text, x, y, w: wide }) => {
      const slip = document.createElement('bdi')
      slip.className = 'slip'
      slip.setAttribute('aria-hidden', 'true')
      slip.textContent = text
      slip.style.cssText = `left: ${x}px; top: ${y}px; width: ${wide}px`
      return slip
    })
    this.element.append(...this.#slips)
  }

  #mark({ kind }: Note): void {
    this.element.dataset['kind'] = kind
    this.#badge?.remove()
    this.#badge = kind === 'hotspot' ? unheard('badge', '!') : null
    if (this.#badge !== null) this.element.append(this.#badge)
  }

  /** The kind's name beside its drawing, for whoever has selected the note. */
  #name({ note: { kind }, selected }: Appearance): void {
    this.#label?.remove()
    this.#label = selected && KIND_ICONS[kind] !== null ? unheard('label', say(`kind.${kind}`)) : null
    if (this.#label !== null) this.element.append(this.#label)
  }

  #write({ note: { kind }, text, w, h }: Appearance): void {
    const shown = text === '' && (kind === 'value_plus' || kind === 'value_minus') ? say(`starter.${kind}`) : text
    const found = fit(shown, kind, w, h, this.#taken)
    const words = this.#words
    if (kind !== 'value_plus' && kind !== 'value_minus') words.style.fontSize = `${found.size}px`
    words.classList.toggle('fading', found.overflows)
    this.element.toggleAttribute('data-more', found.overflows)
    words.replaceChildren(...lines(found))
  }

  /** One mark at the right of the foot: what is not kept yet is said before what is locked (LOOK LK12). */
  #state(mark: 'unsaved' | 'locked' | null): void {
    this.#stateShown = mark
    this.#stateMark?.remove()
    this.#stateMark = mark === null ? null : iconElement(mark === 'unsaved' ? 'refresh-cw' : 'lock', `icon state ${mark}`)
    if (this.#stateMark !== null) this.element.append(this.#stateMark)
  }
}

/** Words for the eye: what is heard is the note's name. */
function unheard(kind: string, words: string): HTMLElement {
  const element = document.createElement('span')
  element.className = kind
  element.textContent = words
  element.setAttribute('aria-hidden', 'true')
  return element
}

/** An aggregate's name stands above its rules; everything else is one run of text. */
function lines({ text, headed }: Fit): Node[] {
  if (!headed) return [document.createTextNode(text)]
  const [head = '', ...rules] = text.split('\n')
  return [
    [head, 'head'],
    [rules.join('\n'), 'rules'],
  ].map(([words = '', kind = '']) => {
    const span = document.createElement('span')
    span.className = kind
    span.textContent = words
    return span
  })
}
