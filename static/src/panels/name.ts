/** One field before somebody takes part: their name. The board is visible behind it. */
import { signal } from '@preact/signals-core'
import { html, nothing } from 'lit'
import { named } from '../board/texts'
import { icon, type View } from '../look/draw'
import { logo } from '../look/logo'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { person } from './people'

/** True while somebody has not said their name to this board. */
export const isNameless = ({ me, board }: Workshop): boolean => !board.value.people.has(me.value.person)

const KEPT = 'storming.name'

export function nameSheet(workshop: Workshop): View {
  const { board, room, desk, me } = workshop
  const wrong = signal(false)
  const done = signal(false)
  const join = (event: Event): void => {
    event.preventDefault()
    const field = (event.target as HTMLFormElement).elements.namedItem('name') as HTMLInputElement
    const name = named(field.value)
    wrong.value = name === null
    if (name === null) return field.focus()
    localStorage.setItem(KEPT, name)
    desk.introduce(name)
    done.value = true
    document.querySelector<HTMLElement>('.stage')?.focus({ preventScroll: true })
  }
  return () => {
    if (done.value || !isNameless(workshop)) return nothing
    const others = room.persons.value
    return html`<form class="name-sheet" role="dialog" aria-label=${say('name.title')} @submit=${join} novalidate>
      <p class="brand">${logo()} <strong>Storming</strong></p>
      <h1 dir="auto">${board.value.title}</h1>
      ${others.length > 0
        ? html`<p class="here"><span class="faces">${others.slice(0, 4).map((id) => person(board.value.people.get(id) ?? say('board.guest'), id))}</span>${say('name.here', { n: others.length })}</p>`
        : nothing}
      <label for="your-name">${say('name.label')}</label>
      <input class="field" id="your-name" name="name" autocomplete="nickname" maxlength="80" .value=${localStorage.getItem(KEPT) ?? ''} autofocus
        aria-invalid=${wrong.value} aria-describedby="name-hint" />
      ${wrong.value ? html`<p class="wrong">${icon('circle-alert', 'in-text')}${say('name.empty')}</p>` : nothing}
      <p class="small" id="name-hint">${say('name.hint')}</p>
      <button class="button ink">${say('name.join')}</button>
      <p class="small centred">${me.value.role === 'observer' ? say('name.watch') : say('name.take')}</p>
    </form>`
  }
}
