/** Take the board home: formats on the left; on the right what the file will be, what to look at first, and the download. */
import { effect } from '@preact/signals-core'
import { html, nothing, type TemplateResult } from 'lit'
import { icon, type View } from '../look/draw'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { ExportDesk } from './export-desk'
import { findings } from './export-findings'
import { WHOLE } from '../picture/scope'
import { formsOf, groupsOf, iconOf, isAdvised, isPicture, rowOf, textOf, titleOf, type ExportSource, type Format } from './export-formats'
import { previewView } from './export-preview'

export type { ExportSource, Offer } from './export-formats'

export function exportDialog(workshop: Workshop, source: ExportSource): { readonly view: View; readonly open: () => void } {
  const { asked } = workshop
  const desk = new ExportDesk(workshop, source)
  effect(() => {
    if (asked.value !== 'export') desk.close()
  })
  const view: View = () => {
    const { format } = desk
    return html`
      ${list(desk)}
      <section class="export-file" role="tabpanel" id="export-file" aria-label=${format ? titleOf(format) : say('export.title')}>
        <header>
          <div>
            <h2>${format ? titleOf(format) : say('export.title')}</h2>
            <p class="small">${format ? textOf(format) : ''}</p>
          </div>
          <button class="tool" aria-label=${say('app.close')} title=${say('app.close')} @click=${() => (asked.value = null)}>${icon('x')}</button>
        </header>
        <div class="export-choices">${forms(desk)}${parts(desk, workshop)}${moments(desk, workshop)}</div>
        ${advice(desk, workshop)}
        ${inside(desk)}
        <footer>
          <span class="caption figures export-name">${desk.file.value?.name ?? ''}</span>
          ${desk.isCopied ? html`<button class="button second" data-copy @click=${() => void desk.copy()}>${icon('copy', 'in-text')}${say('export.copy')}</button>` : nothing}
          <button class="button ink" data-download ?disabled=${desk.file.value === null} aria-busy=${desk.loading.value} @click=${() => desk.download()}>
            ${icon('download', 'in-text')}${say('export.download')}
          </button>
        </footer>
      </section>
    `
  }
  return { view, open: () => void begin(desk) }
}

/** The list has come: the keyboard begins at the chosen format, unless it has gone elsewhere. */
async function begin(desk: ExportDesk): Promise<void> {
  await desk.open()
  const dialog = document.querySelector('dialog[data-panel="export"]')
  if (document.activeElement !== dialog) return
  dialog?.querySelector<HTMLElement>('.format[aria-selected="true"]')?.focus()
}

function list(desk: ExportDesk): TemplateResult {
  const chosen = rowOf(desk.chosen.value)
  const row = (format: Format): TemplateResult =>
    html`<button class="format" role="tab" data-format=${format.name} aria-controls="export-file" aria-selected=${chosen === format.name}
      tabindex=${chosen === format.name ? 0 : -1} @click=${() => void desk.choose(format.name)}>
      ${icon(iconOf(format))}<span><strong>${titleOf(format)}</strong><small>${textOf(format)}</small></span>
    </button>`
  return html`<div class="formats">
    <h2>${say('export.title')}</h2>
    <div class="format-list" role="tablist" aria-orientation="vertical" aria-label=${say('export.title')} @keydown=${walk}>
    ${groupsOf(desk.offer.value?.formats ?? []).map(({ title, formats }) => html`${title === null ? nothing : html`<p class="format-group">${say(title)}</p>`}${formats.map(row)}`)}
    </div>
  </div>`
}

/** Arrow keys go from format to format, as in any list of tabs. */
function walk(event: KeyboardEvent): void {
  const tabs = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role="tab"]')]
  const place = tabs.findIndex((tab) => tab === document.activeElement)
  const steps: Readonly<Record<string, number>> = { ArrowDown: place + 1, ArrowRight: place + 1, ArrowUp: place - 1, ArrowLeft: place - 1, Home: 0, End: -1 }
  const next = steps[event.key]
  const tab = next === undefined ? undefined : tabs.at(next % tabs.length)
  if (tab === undefined || place < 0) return
  event.preventDefault()
  tab.focus()
  tab.click()
}

