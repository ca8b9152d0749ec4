/** What to look at before a board is taken home. Findings advise; only contradictions stop a file, and then it says so. */
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../look/draw'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import type { Finding } from './export'

const RANK: Readonly<Record<string, number>> = { error: 0, warning: 1, warn: 1 }

export function findings(workshop: Workshop, list: readonly Finding[], blocking: readonly string[]): TemplateResult {
  const sorted = list.toSorted((one, other) => rank(one, blocking) - rank(other, blocking))
  if (sorted.length === 0) return html`<p class="no-findings small">${icon('check', 'in-text')}${say('export.nofindings')}</p>`
  const show = ({ notes }: Finding): void => {
    const items = notes.flatMap((id) => workshop.board.value.notes.get(id) ?? [])
    const [first] = items
    workshop.asked.value = null
    workshop.selection.set(...items.map(({ id }) => id))
    if (first) workshop.camera.centreOn({ x: first.x + first.w / 2, y: first.y + first.h / 2 })
    document.querySelector<HTMLElement>('.stage')?.focus({ preventScroll: true })
  }
  return html`<details class="findings ${blocking.length > 0 ? 'stopped' : ''}" ?open=${blocking.length > 0}>
    <summary>${icon('triangle-alert')}<strong>${say('export.findings')} ${sorted.length}</strong><span>${say('export.findings.text')}</span>${icon('chevron-down', 'in-text')}</summary>
    <ul>
      ${sorted.map(
        (finding) => html`<li>
          <span class="chip ${finding.severity === 'error' ? 'error' : finding.severity === 'hint' ? '' : 'warn'}">${finding.code}</span>
          <p>${finding.message}${finding.fix ? html`<span class="caption">${finding.fix}</span>` : nothing}</p>
          ${finding.notes.length > 0 ? html`<button class="button second tight" @click=${() => show(finding)}>${say('export.show')}</button>` : nothing}
        </li>`,
      )}
    </ul>
  </details>`
}

const rank = ({ severity, code }: Finding, blocking: readonly string[]): number => (blocking.includes(code) ? -1 : (RANK[severity] ?? 2))
