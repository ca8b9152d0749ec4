/** All notes as a list by frame and time: to find one, and to go there. */
import { signal } from '@preact/signals-core'
import { html, nothing, type TemplateResult } from 'lit'
import { frameOf, readingOrder } from '../board/geometry'
import type { Note } from '../contract/items'
import { icon, type View } from '../look/draw'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'

/** What a note is called; its rules and fields would make a list unreadable. */
const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? ''

export function outlinePanel(workshop: Workshop): View {
  const { board, asked, selection, camera } = workshop
  const wanted = signal('')
  const go = (note: Note): void => {
    selection.set(note.id)
    camera.centreOn({ x: note.x + note.w / 2, y: note.y + note.h / 2 })
  }
  const row = (note: Note): TemplateResult => html`<li>
    <button aria-current=${selection.has(note.id)} @click=${() => go(note)}><span class="holder"><span class="swatch tiny paper" data-kind=${note.kind}></span></span>
      <span dir="auto">${firstLine(note.text) || say(`kind.${note.kind}`)}</span></button>
  </li>`
  return () => {
    if (asked.value !== 'outline') return nothing
    const now = board.value
    const sought = wanted.value.toLocaleLowerCase()
    const notes = readingOrder(now.notes.values()).filter(({ text }) => text.toLocaleLowerCase().includes(sought))
    const groups = new Map<string | null, Note[]>()
    for (const note of notes) {
      const frame = now.frames.size === 0 ? null : (frameOf(now, note)?.id ?? null)
      groups.set(frame, [...(groups.get(frame) ?? []), note])
    }
    return html`<aside class="side" aria-label=${say('outline.title')}>
      <header><h2>${say('outline.title')} <span class="caption figures">${now.notes.size}</span></h2>
        <button class="tool" aria-label=${say('app.close')} @click=${() => (asked.value = null)}>${icon('x')}</button></header>
      <label class="seek">${icon('search', 'in-text')}<input class="field" type="search" placeholder=${say('outline.find')} aria-label=${say('outline.find')}
        .value=${wanted.value} @input=${(event: Event) => (wanted.value = (event.target as HTMLInputElement).value)} /></label>
      <div class="side-body">
        ${[...groups].map(([frame, inside]) => html`${now.frames.size > 0 ? html`<h3>${frame === null ? say('outline.outside') : now.frames.get(frame)?.name || say('frame.unnamed')}</h3>` : nothing}<ul>${inside.map(row)}</ul>`)}
        ${notes.length === 0 ? html`<p class="small">${say('outline.none')}</p>` : nothing}
      </div>
    </aside>`
  }
}
