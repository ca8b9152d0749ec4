/** One field before somebody takes part: their name. The board is visible behind it. */
import { signal } from '@preact/signals-core'
import { html, nothing } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { named } from '../board/texts'
import { icon, type View } from '../look/draw'
import { logo } from '../look/logo'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { person } from './people'

/** True while a guest has not said their name to this board. Whoever began the board may work first and say it later. */
export const isNameless = ({ me, ledger }: Workshop): boolean => me.value.role !== 'facilitator' && !ledger.shown.value.people.has(me.value.person)

const KEPT = 'storming.name'

/** Whoever begins a board and has said a name on this device before is known by it. */
function greetAgain({ me, ledger, desk }: Workshop): void {
  const name = named(localStorage.getItem(KEPT) ?? '')
  if (me.value.role === 'facilitator' && name !== null && !ledger.shown.value.people.has(me.value.person)) desk.introduce(name)
}

/** The sheet may follow a dialog, which gives the focus back as it closes; the field takes it after that. */
function begin(field: Element | undefined): void {
  queueMicrotask(() => field instanceof HTMLElement && field.focus({ preventScroll: true }))
}

export function nameSheet(workshop: Workshop): View {
  const { board, room, desk, me, asked } = workshop
  const wrong = signal(false)
  greetAgain(workshop)
  const join = (event: Event): void => {
    event.preventDefault()
    const field = (event.target as HTMLFormElement).elements.namedItem('name') as HTMLInputElement
    const name = named(field.value)
    wrong.value = name === null
    if (name === null) return field.focus()
    localStorage.setItem(KEPT, name)
    desk.introduce(name)
    asked.value = null
    document.querySelector<HTMLElement>('.stage')?.focus({ preventScroll: true })
  }
  return () => {
    if (asked.value !== 'name' && !isNameless(workshop)) return nothing
    const others = room.persons.value
    return html`<form class="name-sheet" role="dialog" aria-label=${say('name.title')} @submit=${join} novalidate>
      <p class="brand">${logo()} <strong>Storming</strong></p>
      <h1 dir="auto">${board.value.title}</h1>
      ${others.length > 0
        ? html`<p class="here"><span class="faces">${others.slice(0, 4).map((id) => person(workshop, board.value.people.get(id) ?? say('board.guest'), id))}</span>${say('name.here', { n: others.length })}</p>`
        : nothing}
      <label for="your-name">${say('name.label')}</label>
      <input class="field" id="your-name" name="name" autocomplete="nickname" maxlength="80" .value=${board.value.people.get(me.value.person) ?? localStorage.getItem(KEPT) ?? ''} ${ref(begin)}
        aria-invalid=${wrong.value} aria-describedby="name-hint" />
      ${wrong.value ? html`<p class="wrong">${icon('circle-alert', 'in-text')}${say('name.empty')}</p>` : nothing}
      <p class="small" id="name-hint">${say('name.hint')}</p>
      <button class="button ink">${isNameless(workshop) ? say('name.join') : say('name.keep')}</button>
      ${isNameless(workshop)
        ? html`<p class="small centred">${me.value.role === 'observer' ? say('name.watch') : say('name.take')}</p>`
        : html`<button class="button plain" type="button" @click=${() => (asked.value = null)}>${say('app.cancel')}</button>`}
    </form>`
  }
}
