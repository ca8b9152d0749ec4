/** Upper middle: what kind of workshop this is, and what to do in it, in one line. In the history: the band that says so. */
import { signal } from '@preact/signals-core'
import { html, nothing } from 'lit'
import { icon, type View } from '../look/draw'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'

export function formatIsland({ board, view }: Workshop): View {
  /** On a phone it lies on the board, and may be put away. */
  const away = signal(false)
  return () => {
    if (view.value === 'outline') {
      return html`<div class="segments view-segments" role="group" aria-label=${say('outline.view')}>
        <button aria-pressed="false" @click=${() => (view.value = 'board')}>${say('board.region')}</button><button aria-pressed="true">${say('board.outline')}</button></div>`
    }
    if (away.value) return nothing
    const { format } = board.value
    return html`<p class="format-name">${say(`format.${format}`)}</p>
      <p class="format-do" title=${say(`format.${format}.do`)}>${say(`format.${format}.do`)}</p>
      <button class="tool phone-only format-close" aria-label=${say('app.close')} @click=${() => (away.value = true)}>${icon('x', 'in-text')}</button>`
  }
}

/** `since` counts what happened after the history was opened. */
export function band({ history, ledger }: Workshop): View {
  let opened = 0
  return () => {
    const at = history.at.value
    if (at === null) {
      opened = 0
      return nothing
    }
    opened ||= history.head.peek()
    const since = Math.max(0, ledger.confirmed.value.version - opened)
    return html`${icon('history')}
      <p class="figures"><strong>${say('player.viewing', { n: at, of: history.head.value })}</strong></p>
      ${since > 0 ? html`<p class="since figures">${say('player.since', { n: since })}</p>` : nothing}
      <button class="button back" @click=${() => history.close()}>${say('player.now')}</button>`
  }
}
