/** What can be done with the current entry of the outline, as buttons with names (UX AX6): nothing needs a key or a drag. */
import { html, nothing, type TemplateResult } from 'lit'
import { LOOKS, PALETTES } from '../contract/kinds'
import { icon, type View } from '../look/draw'
import { kindName } from '../look/kinds'
import type { IconName } from '../look/icons'
import { ACTIONS, isPossible } from '../state/actions'
import { addAfter, currentOf, leadingFrom, noteOf } from '../state/outline'
import type { Choice, Workshop } from '../state/workshop'
import { say, type Key } from '../words/words'

export function outlineBar(workshop: Workshop): View {
  const { view, mayChange, writing, asked, board, toolbox } = workshop
  const does = (name: string, drawing: IconName, words: Key, key: string): TemplateResult => {
    const action = ACTIONS.find((one) => one.name === name)
    const possible = action !== undefined && isPossible(action, workshop)
    return button(drawing, words, key, !possible, () => action?.perform(workshop))
  }
  const asks = (choice: Choice, drawing: IconName, words: Key, key: string): TemplateResult =>
    button(drawing, words, key, noteOf(workshop) === null, () => (asked.value = choice))
  return () => {
    if (view.value !== 'outline' || !mayChange.value || writing.now.value !== null) return nothing
    const kind = PALETTES[board.value.format].includes(toolbox.lastKind.value) ? toolbox.lastKind.value : (PALETTES[board.value.format][0] ?? 'event')
    if (currentOf(workshop) === null) return nothing
    return html`
      <button class="bar-button" title="${say('outline.add')}  ${LOOKS[kind].key}" @click=${() => addAfter(workshop, kind)}>${icon('plus', 'in-text')}<span>${say('outline.add')}</span></button>
      <button class="tool" popovertarget="outline-kinds" aria-label=${say('outline.add.kind')} title=${say('outline.add.kind')}>${icon('chevron-down', 'in-text')}</button>
      <div id="outline-kinds" class="menu kinds-menu" popover>
        ${PALETTES[board.value.format].map(
          (one) => html`<button @click=${() => choose(workshop, one)}><span class="holder"><span class="swatch tiny paper" data-kind=${one}></span></span>${kindName(board.value, one)}<kbd class="keycap">${LOOKS[one].key}</kbd></button>`,
        )}
      </div>
      <span class="rule"></span>
      ${does('outline.write', 'pencil', 'bar.edit', 'Enter')} ${does('outline.earlier', 'arrow-up', 'outline.earlier', 'Alt ↑')} ${does('outline.later', 'arrow-down', 'outline.later', 'Alt ↓')}
      ${asks('putAfter', 'corner-down-right', 'choose.putAfter', '')} ${asks('moveTo', 'frame', 'choose.moveTo', '')} ${asks('changeKind', 'shapes', 'choose.changeKind', '')}
      ${asks('leadTo', 'spline', 'choose.leadTo', 'L')} ${leadingFrom(workshop).length > 0 ? asks('unlink', 'unlink', 'choose.unlink', '⇧L') : nothing}
      ${does('outline.frame', 'square-dashed', 'outline.frame', 'B')} ${does('outline.pivotal', 'separator-vertical', 'outline.pivotal', 'I')}
      <span class="rule"></span>
      ${does('outline.remove', 'trash-2', 'bar.remove', 'Del')}
    `
  }
}

const button = (drawing: IconName, words: Key, key: string, off: boolean, press: () => void): TemplateResult =>
  html`<button class="bar-button" ?disabled=${off} title="${say(words)}  ${key}" @click=${press}>${icon(drawing, 'in-text')}<span>${say(words)}</span></button>`

function choose(workshop: Workshop, kind: keyof typeof LOOKS): void {
  document.querySelector<HTMLElement>('#outline-kinds')?.hidePopover()
  addAfter(workshop, kind)
}
