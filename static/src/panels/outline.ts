/** The board in words: contexts and their notes in the order of time, to be walked, written and ordered by keys (UX AX2). */
import { effect } from '@preact/signals-core'
import { html, nothing, render, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { placesOf, storyOf, type Section } from '../board/story'
import type { Link } from '../contract/items'
import { icon, type View } from '../look/draw'
import { addAfter, currentOf } from '../state/outline'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { keepFocus, listenInOutline } from './outline-focus'
import { frameRow, noteRow, pivotalRow, type Rows } from './outline-rows'

/** Draw the outline into a host while it is asked for. */
export function raiseOutline(host: HTMLElement, workshop: Workshop): void {
  const view = outline(workshop)
  const follow = keepFocus(host, workshop)
  listenInOutline(host, workshop)
  effect(() => {
    render(view(), host)
    follow()
  })
}

function outline(workshop: Workshop): View {
  const { board, view, selection, mayChange, writing, room, me } = workshop
  return () => {
    if (view.value !== 'outline') return nothing
    const now = board.value
    const sections = storyOf(now)
    const lines = [...now.pivotals.values()].toSorted((one, other) => one.x - other.x)
    const places = placesOf(now)
    const links = new Map<string, Link[]>()
    for (const link of now.links.values()) links.set(link.source, [...(links.get(link.source) ?? []), link])
    const drafts = new Map(room.remotes.value.filter(({ presence }) => presence.editing).map((remote) => [remote.presence.editing ?? '', remote]))
    const rows: Rows = { workshop, board: now, places, links, drafts, field: writing.now.value, current: currentOf(workshop)?.id ?? null, chosen: selection.ids.value, me: me.value.person }
    const empty = now.notes.size === 0
    return html`<section class="outline" aria-label=${say('outline.title')}>
      ${sections.some(({ frame }) => frame !== null) ? contents(workshop, sections) : nothing}
      <div class="outline-body">
        <header><h2>${say('outline.title')}</h2><p class="small figures">${say('board.notes', { n: now.notes.size })}</p></header>
        ${empty && lines.length === 0 && sections.length === 0
          ? html`<div class="outline-empty"><p>${say('outline.empty')}</p>
              ${mayChange.value ? html`<button class="button ink" data-outline-first @click=${() => addAfter(workshop, workshop.toolbox.lastKind.value)}>${icon('plus', 'in-text')}${say('guide.first')}</button>` : nothing}</div>`
          : html`<div class="sheet-of-rows">
              ${repeat(sections, ({ frame }) => frame?.id ?? 'none', (section) => part(rows, section, sections.length > 1))}
              ${lines.length > 0 ? html`<h3 class="outline-heading">${say('outline.pivotals')}</h3><ul>${repeat(lines, ({ id }) => id, (line) => pivotalRow(rows, line))}</ul>` : nothing}
            </div>`}
        <p class="unseen" id="outline-keys">${say('outline.keys')}</p>
      </div>
    </section>`
  }
}

function part(rows: Rows, { frame, notes }: Section, named: boolean): TemplateResult {
  const heading = frame === null ? (named ? html`<h3 class="outline-heading">${say('outline.outside')}</h3>` : nothing) : frameRow(rows, frame, notes.length)
  return html`<div class="outline-part">${heading}<ul>${repeat(notes, ({ id }) => id, (note) => noteRow(rows, note))}</ul></div>`
}

/** The contexts, to jump to. */
function contents({ selection }: Workshop, sections: readonly Section[]): TemplateResult {
  return html`<nav class="outline-contents" aria-label=${say('outline.contexts')}>
    <h3>${say('outline.contexts')}</h3>
    <ul>${sections.map(({ frame, notes }) => {
      const first = frame?.id ?? notes[0]?.id
      return first === undefined
        ? nothing
        : html`<li><button aria-current=${selection.has(first)} @click=${() => selection.set(first)}><span dir="auto">${frame === null ? say('outline.outside') : frame.name || say('frame.unnamed')}</span><span class="figures">${notes.length}</span></button></li>`
    })}</ul>
  </nav>`
}

