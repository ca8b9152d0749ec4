/** The search over the board (UX U25): a field, how many notes say so, the next and the previous one. */
import { effect } from '@preact/signals-core'
import { html, nothing } from 'lit'
import { centre } from '../board/geometry'
import { icon, type View } from '../look/draw'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'

/** Show a hit where it lies: in the middle of the board, or of the list. */
function show({ find, camera, view }: Workshop, by: 1 | -1): void {
  const hit = find.step(by)
  if (hit === null) return
  if (view.peek() === 'board') return camera.centreOn(centre(hit))
  queueMicrotask(() => document.querySelector(`[data-entry="${CSS.escape(hit.id)}"]`)?.scrollIntoView({ block: 'center' }))
}

/** The keyboard goes to the hit that was shown, on the board or in the list. */
function leave({ find, selection, view }: Workshop): void {
  find.close()
  const shown = [...selection.ids.peek()]
  const place = view.peek() === 'outline' ? '.entry[tabindex="0"]' : '.stage'
  document.querySelector<HTMLElement>(place)?.focus({ preventScroll: true })
  selection.set(...shown)
}

export function findBar(workshop: Workshop): View {
  const { find } = workshop
  const keys = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    if (event.key === 'Escape') leave(workshop)
    else if (event.target instanceof HTMLInputElement && event.key === 'Enter') show(workshop, event.shiftKey ? -1 : 1)
    else if (event.key === 'ArrowDown') show(workshop, 1)
    else if (event.key === 'ArrowUp') show(workshop, -1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return () => {
    const sought = find.sought.value
    if (sought === null) return nothing
    const [at, n] = [find.at.value, find.hits.value.length]
    const words = sought.trim() === '' ? '' : n === 0 ? say('find.none') : at < 0 ? say('find.hits', { n }) : say('find.at', { at: at + 1, n })
    return html`<div role="search" class="find-body" @keydown=${keys}>
      <label class="seek">${icon('search', 'in-text')}<input class="field" type="text" enterkeyhint="search" autocomplete="off" aria-label=${say('find.field')} placeholder=${say('find.field')} .value=${sought}
        @input=${(event: Event) => find.seek((event.target as HTMLInputElement).value)} /></label>
      <p class="figures small" role="status">${words}</p>
      <button class="tool" aria-label=${say('find.previous')} title="${say('find.previous')}  ↑" ?disabled=${n === 0} @click=${() => show(workshop, -1)}>${icon('arrow-up', 'in-text')}</button>
      <button class="tool" aria-label=${say('find.next')} title="${say('find.next')}  Enter" ?disabled=${n === 0} @click=${() => show(workshop, 1)}>${icon('arrow-down', 'in-text')}</button>
      <button class="tool" aria-label=${say('app.close')} @click=${() => leave(workshop)}>${icon('x', 'in-text')}</button>
    </div>`
  }
}

/** The field has the keyboard as soon as it is there. */
export function focusFind(host: HTMLElement, { find }: Workshop): void {
  let open = false
  effect(() => {
    const now = find.sought.value !== null
    if (now && !open) queueMicrotask(() => host.querySelector('input')?.focus())
    open = now
  })
}
