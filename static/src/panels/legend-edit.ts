/** The dialog in which a board gives its kinds other names and other paper (UX U24). */
import { signal } from '@preact/signals-core'
import { html, nothing, type TemplateResult } from 'lit'
import { CONTRAST, contrast, INK, paperOf } from '../board/legend'
import { KINDS, LOOKS, PALETTES, type Kind } from '../contract/kinds'
import { icon, type View } from '../look/draw'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { kindsOn } from './legend'

export function legendDialog(workshop: Workshop): View {
  const { board, desk, asked } = workshop
  /** The kind whose chosen colour is too dark to read on. */
  const dark = signal<Kind | null>(null)
  const edit = (kind: Kind, change: { readonly name?: string | null; readonly paper?: string | null }): void => {
    const { name = null, paper = null } = board.value.legend.get(kind) ?? {}
    desk.submit({ type: 'EditLegend', kind, name, paper, ...change })
  }
  const rename = (kind: Kind, event: Event): void => {
    const name = (event.target as HTMLInputElement).value.trim()
    edit(kind, { name: name === '' || name === say(`kind.${kind}`) ? null : name })
  }
  const paint = (kind: Kind, event: Event): void => {
    const paper = (event.target as HTMLInputElement).value.toUpperCase()
    const readable = contrast(paper, INK) >= CONTRAST
    dark.value = readable ? null : kind
    if (readable) edit(kind, { paper })
  }
  const row = (kind: Kind): TemplateResult => {
    const usual = say(`kind.${kind}`)
    const own = board.value.legend.get(kind)
    return html`<li class="legend-row" data-legend=${kind}>
      <label class="legend-paper paper" data-kind=${kind} title=${say('legend.paper', { kind: usual })}>
        <input type="color" .value=${paperOf(board.value, kind) || '#ffffff'} aria-label=${say('legend.paper', { kind: usual })} @change=${(event: Event) => paint(kind, event)} />
      </label>
      <input class="field" maxlength="60" placeholder=${usual} .value=${own?.name ?? ''} aria-label=${say('legend.name', { kind: usual })} @change=${(event: Event) => rename(kind, event)} />
      <button class="button plain tight" ?disabled=${own === undefined} aria-label=${say('legend.restore.kind', { kind: usual })} @click=${() => edit(kind, { name: null, paper: null })}>${say('legend.restore')}</button>
      ${dark.value === kind ? html`<p class="wrong" role="alert">${icon('circle-alert', 'in-text')}${say('refused.too_dark')}</p>` : nothing}
    </li>`
  }
  return () => {
    const shown = new Set([...kindsOn(workshop), ...PALETTES[board.value.format], ...board.value.legend.keys()])
    return html`<header><h2>${say('board.legend')}</h2><button class="tool" aria-label=${say('app.close')} @click=${() => (asked.value = null)}>${icon('x')}</button></header>
      <div class="dialog-body"><p class="small">${say('legend.text')}</p>
        <ul class="legend-rows">${KINDS.filter((kind) => shown.has(kind) && LOOKS[kind].paper !== '').map(row)}</ul></div>`
  }
}
