/** Ways to put several items in order, as small pictures: in the bar over the selection, and in the menu. */
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../look/draw'
import type { IconName } from '../look/icons'
import { ACTIONS, isPossible } from '../state/actions'
import { ORDER } from '../state/menu'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { wordsOf } from './action-words'

export const ORDER_ICONS: Readonly<Record<string, IconName>> = {
  'order.left': 'align-start-vertical',
  'order.centre': 'align-center-vertical',
  'order.right': 'align-end-vertical',
  'order.top': 'align-start-horizontal',
  'order.middle': 'align-center-horizontal',
  'order.bottom': 'align-end-horizontal',
  'order.across': 'align-horizontal-space-between',
  'order.down': 'align-vertical-space-between',
  'order.row': 'list',
}

const actions = ACTIONS.filter(({ name }) => ORDER.includes(name))

/** A button and what opens behind it; nothing when there is nothing to put in order. */
export function orders(workshop: Workshop): TemplateResult | typeof nothing {
  if (!actions.some((action) => isPossible(action, workshop))) return nothing
  const perform = (action: (typeof actions)[number]): void => {
    document.querySelector<HTMLElement>('#order-menu')?.hidePopover()
    document.querySelector<HTMLElement>('.stage')?.focus({ preventScroll: true })
    action.perform(workshop)
  }
  return html`<button class="tool" popovertarget="order-menu" aria-label=${say('menu.order')} title=${say('menu.order')}>${icon('align-start-vertical')}</button>
    <div id="order-menu" class="menu" popover>
      ${actions.map((action) => html`<button class="tool" data-order=${action.name} aria-label=${wordsOf(action)} title=${wordsOf(action)}
        ?disabled=${!isPossible(action, workshop)} @click=${() => perform(action)}>${icon(ORDER_ICONS[action.name] ?? 'list')}</button>`)}
    </div>`
}
