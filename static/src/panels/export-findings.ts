/** What to look at before a board is taken home. Findings advise; only contradictions stop a file, and then it says so. */
import { html, nothing, type TemplateResult } from 'lit'
import { around } from '../board/geometry'
import { icon } from '../look/draw'
import type { IconName } from '../look/icons'
import type { Workshop } from '../state/workshop'
import { number, say } from '../words/words'
import type { Finding } from './export-formats'

const RANK: Readonly<Record<string, number>> = { error: 0, warning: 1, info: 2 }
const ICONS: Readonly<Record<string, IconName>> = { error: 'circle-alert', warning: 'triangle-alert', info: 'info' }

/** Findings that are drawn at once; thousands help nobody and take their time. */
const SHOWN = 60

export interface Found {
  readonly findings: readonly Finding[]
  /** Codes of those that stop the chosen format. */
  readonly blocking: readonly string[]
  /** The step that was looked at, or null for now. */
  readonly moment: number | null
}

export function findings(workshop: Workshop, { findings: list, blocking, moment }: Found): TemplateResult {
  if (list.length === 0) return html`<p class="no-findings small">${icon('check', 'in-text')}${say('export.nofindings')}</p>`
  const sorted = list.toSorted((one, other) => rank(one, blocking) - rank(other, blocking))
  const row = (finding: Finding): TemplateResult => html`<li data-severity=${finding.severity} data-finding=${finding.code}>
    ${icon(ICONS[finding.severity] ?? 'info')}
    <p>
      ${subject(workshop, finding)}${finding.message}
      <span class="caption">${finding.fix} <span class="figures">${finding.code}</span></span>
    </p>
    ${finding.notes.length > 0 ? html`<button class="button second tight" @click=${() => void show(workshop, finding, moment)}>${say('export.show')}</button>` : nothing}
  </li>`
  return html`<details class="findings ${blocking.length > 0 ? 'stopped' : ''}" ?open=${blocking.length > 0}>
    <summary>
      ${icon('triangle-alert')}<strong class="figures">${say('export.findings')} ${number(list.length)}</strong><span>${say('export.findings.text')}</span>${icon('chevron-down', 'in-text')}
    </summary>
    <ul>
      ${sorted.slice(0, SHOWN).map(row)}
      ${sorted.length > SHOWN ? html`<li class="caption">${say('export.more', { n: sorted.length - SHOWN })}</li>` : nothing}
    </ul>
  </details>`
}

/** What the finding is about: the first line of its first note. */
function subject({ board, ledger }: Workshop, { notes: [first = ''] }: Finding): TemplateResult | typeof nothing {
  const note = board.value.notes.get(first) ?? ledger.shown.value.notes.get(first)
  const [line = ''] = note?.text.trim().split('\n') ?? []
  return line === '' ? nothing : html`<strong dir="auto">${line}</strong> `
}

/** Close the dialog and select the notes; in the history, at the step that was looked at. */
async function show({ asked, history, board, selection, camera }: Workshop, { notes }: Finding, moment: number | null): Promise<void> {
  asked.value = null
  if (moment !== null && history.at.value !== moment) await history.open(moment)
  const items = notes.flatMap((id) => board.value.notes.get(id) ?? board.value.frames.get(id) ?? [])
  const box = around(items)
  if (box === null) return
  selection.set(...items.map(({ id }) => id))
  camera.centreOn({ x: box.x + box.w / 2, y: box.y + box.h / 2 })
  document.querySelector<HTMLElement>('.stage')?.focus({ preventScroll: true })
}

const rank = ({ severity, code }: Finding, blocking: readonly string[]): number => (blocking.includes(code) ? -1 : (RANK[severity] ?? 2))
