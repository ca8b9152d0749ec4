/** Take the board home: formats on the left; on the right what the file will be, what to look at first, and the download. */
import { effect, signal } from '@preact/signals-core'
import { html, nothing, type TemplateResult } from 'lit'
import { icon, type View } from '../look/draw'
import type { IconName } from '../look/icons'
import type { Workshop } from '../state/workshop'
import { knows, say, type Key } from '../words/words'
import { findings } from './export-findings'
import { remark } from './toasts'

export interface Format {
  readonly name: string
  readonly title: string
  readonly extension: string
  readonly media_type: string
  readonly blocked_by: readonly string[]
}
export interface Finding {
  readonly code: string
  readonly severity: string
  readonly notes: readonly string[]
  readonly message: string
  readonly fix: string
}
export interface Offer {
  readonly version: number
  readonly formats: readonly Format[]
  readonly findings: readonly Finding[]
}
export interface ExportSource {
  readonly offer: (at: number | null) => Promise<Offer>
  readonly file: (format: string, at: number | null) => Promise<{ readonly name: string; readonly blob: Blob }>
}

const GROUPS: readonly (readonly [Key, readonly string[]])[] = [
  ['export.picture', ['svg', 'png']],
  ['export.data', ['csv', 'json', 'model']],
  ['export.spec', ['asyncapi', 'openapi', 'jsonschema', 'markdown', 'mermaid']],
  ['export.service', ['python-service']],
]
const ICONS: Readonly<Record<string, IconName>> = {
  svg: 'image',
  csv: 'table',
  json: 'file-text',
  model: 'braces',
  asyncapi: 'network',
  openapi: 'braces',
  jsonschema: 'workflow',
  markdown: 'file-text',
  mermaid: 'spline',
  'python-service': 'package',
}
/** Characters of a file that the preview shows. */
const SHOWN = 12_000

export function exportDialog(workshop: Workshop, source: ExportSource): { readonly view: View; readonly open: () => void } {
  const { asked, history } = workshop
  const offer = signal<Offer | null>(null)
  const chosen = signal('asyncapi')
  const preview = signal<string | null>(null)
  const state = signal<'idle' | 'loading' | 'failed'>('idle')
  const busy = signal(false)
  /** The step to export, or null for now. */
  const moment = signal<number | null>(null)
  let turn = 0

  const look = async (): Promise<void> => {
    turn += 1
    const mine = turn
    state.value = 'loading'
    preview.value = null
    try {
      const found = await source.offer(moment.value)
      if (mine !== turn) return
      offer.value = found
      const format = found.formats.find(({ name }) => name === chosen.value) ?? found.formats[0]
      if (format === undefined) return
      chosen.value = format.name
      if (format.blocked_by.length === 0) {
        const { blob } = await source.file(format.name, moment.value)
        const archive = /zip/u.test(blob.type)
        const text = archive ? '' : (await blob.slice(0, SHOWN).text())
        if (mine !== turn) return
        preview.value = text
      }
      state.value = 'idle'
    } catch {
      if (mine === turn) state.value = 'failed'
    }
  }
  const open = (): void => {
    moment.value = history.at.peek()
    void look()
  }
  const choose = (name: string): void => {
    chosen.value = name
    void look()
  }
  const at = (step: number | null): void => {
    moment.value = step
    void look()
  }
  const download = async (): Promise<void> => {
    busy.value = true
    try {
      const { name, blob } = await source.file(chosen.value, moment.value)
      const link = document.createElement('a')
      link.href = URL.createObjectURL(blob)
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
      remark(say('export.ready', { name }))
    } catch {
      state.value = 'failed'
    }
    busy.value = false
  }
  effect(() => void (asked.value === 'export' || (turn += 1)))

  const row = (format: Format): TemplateResult => html`<button class="format" role="tab" data-format=${format.name} aria-selected=${chosen.value === format.name} @click=${() => choose(format.name)}>
    ${icon(ICONS[format.name] ?? 'file-text')}<span><strong>${titleOf(format)}</strong><small>${textOf(format)}</small></span></button>`

  const view: View = () => {
    const formats = offer.value?.formats ?? []
    const known = new Set(GROUPS.flatMap(([, names]) => names))
    const others = formats.filter(({ name }) => !known.has(name))
    const format = formats.find(({ name }) => name === chosen.value)
    const step = moment.value ?? history.at.value ?? null
    const blocked = (format?.blocked_by.length ?? 0) > 0
    return html`
      <nav class="formats" role="tablist" aria-orientation="vertical" aria-label=${say('export.title')}>
        <h2>${say('export.title')}</h2>
        ${GROUPS.map(([title, names]) => {
          const inside = names.flatMap((name) => formats.find((one) => one.name === name) ?? [])
          return inside.length === 0 ? nothing : html`<h3>${say(title)}</h3>${inside.map(row)}`
        })}
        ${others.map(row)}
      </nav>
      <section class="export-file" role="tabpanel" aria-label=${format ? titleOf(format) : say('export.title')}>
        <header>
          <div><h2>${format ? titleOf(format) : say('export.title')}</h2><p class="small">${format ? textOf(format) : ''}</p></div>
          <button class="tool" aria-label=${say('app.close')} @click=${() => (asked.value = null)}>${icon('x')}</button>
        </header>
        <div class="export-moment">
          <h3 class="caption">${say('export.moment')}</h3>
          <div class="segments">
            <button aria-pressed=${moment.value === null} @click=${() => at(null)}>${say('export.now')}</button>
            ${step === null ? nothing : html`<button aria-pressed=${moment.value !== null} @click=${() => at(step)}>${say('export.step', { n: step })}</button>`}
          </div>
        </div>
        ${offer.value === null ? nothing : findings(workshop, offer.value.findings, format?.blocked_by ?? [])}
        <div class="preview" tabindex="0" aria-label=${say('export.preview')}>${body(state.value, preview.value)}</div>
        <footer>
          <span class="caption figures">${offer.value ? say('export.step', { n: offer.value.version }) : ''}</span>
          <button class="button ink" data-download ?disabled=${format === undefined || blocked || busy.value} aria-busy=${busy.value} @click=${() => void download()}>${icon('download', 'in-text')}${say('export.download')}</button>
        </footer>
      </section>
    `
  }
  return { view, open }
}

function titleOf({ name, title }: Format): string {
  const key = `export.${name}`
  return knows(key) ? say(key) : title
}

function textOf({ name, extension }: Format): string {
  const key = `export.${name}.text`
  return knows(key) ? say(key) : `${say('export.other.text')} (${extension})`
}

function body(state: string, preview: string | null): TemplateResult {
  if (state === 'loading') return html`<p class="small">${say('export.loading')}</p>`
  if (state === 'failed') return html`<p class="wrong">${icon('circle-alert', 'in-text')}${say('export.failed')}</p>`
  if (preview === '') return html`<p class="small">${say('export.nopreview')}</p>`
  return html`<pre>${preview ?? ''}</pre>`
}
