/** Ways to begin: a format, a file, the sample, an empty table. */
import { signal } from '@preact/signals-core'
import { html, nothing, type TemplateResult } from 'lit'
import type { Format } from '../contract/kinds'
import { icon } from '../look/draw'
import { boardPicture, picture } from '../look/sheets'
import { ask, Problem } from '../sync/http'
import { language, say } from '../words/words'
import { SAMPLES, TEMPLATES, type Template } from './samples'

const busy = signal<string | null>(null)
const trouble = signal('')

/** Ask for a board and go there. */
async function begin(what: string, address: string, json: unknown): Promise<void> {
  if (busy.value !== null) return
  busy.value = what
  trouble.value = ''
  try {
    const { id } = (await ask(address, { method: 'POST', json })) as { id: string }
    location.assign(`/b/${encodeURIComponent(id)}/`)
  } catch (error) {
    trouble.value = error instanceof Problem && error.title !== '' ? error.title : say('app.unreachable')
    busy.value = null
  }
}

const open = (format: Format): Promise<void> => begin(format, '/api/boards/', { title: say(`format.${format}.untitled`), format, language })

const card = (format: Exclude<Format, 'blank'>): TemplateResult => html`<button class="card start" data-format=${format} aria-busy=${busy.value === format} @click=${() => void open(format)}>
  <span class="card-picture">${picture(SAMPLES[format], { x: -20, y: -10, w: 1500, h: 520 })}</span>
  <span class="card-words"><strong>${say(`format.${format}`)}</strong><span>${say(`format.${format}.text`)}</span><small>${say(`format.${format}.size`)}</small></span>
</button>`

const fromTemplate = (template: Template): Promise<void> =>
  begin(template, '/api/boards/', { title: say(`template.${template}`), template, language })

const templateCard = (template: Template): TemplateResult => html`<li><button class="card template" data-template=${template} aria-busy=${busy.value === template} @click=${() => void fromTemplate(template)}>
  <span class="card-picture">${boardPicture(TEMPLATES[template])}</span>
  <span class="card-words"><strong>${say(`template.${template}`)}</strong><span>${say(`template.${template}.text`)}</span></span>
</button></li>`

/** Further ways to begin, out of sight until somebody wants them. */
const templates = (): TemplateResult => html`<details class="templates"><summary>${icon('chevron-right', 'in-text')}${say('home.templates')}<span class="small">${say('home.templates.text')}</span></summary>
  <ul>${(['chapters', 'first_row', 'two_contexts'] as const).map(templateCard)}</ul></details>`

export const startCards = (): TemplateResult => html`<div class="starts">
    <div class="formats-row">${(['big_picture', 'process', 'design'] as const).map(card)}</div>
    <div class="ways">
      <a class="way" href="/import/" data-way="import">${icon('upload')}<span><strong>${say('home.import')}</strong><small>${say('home.import.text')}</small></span></a>
      <button class="way" data-way="sample" aria-busy=${busy.value === 'sample'} @click=${() => void begin('sample', '/api/boards/sample/', { language })}
        >${icon('sparkles')}<span><strong>${say('home.sample')}</strong><small>${say('home.sample.text')}</small></span></button>
      <button class="way" data-way="blank" aria-busy=${busy.value === 'blank'} @click=${() => void open('blank')}
        >${icon('plus')}<span><strong>${say('home.blank')}</strong><small>${say('home.blank.text')}</small></span></button>
    </div>
  </div>
  ${templates()}
  ${trouble.value === '' ? nothing : html`<p class="wrong" role="alert">${icon('circle-alert', 'in-text')}${trouble.value}</p>`}`
