/** One row of the mapping screen: the notes as they are in the file, what they become, and why we think so. */
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { KINDS } from '../contract/kinds'
import { icon, styled } from '../look/draw'
import { say } from '../words/words'
import type { ImportDesk } from './desk'
import type { Answer, Question } from './found'
import { inkOn } from './ink'
import { TEXTS, type Row } from './rows'

const ANSWERS: readonly Answer[] = [...KINDS, 'ignore']

const nameOf = (answer: Answer): string => (answer === 'ignore' ? say('import.ignore') : say(`kind.${answer}`))

const ROUND = /ellipse|circle/iu
/** Shape words that say no more than the drawing beside them. */
const PLAIN = /^(?:|rectangle|note|square|rounded)$/iu

/** A fill that can be shown; a stranger's colour may as well be a word for none. */
const fillOf = ({ colour }: Question): string | null => (/^#[0-9a-f]{6}/iu.test(colour) ? colour : null)


/** The file's own paper: its colour, and up to three of its texts. */
function papers({ questions, texts, count }: Row): TemplateResult {
  const [first] = questions
  const fill = first === undefined ? null : fillOf(first)
  const shown = texts.length === 0 ? [''] : texts
  const style = { 'background-color': fill, color: fill === null ? null : inkOn(fill) }
  return html`<div class="row-papers">
    ${shown.map(
      (text) => html`<span
        class="source ${fill === null ? 'bare' : ''} ${ROUND.test(first?.shape ?? '') ? 'round' : ''}"
        ${styled(style)}
        dir="auto"
        ><span>${text}</span></span
      >`,
    )}
    ${count > shown.length ? html`<span class="caption figures">+${count - shown.length}</span>` : nothing}
  </div>`
}

/** How many, and what they look like where the drawing does not show it. */
function about({ questions: [first], count }: Row): string {
  const shape = first === undefined || PLAIN.test(first.shape) ? '' : say('import.shape', { shape: first.shape })
  const colour = first !== undefined && fillOf(first) === null ? say('import.nocolour') : ''
  return [say('import.count', { n: count }), colour, shape].filter(Boolean).join(' · ')
}

/** The pages they are on, where there are several to choose from. */
function where(desk: ImportDesk, { questions }: Row): string {
  const pages = desk.found.value?.pages ?? []
  if (pages.length < 2) return ''
  const names = [...new Set(questions.map(({ page }) => page))].map(
    (page) => pages.find(({ index }) => index === page)?.name || say('import.page', { n: page }),
  )
  return names.length > PAGES_NAMED ? `${names.slice(0, PAGES_NAMED).join(' · ')} … +${names.length - PAGES_NAMED}` : names.join(' · ')
}
const PAGES_NAMED = 2

function why({ open, questions }: Row, given: boolean): TemplateResult | typeof nothing {
  if (given) return nothing
  const doubt = questions.find(({ doubtful }) => doubtful)?.reason ?? 'mixed'
  const reason = open ? doubt : (questions[0]?.reason ?? 'none')
  return open
    ? html`<span class="chip warn">${icon('circle-help', 'in-text')}${say(`import.reason.${reason}`)}</span>`
    : html`<span class="caption">${say(`import.reason.${reason}`)}</span>`
}

function choice(desk: ImportDesk, key: string, answer: Answer, label: string): TemplateResult {
  const chosen = (event: Event): void => desk.answer(key, (event.target as HTMLSelectElement).value as Answer)
  return html`<span class="row-choice">
    ${answer === 'ignore' || answer === 'text'
      ? html`<span class="swatch none" aria-hidden="true">${icon(answer === 'text' ? 'type' : 'x', 'in-text')}</span>`
      : html`<span class="swatch paper" data-kind=${answer} aria-hidden="true"></span>`}
    <select class="field" aria-label=${label} @change=${chosen}>
      ${repeat(
        ANSWERS,
        (one) => one,
        (one) => html`<option value=${one} ?selected=${one === answer} .selected=${one === answer}>${nameOf(one)}</option>`,
      )}
    </select>
  </span>`
}

const labelOf = (row: Row): string => `${say('import.as')}: ${row.texts[0] ?? say('import.count', { n: row.count })}`

export function rowView(desk: ImportDesk, row: Row): TemplateResult {
  const ignored = row.answer === 'ignore'
  return html`<li class="row" data-question=${row.key} ?data-ignored=${ignored}>
    ${papers(row)}
    <div class="row-about">
      <p class="row-count">${about(row)}</p>
      ${where(desk, row) === '' ? nothing : html`<p class="caption row-where">${where(desk, row)}</p>`}
      ${why(row, desk.given.value.has(row.key))}
    </div>
    ${choice(desk, row.key, row.answer, labelOf(row))}
  </li>`
}

/** Texts without a box become labels, unless somebody knows better. */
export function textsRow(desk: ImportDesk, count: number): TemplateResult {
  const question: Question = { key: TEXTS, page: 0, colour: '', shape: '', word: '', count, texts: [], kind: 'text', reason: 'typed', doubtful: false }
  const row: Row = { key: TEXTS, questions: [question], count, texts: [], answer: desk.given.value.get(TEXTS) ?? 'text', open: false }
  return html`<li class="row" data-question=${TEXTS} ?data-ignored=${row.answer === 'ignore'}>
    <div class="row-papers"><span class="source bare">${icon('type')}</span></div>
    <div class="row-about">
      <p class="row-count">${say('import.texts', { n: count })}</p>
    </div>
    ${choice(desk, TEXTS, row.answer, `${say('import.as')}: ${say('import.texts', { n: count })}`)}
  </li>`
}
