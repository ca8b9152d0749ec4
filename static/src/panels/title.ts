/** Upper left: the way home, the board's title, and whether everything is saved. */
import { signal } from '@preact/signals-core'
import { html, nothing } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { icon, type View } from '../look/draw'
import type { IconName } from '../look/icons'
import { logo } from '../look/logo'
import type { SaveState } from '../state/saving'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'

const ICONS: Readonly<Record<SaveState['state'], IconName>> = {
  saved: 'cloud-check',
  saving: 'refresh-cw',
  slow: 'refresh-cw',
  unkept: 'circle-alert',
  reconnecting: 'refresh-cw',
  restarting: 'refresh-cw',
  tabonly: 'circle-alert',
  outdated: 'circle-alert',
  offline: 'cloud-off',
  updating: 'refresh-cw',
  viewonly: 'eye',
  ended: 'eye',
}

/** The sentence for a save state, or the few words of it that a narrow window has room for. */
export function saveWords(saving: SaveState, room: 'save' | 'save.short' = 'save'): string {
  if (!('unsent' in saving)) return say(`${room}.${saving.state}`)
  return saving.unsent === 0 && saving.state === 'offline' ? say(`${room}.away`) : say(`${room}.${saving.state}`, { n: saving.unsent })
}

/** What passes by itself within seconds is seen, but not read out: whoever types would hear of every save. */
const SILENT: ReadonlySet<SaveState['state']> = new Set(['saving', 'slow', 'updating'])

/** A field can take the focus once it is in the page, which is after it was drawn. */
function focus(field: Element | undefined): void {
  queueMicrotask(() => {
    if (!(field instanceof HTMLInputElement) || document.activeElement === field) return
    field.focus()
    field.select()
  })
}

export function titleIsland(workshop: Workshop): View {
  const editing = signal(false)
  let heard = ''
  const rename = (event: Event): void => {
    event.preventDefault()
    if (!editing.value) return
    editing.value = false
    const field = (event.currentTarget as HTMLElement).querySelector('input') ?? (event.currentTarget as HTMLInputElement)
    const title = field.value.trim()
    if (title !== '' && title !== workshop.board.value.title) workshop.desk.renameBoard(title)
  }
  return () => {
    // Before its first step a board has no title: what is looked at keeps the one that it has now.
    const title = workshop.board.value.title || workshop.ledger.shown.value.title
    const saving = workshop.saving.value
    const fixed = !workshop.mayChange.value
    const back = workshop.returned.list.value.length
    // That all is well is worth saying only after it was not.
    const well = saving.state === 'saved' || saving.state === 'viewonly'
    if (!SILENT.has(saving.state) && (heard !== '' || !well)) heard = saveWords(saving)
    return html`
      <a class="home-link" href="/" aria-label=${say('app.home')} title=${say('app.home')}>${logo()}</a>
      ${editing.value
        ? html`<form class="title-form" @submit=${rename}>
            <input
              class="field"
              ${ref(focus)}
              .value=${title}
              maxlength="200"
              aria-label=${say('board.title')}
              @blur=${rename}
              @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && (editing.value = false)}
            />
          </form>`
        : html`<h1 class="board-title">
            ${fixed
              ? html`<span dir="auto">${title}</span>`
              : html`<button dir="auto" title=${say('board.rename')} @click=${() => (editing.value = true)}>${title}</button>`}
          </h1>`}
      <p class="saving" data-save=${saving.state} title=${saveWords(saving)}>
        ${icon(ICONS[saving.state], 'in-text')}<span class="whole">${saveWords(saving)}</span><span class="short">${saveWords(saving, 'save.short')}</span>
        ${workshop.room.persons.value.length > 0 ? html`<span class="phone-only"> · ${say('board.people', { n: workshop.room.persons.value.length + 1 })}</span>` : nothing}
      </p>
      <p class="unseen" role="status">${heard}</p>
      ${back === 0 ? nothing : html`<button class="came-back" @click=${() => (workshop.asked.value = 'returned')}>${icon('circle-alert', 'in-text')}<span>${say('returned.chip', { n: back })}</span></button>`}
    `
  }
}
