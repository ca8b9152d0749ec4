/**
 * Tags of the selected notes: one list of those that the board knows, each put on or taken off at once, and a field that finds one
 * or makes it. It lies beside the notes, so that one sees what it does.
 */
import { signal } from '@preact/signals-core'
import { html, nothing, type TemplateResult } from 'lit'
import { tagged } from '../board/texts'
import { TAG_LIMIT, TAGS_LIMIT } from '../contract/limits'
import { icon, type View } from '../look/draw'
import { knownTags, type KnownTag } from '../state/tagging'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { isFound } from './action-words'

/** CSS pixels between the notes and the list, and between the list and the edge of the window. */
const AWAY = 18
const EDGE = 12

interface Row extends KnownTag {
  readonly fresh: boolean
}

export function tagsDialog(workshop: Workshop): { readonly view: View; readonly open: () => void } {
  const { board, selection, desk, asked } = workshop
  const sought = signal('')
  const full = signal(false)
  /** Tags in the order in which they stood when the list opened: nothing moves under a finger. */
  let order: readonly string[] = []

  const rows = (): readonly Row[] => {
    const line = tagged(sought.value)
    const known = knownTags(board.value, selection.notes.value)
    const places = new Map(order.map((tag, place) => [tag, place]))
    const there = new Set(known.map(({ tag }) => tag))
    const kept = [...known, ...order.filter((tag) => !there.has(tag)).map((tag) => ({ tag, here: 0, all: 0 }))]
    const found = kept
      .toSorted((one, other) => (places.get(one.tag) ?? order.length) - (places.get(other.tag) ?? order.length))
      .filter(({ tag }) => isFound(tag, sought.value))
    const fresh = line !== null && kept.every(({ tag }) => tag !== line)
    return [...found.map((one) => ({ ...one, fresh: false })), ...(fresh ? [{ tag: line, here: 0, all: 0, fresh }] : [])]
  }
  const toggle = (row: Row | undefined): void => {
    if (row === undefined) return
    const on = row.here === selection.notes.value.length
    full.value = !on && selection.notes.value.some(({ tags = [] }) => tags.length >= TAGS_LIMIT && !tags.includes(row.tag))
    if (full.value) return
    if (!order.includes(row.tag)) order = [...order, row.tag]
    sought.value = ''
    desk.tagSelection(on ? { remove: [row.tag] } : { add: [row.tag] })
  }
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    const host = event.currentTarget as HTMLElement
    const stops = [...host.querySelectorAll<HTMLElement>('input, [role="checkbox"]')]
    const at = stops.indexOf(event.target as HTMLElement)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) stops[at + step]?.focus()
    else if (event.key === 'Enter' && at === 0 && sought.value.trim() === '') asked.value = null
    else if (event.key === 'Enter' && at === 0) toggle(exactly(rows(), sought.value))
    else return
    event.preventDefault()
  }
  const item = (row: Row): TemplateResult => {
    const notes = selection.notes.value.length
    const state = row.here === 0 ? 'false' : row.here === notes ? 'true' : 'mixed'
    const words = row.fresh ? say('tags.make', { tag: row.tag }) : row.tag
    return html`<li><button class="choice tag-choice" role="checkbox" aria-checked=${state} aria-label=${words} @click=${() => toggle(row)}>
      <span class="tag-box">${state === 'true' ? icon('check', 'in-text') : state === 'mixed' ? html`<span class="tag-mixed"></span>` : row.fresh ? icon('plus', 'in-text') : nothing}</span>
      <span class="tag-words"><bdi>${words}</bdi></span>${row.fresh ? nothing : html`<span class="caption figures">${row.all}</span>`}</button></li>`
  }
  const view: View = () => {
    const now = rows()
    return html`<header><h2>${say('tags.title', { n: selection.notes.value.length })}</h2><button class="tool" aria-label=${say('app.close')} @click=${() => (asked.value = null)}>${icon('x')}</button></header>
      <div class="dialog-body tags-body" @keydown=${press}>
        <input class="field" type="text" dir="auto" autofocus autocomplete="off" maxlength=${TAG_LIMIT} placeholder=${say('tags.field')} aria-label=${say('tags.field')} .value=${sought.value}
          @input=${(event: Event) => {
            sought.value = (event.target as HTMLInputElement).value
            full.value = false
          }} />
        ${full.value ? html`<p class="wrong" role="alert">${icon('circle-alert', 'in-text')}${say('refused.too_many_tags', { limit: TAGS_LIMIT })}</p>` : nothing}
        ${now.length === 0 ? html`<p class="small">${say('tags.none')}</p>` : html`<ul>${now.map(item)}</ul>`}
      </div>`
  }
  const open = (): void => {
    sought.value = ''
    full.value = false
    order = knownTags(board.peek(), selection.notes.peek()).map(({ tag }) => tag)
    queueMicrotask(() => putBeside(workshop))
  }
  return { view, open }
}

/** What somebody means who types that and presses Enter: the tag of these letters, else the first that is offered. */
const exactly = (rows: readonly Row[], words: string): Row | undefined =>
  rows.find(({ tag }) => tag.toLocaleLowerCase() === words.trim().toLocaleLowerCase()) ?? rows.find(({ fresh }) => fresh) ?? rows[0]

/** Right of the notes, left of them, or where dialogs are, in this order. */
function putBeside({ selection, camera, view }: Workshop): void {
  const dialog = document.querySelector<HTMLElement>('dialog[data-panel="tags"]')
  const box = selection.box.peek()
  const stage = document.querySelector('.stage')?.getBoundingClientRect()
  if (dialog === null) return
  dialog.style.cssText = ''
  if (box === null || stage === undefined || view.peek() === 'outline') return
  const [from, to] = [camera.toScreen(box), camera.toScreen({ x: box.x + box.w, y: box.y + box.h })]
  const right = stage.left + to.x + AWAY
  const left = stage.left + from.x - AWAY - dialog.offsetWidth
  const x = right + dialog.offsetWidth + EDGE <= innerWidth ? right : left >= EDGE ? left : null
  if (x === null) return
  const top = Math.max(EDGE, Math.min(stage.top + from.y, innerHeight - EDGE - dialog.offsetHeight))
  dialog.style.cssText = `margin: 0; left: ${x}px; top: ${top}px`
}
