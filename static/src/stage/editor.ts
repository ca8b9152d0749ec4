/** The field in which somebody writes: on the note itself, in a frame's title, at a line, over an arrow. */
import { effect } from '@preact/signals-core'
import { fit } from '../look/fit'
import { tagsOn } from '../look/tags'
import type { Field } from '../state/writing'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { flyTo } from './flight'
import { readable } from './safety'
import { route } from '../look/route'

const FINGERS = matchMedia('(pointer: coarse)')
/** CSS pixels of letters in fields that are written with fingers, as the style sheet has them. */
const FIELD = 16

export class Editor {
  readonly #workshop: Workshop
  readonly #area = document.createElement('textarea')
  readonly #holder = document.createElement('div')
  readonly #find: (id: string) => HTMLElement | null
  readonly #world: HTMLElement
  #open: Pick<Field, 'on' | 'id'> | null = null

  constructor(workshop: Workshop, world: HTMLElement, find: (id: string) => HTMLElement | null) {
    this.#workshop = workshop
    this.#find = find
    this.#world = world
    const { writing } = workshop
    this.#area.rows = 1
    this.#area.spellcheck = true
    this.#area.dir = 'auto'
    this.#area.addEventListener('input', () => writing.write(this.#area.value))
    this.#area.addEventListener('blur', () => {
      if (this.#open !== null && document.hasFocus()) writing.finish()
    })
    effect(() => this.#follow(writing.now.value))
  }

  get element(): HTMLTextAreaElement {
    return this.#area
  }

  /** Words and size follow the note; called with every frame. */
  draw(): void {
    const field = this.#workshop.writing.now.value
    if (field === null || this.#workshop.view.value === 'outline') return
    if (!this.#holder.isConnected) this.#attach(field)
    if (this.#area.value !== field.draft) this.#area.value = field.draft
    this.#resize(field)
  }

  #follow(field: Field | null): void {
    if (field === null) {
      this.#open = null
      const had = document.activeElement === this.#area
      this.#holder.remove()
      if (had) this.#world.closest<HTMLElement>('.stage')?.focus({ preventScroll: true })
      return
    }
    if (this.#open?.id === field.id && this.#open.on === field.on) return
    this.#open = null
    this.#holder.remove()
    const { camera, view } = this.#workshop
    if (view.peek() === 'outline') return
    if (field.on === 'note' && camera.zoom.peek() < readable(camera)) {
      const note = this.#workshop.board.peek().notes.get(field.id)
      if (note) flyTo(camera, () => camera.fit(note, 0.9))
    }
  }

  #attach(field: Field): void {
    const host = field.on === 'link' ? this.#world : this.#find(field.id)
    if (host === null) return
    this.#open = { on: field.on, id: field.id }
    this.#holder.className = field.on === 'note' ? 'note-editor' : `${field.on}-editor`
    const note = this.#workshop.board.value.notes.get(field.id)
    this.#area.placeholder = field.on === 'note' && note ? say(`starter.${note.kind}`) : field.on === 'frame' ? say('frame.unnamed') : ''
    this.#area.setAttribute('aria-label', field.on === 'note' ? say('note.write') : say('bar.edit'))
    this.#area.value = field.draft
    this.#holder.append(this.#area)
    if (field.on !== 'note') this.#area.style.cssText = ''
    const title = host.querySelector('.title')
    if (title === null) host.append(this.#holder)
    else title.prepend(this.#holder)
    this.#area.focus({ preventScroll: true })
    this.#area.select()
  }

  #resize({ on, id, draft }: Field): void {
    const { style } = this.#area
    const board = this.#workshop.board.value
    const note = board.notes.get(id)
    if (on === 'note' && note) {
      const size = fit(draft === '' ? this.#area.placeholder : draft, note.kind, note.w, note.h, tagsOn(note).taken, true).size
      style.fontSize = `${size}px`
      // Touch screens keep to the least size that they do not enlarge the page for, and draw it as small as the note wants it.
      if (FINGERS.matches) style.setProperty('--fine', String(size / FIELD))
    }
    if (on === 'link') this.#beside(id)
    style.height = '0'
    style.height = `${this.#area.scrollHeight}px`
  }

  #beside(id: string): void {
    const board = this.#workshop.board.value
    const link = board.links.get(id)
    const [source, target] = [board.notes.get(link?.source ?? ''), board.notes.get(link?.target ?? '')]
    if (!source || !target) return
    const { middle } = route(source, target)
    this.#holder.style.transform = `translate(${middle.x - 80}px, ${middle.y - 14}px)`
  }
}
