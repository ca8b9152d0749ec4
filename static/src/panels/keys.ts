/** The sheet of shortcuts, made from the registry of actions; its field finds by what is done and by the key. */
import { signal, type Signal } from '@preact/signals-core'
import { html, nothing, type TemplateResult } from 'lit'
import { icon, type View } from '../look/draw'
import { ACTIONS, type Action, type Mode } from '../state/actions'
import type { Workshop } from '../state/workshop'
import { say, type Key } from '../words/words'
import { capsOf, isFound, onKeys, wordsOf } from './action-words'

const MODES: readonly Mode[] = ['board', 'editing', 'outline', 'replay']

const row = (action: Action): TemplateResult => html`<li><span>${wordsOf(action)}</span>${capsOf(action.keys)}</li>`

const choice = (words: Key, kept: Signal<boolean>): TemplateResult =>
  html`<label class="switch"><input type="checkbox" role="switch" .checked=${kept.value} @change=${(event: Event) => (kept.value = (event.target as HTMLInputElement).checked)} /><span>${say(words)}</span></label>`

export function keysDialog({ asked, habits }: Workshop): { readonly view: View; readonly open: () => void } {
  const sought = signal('')
  const matches = (action: Action): boolean =>
    action.keys.length > 0 && isFound(`${wordsOf(action)} ${action.keys.map(onKeys).join(' ')}`, sought.value)
  const section = (mode: Mode): TemplateResult | typeof nothing => {
    const found = ACTIONS.filter((action) => action.mode === mode && matches(action))
    return found.length === 0 ? nothing : html`<section><h3>${say(`keys.${mode}`)}</h3><ul>${found.map(row)}</ul></section>`
  }
  const view: View = () => html`
    <header><h2>${say('keys.title')}</h2><button class="tool" aria-label=${say('app.close')} @click=${() => (asked.value = null)}>${icon('x')}</button></header>
    <div class="dialog-body">
      <label class="seek">${icon('search', 'in-text')}<input class="field" type="search" placeholder=${say('keys.find')} aria-label=${say('keys.find')}
        .value=${sought.value} @input=${(event: Event) => (sought.value = (event.target as HTMLInputElement).value)} /></label>
      <div class="switches">${choice('action.habit.letters', habits.letters)}${choice('action.habit.news', habits.news)}</div>
      <div class="keys-body">${MODES.map(section)}</div>
      ${ACTIONS.some(matches) ? html`<p class="small">${say('keys.hand')}</p>` : html`<p class="small">${say('keys.none', { sought: sought.value })}</p>`}
    </div>
  `
  return { view, open: () => void (sought.value = '') }
}
