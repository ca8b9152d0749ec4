/** The command palette: everything that can be done now, found by its words and done by Enter (UX U27). */
import { signal } from '@preact/signals-core'
import { html, nothing, type TemplateResult } from 'lit'
import { icon, type View } from '../look/draw'
import { ACTIONS, isPossible, type Action } from '../state/actions'
import type { Workshop } from '../state/workshop'
import { knows, say } from '../words/words'
import { capsOf, isFound, wordsOf } from './action-words'

/** Walking and nudging is for the keys alone; the palette opens itself. */
const isOffered = ({ name, mode }: Action): boolean => mode === 'board' && !/^(?:walk|nudge)\.|^panel\.commands$|letGo$/u.test(name)

/** An action that takes a note shows its paper, as the palette does. */
const paperOf = ({ name }: Action): TemplateResult | typeof nothing =>
  name.startsWith('note.') && knows(`kind.${name.slice('note.'.length)}`) ? html`<span class="swatch tiny paper" data-kind=${name.slice('note.'.length)}></span>` : nothing

export function commandsDialog(workshop: Workshop): { readonly view: View; readonly open: () => void } {
  const sought = signal('')
  const at = signal(0)
  const found = (): readonly Action[] =>
    ACTIONS.filter((action) => isOffered(action) && isPossible(action, workshop) && isFound(wordsOf(action), sought.value))
  const close = (): void => void (workshop.asked.value = null)
  const act = (action: Action | undefined): void => {
    if (action === undefined) return
    close()
    action.perform(workshop)
  }
  const walk = (step: number): void => {
    const { length } = found()
    if (length > 0) at.value = (at.value + step + length) % length
    queueMicrotask(() => document.querySelector('#commands [aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }))
  }
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) walk(step)
    else if (event.key === 'Enter') act(found()[at.value])
    else return
    event.preventDefault()
  }
  const option = (action: Action, index: number): TemplateResult => html`<li role="option" id="command-${index}" aria-selected=${index === at.value}
    @click=${() => act(action)} @pointermove=${() => (at.value = index)}><span class="command-words">${wordsOf(action)}</span>${paperOf(action)}${capsOf(action.keys.slice(0, 1))}</li>`
  const view: View = () => {
    const now = found()
    return html`<label class="seek command-field">${icon('search', 'in-text')}<input class="field" type="text" role="combobox" autocomplete="off" spellcheck="false" autofocus
        aria-expanded="true" aria-controls="commands" aria-autocomplete="list" aria-activedescendant=${now.length > 0 ? `command-${at.value}` : nothing}
        placeholder=${say('commands.find')} aria-label=${say('commands.find')} .value=${sought.value} @keydown=${press}
        @input=${(event: Event) => {
          sought.value = (event.target as HTMLInputElement).value
          at.value = 0
        }} /></label>
      <ul id="commands" role="listbox" aria-label=${say('commands.title')}>${now.map(option)}</ul>
      ${now.length === 0 ? html`<p class="small command-none">${say('commands.none', { sought: sought.value })}</p>` : nothing}`
  }
  const open = (): void => {
    sought.value = ''
    at.value = 0
  }
  return { view, open }
}
