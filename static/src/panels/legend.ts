/** Lower left: the kinds that are on the board, growing with it (UX U24). */
import { html, nothing } from 'lit'
import { KINDS, type Kind } from '../contract/kinds'
import { icon, type View } from '../look/draw'
import { kindName } from '../look/kinds'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'

/** In the order of the palette, which is the order of the workshop. */
export const kindsOn = ({ board }: Pick<Workshop, 'board'>): Kind[] => {
  const there = new Set([...board.value.notes.values()].map(({ kind }) => kind))
  return KINDS.filter((kind) => there.has(kind) && kind !== 'text')
}

export function legend(workshop: Workshop): View {
  const { board, mayChange, me, asked } = workshop
  return () => {
    if (board.value.notes.size === 0) return nothing
    return html`<span class="legend-kinds" role="list" aria-label=${say('board.legend')}>${kindsOn(workshop).map(
        (kind) => html`<span class="legend-kind" role="listitem"><span class="swatch tiny paper" data-kind=${kind}></span>${kindName(board.value, kind)}</span>`,
      )}</span>
      <span class="figures caption">${say('board.notes', { n: board.value.notes.size })}</span>
      ${mayChange.value && me.value.role === 'facilitator' ? html`<button class="tool legend-edit" aria-label=${say('legend.edit')} title=${say('legend.edit')} @click=${() => (asked.value = 'legend')}>${icon('pencil', 'in-text')}</button>` : nothing}`
  }
}
