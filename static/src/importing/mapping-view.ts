/** The second half of the page: what each colour means, which pages are wanted, and the board's title. */
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { icon, type View } from '../look/draw'
import { knows, say } from '../words/words'
import type { ImportDesk } from './desk'
import { framesIn, linksIn, notesIn, type Found, type PageFound } from './found'
import { rowView, textsRow } from './row-view'
import type { Row } from './rows'

function group(desk: ImportDesk, title: string, text: string, rows: readonly Row[], more: TemplateResult | typeof nothing): TemplateResult | typeof nothing {
  if (rows.length === 0 && more === nothing) return nothing
  return html`<section class="row-group">
    <h2>${title}</h2>
    ${text === '' ? nothing : html`<p class="small">${text}</p>`}
    <ul class="rows">
      ${repeat(rows, ({ key }) => key, (row) => rowView(desk, row))}${more}
    </ul>
  </section>`
}

function pageBox(desk: ImportDesk, page: PageFound, last: boolean): TemplateResult {
  const name = page.name === '' ? say('import.page', { n: page.index }) : page.name
  const still = desk.busy.value !== null || page.notes === null || (page.chosen && last)
  return html`<li>
    <label class="page-box">
      <input type="checkbox" .checked=${page.chosen} ?disabled=${still} @change=${() => void desk.turnPage(page)} />
      <span class="page-name">${name}</span>
      <span class="caption figures">${page.notes ?? '–'}</span>
    </label>
  </li>`
}

const pagesView = (desk: ImportDesk, pages: readonly PageFound[]): TemplateResult | typeof nothing =>
  pages.length < 2
    ? nothing
    : html`<fieldset class="pages">
        <legend>${say('import.pages')}</legend>
        <ul>
          ${pages.map((page) => pageBox(desk, page, pages.filter(({ chosen }) => chosen).length === 1))}
        </ul>
        <label class="page-box together">
          <input type="checkbox" .checked=${desk.together.value} @change=${() => (desk.together.value = !desk.together.value)} />
          <span class="page-name">${say('import.everywhere')}</span>
        </label>
      </fieldset>`

/** What is left out or was mended, each with its number. Doubtful notes are the rows themselves. */
function warningsView({ warnings }: Found): TemplateResult | typeof nothing {
  const sums = new Map<string, number>()
  for (const { code, count } of warnings) sums.set(code, (sums.get(code) ?? 0) + count)
  const said = [...sums].flatMap(([code, n]) => {
    const key = `import.warn.${code}`
    return knows(key) ? [say(key, { n })] : []
  })
  return said.length === 0 ? nothing : html`<ul class="import-warnings">${said.map((text) => html`<li class="small">${text}</li>`)}</ul>`
}

function cardView(desk: ImportDesk, found: Found): TemplateResult {
  const { counts } = found
  const creating = desk.busy.value === 'creating'
  const trouble = desk.trouble.value
  const wrote = (event: Event): void => void (desk.title.value = (event.target as HTMLInputElement).value)
  const parts = [
    say('import.found', { n: notesIn(counts) }),
    framesIn(counts) > 0 ? say('import.frames', { n: framesIn(counts) }) : '',
    linksIn(counts) > 0 ? say('import.links', { n: linksIn(counts) }) : '',
  ].filter(Boolean)
  return html`<form
    class="import-card"
    @submit=${(event: Event) => {
      event.preventDefault()
      void desk.create()
    }}
  >
    <label class="import-field">
      <span>${say('import.name')}</span>
      <input class="field" name="title" maxlength="200" autocomplete="off" .value=${desk.title.value} @input=${wrote} />
    </label>
    ${pagesView(desk, found.pages)}
    <p class="import-counts figures" aria-live="polite">${parts.join(' · ')}</p>
    ${warningsView(found)}
    ${trouble === null ? nothing : html`<p class="wrong" role="alert">${icon('circle-alert', 'in-text')}${trouble.sentence}</p>`}
    <button class="button ink import-create" type="submit" aria-busy=${String(creating)} ?disabled=${desk.busy.value !== null}>
      ${creating ? say('import.creating') : say('import.create')}
    </button>
    <button class="button plain" type="button" ?disabled=${creating} @click=${() => desk.again()}>${say('import.other')}</button>
  </form>`
}

export function mappingView(desk: ImportDesk, found: Found): View {
  return () => {
    const rows = desk.rows.value
    const [asked, sure] = [rows.filter(isAsked), rows.filter((row) => !isAsked(row))]
    const texts = found.counts.texts > 0 || desk.given.value.has('texts') ? textsRow(desk, found.counts.texts) : nothing
    const bare = rows.length === 0 && texts === nothing
    return html`
      <h1 class="import-title">${bare ? say('import.ready') : say('import.title')}</h1>
      <p class="import-file small">${icon('file-text', 'in-text')}<span>${desk.file.value?.name ?? ''}</span></p>
      <div class="mapping ${bare ? 'bare' : ''}" ?data-busy=${desk.busy.value === 'reading'}>
        <div class="mapping-rows">
          ${group(desk, say('import.ask'), say('import.ask.text'), asked, nothing)}
          ${group(desk, say('import.sure'), '', sure, texts)}
          ${bare ? html`<p class="import-plain">${icon('check', 'in-text')}${say('import.nothingToAsk')}</p>` : nothing}
        </div>
        ${cardView(desk, found)}
      </div>
    `
  }
}

/** Rows keep their place when they are answered: nothing jumps under the pointer. */
const isAsked = ({ questions }: Row): boolean =>
  questions.some(({ doubtful }) => doubtful) || new Set(questions.map(({ kind }) => kind)).size > 1
