/** Upper middle: what kind of workshop this is, and what to do in it, in one line. In the history: the band that says so. */
import { signal } from '@preact/signals-core'
import { html, nothing } from 'lit'
import { icon, type View } from '../look/draw'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'

/** Boards on which this device has put the card away, the latest last. */
const KEPT = 'storming.format-away'
/** How many of them are remembered. */
const MOST = 50

const boardsAway = (): readonly string[] => (localStorage.getItem(KEPT) ?? '').split(' ').filter(Boolean)

export function formatIsland({ id, board, view }: Workshop): View {
  /** On a phone it lies on the board, and may be put away: on this board for good. */
  const away = signal(boardsAway().includes(id))
  const putAway = (): void => {
    localStorage.setItem(KEPT, [...boardsAway().filter((one) => one !== id), id].slice(-MOST).join(' '))
    away.value = true
  }
  return () => {
    if (view.value === 'outline') {
      return html`<div class="segments view-segments" role="group" aria-label=${say('outline.view')}>
        <button aria-pressed="false" @click=${() => (view.value = 'board')}>${say('board.region')}</button><button aria-pressed="true">${say('board.outline')}</button></div>`
    }
    const { format } = board.value
    return html`<p class="format-name">${say(`format.${format}`)}</p>
      <p class="format-do" title=${say(`format.${format}.do`)}>${say(`format.${format}.do`)}</p>
      <button class="tool phone-only format-close" aria-label=${say('app.close')} @click=${putAway}>${icon('x', 'in-text')}</button>${away.value ? html`<span class="format-away" hidden></span>` : nothing}`
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
