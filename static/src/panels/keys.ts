/** The sheet of shortcuts, made from the registry of actions. */
import { html, type TemplateResult } from 'lit'
import { icon, type View } from '../look/draw'
import { ACTIONS, type Action, type Mode } from '../state/actions'
import type { Workshop } from '../state/workshop'
import { knows, say } from '../words/words'

const MODES: readonly Mode[] = ['board', 'editing', 'replay']

function words({ name }: Action): string {
  const key = `action.${name}`
  if (knows(key)) return say(key)
  const kind = `kind.${name.replace(/^note\./u, '')}`
  return knows(kind) ? say(kind) : name
}

/** "Ctrl+Shift+Z" as it stands on the keys of a keyboard in the reader's language. */
const onKeys = (chord: string): string =>
  chord
    .split(/\+(?=.)/u)
    .map((key) => {
      const name = `key.${key}`
      return knows(name) ? say(name) : key
    })
    .join(' ')

const row = (action: Action): TemplateResult =>
  html`<li><span>${words(action)}</span><span class="caps">${action.keys.map((key) => html`<kbd class="keycap">${onKeys(key)}</kbd>`)}</span></li>`

export function keysDialog({ asked }: Workshop): View {
  return () => html`
    <header><h2>${say('keys.title')}</h2><button class="tool" aria-label=${say('app.close')} @click=${() => (asked.value = null)}>${icon('x')}</button></header>
    <div class="dialog-body keys-body">
      ${MODES.map((mode) => html`<section><h3>${say(`keys.${mode}`)}</h3><ul>${ACTIONS.filter((action) => action.mode === mode && action.keys.length > 0).map(row)}</ul></section>`)}
      <p class="small">${say('keys.hand')}</p>
    </div>
  `
}