function forms(desk: ExportDesk): TemplateResult | typeof nothing {
  const offered = formsOf(desk.chosen.value, desk.offer.value?.formats ?? [])
  return offered.length < 2
    ? nothing
    : html`<div role="group" aria-label=${say('export.form')}>
        <h3 class="caption">${say('export.form')}</h3>
        <div class="segments">
          ${offered.map(({ name, extension }) => html`<button aria-pressed=${name === desk.chosen.value} @click=${() => void desk.choose(name)}>${extension.toUpperCase()}</button>`)}
        </div>
      </div>`
}

/** Which part of the board a picture shows. */
function parts(desk: ExportDesk, { board, selection }: Workshop): TemplateResult | typeof nothing {
  if (!isPicture(desk.chosen.value)) return nothing
  const frames = [...board.value.frames.values()].toSorted((one, other) => one.x - other.x)
  const chosen = selection.ids.value
  const scope = desk.scope.value
  const value = scope.of === 'frame' ? scope.frame : scope.of
  const choose = (event: Event): void => {
    const wanted = (event.target as HTMLSelectElement).value
    void desk.of(wanted === 'board' ? WHOLE : wanted === 'selection' ? { of: 'selection', ids: chosen } : { of: 'frame', frame: wanted })
  }
  return frames.length === 0 && chosen.size === 0
    ? nothing
    : html`<div role="group" aria-label=${say('export.part')}>
        <h3 class="caption">${say('export.part')}</h3>
        <select class="field" aria-label=${say('export.part')} .value=${value} @change=${choose}>
          <option value="board" ?selected=${value === 'board'}>${say('export.whole')}</option>
          ${chosen.size > 0 ? html`<option value="selection" ?selected=${value === 'selection'}>${say('export.selection', { n: chosen.size })}</option>` : nothing}
          ${frames.map(({ id, name }) => html`<option value=${id} ?selected=${value === id}>${name || say('frame.unnamed')}</option>`)}
        </select>
      </div>`
}

/** What to look at before this file, if it matters to it. */
function advice({ offer, format, trouble, moment }: ExportDesk, workshop: Workshop): TemplateResult | typeof nothing {
  const found = offer.value?.findings
  if (found === undefined || format === undefined || !isAdvised(format) || (trouble.value !== null && found.length === 0)) return nothing
  return findings(workshop, { findings: found, blocking: format.blocked_by, moment: moment.value })
}

function moments(desk: ExportDesk, { ledger, history }: Workshop): TemplateResult {
  const head = Math.max(ledger.confirmed.value.version, history.head.value)
  const { moment } = desk
  const wrote = (event: Event): void => {
    const wanted = Math.round((event.target as HTMLInputElement).valueAsNumber)
    void desk.at(Number.isFinite(wanted) ? Math.min(Math.max(wanted, 1), head) : head)
  }
  return html`<div role="group" aria-label=${say('export.moment')}>
    <h3 class="caption">${say('export.moment')}</h3>
    <div class="segments">
      <button aria-pressed=${moment.value === null} @click=${() => void desk.at(null)}>${say('export.now')}</button>
      ${moment.value === null
        ? html`<button aria-pressed="false" @click=${() => void desk.at(history.at.value ?? head)}>${say('player.bar')} …</button>`
        : html`<label class="step-field">${say('player.bar')}<input class="figures" type="number" min="1" max=${head} .value=${String(moment.value)} @change=${wrote} /></label>`}
    </div>
  </div>`
}

function inside(desk: ExportDesk): TemplateResult {
  const preview = desk.preview.value
  if (preview !== null) return previewView(preview, desk.file.value?.name ?? '', (file) => desk.turnTo(file))
  if (desk.trouble.value !== null) return html`<div class="preview text"><p class="wrong" role="alert">${icon('circle-alert', 'in-text')}${desk.trouble.value}</p></div>`
  return html`<div class="preview text"><p class="small">${desk.loading.value ? say('export.loading') : desk.blocked ? say('export.blocked') : ''}</p></div>`
}
