/** The rows of the outline: a context, a note, a pivotal line; or the field, where somebody writes. */
import { html, nothing, type TemplateResult } from 'lit'
import { ref } from 'lit/directives/ref.js'
import type { Board } from '../board/board'
import type { Frame, Link, Note, Pivotal } from '../contract/items'
import { icon } from '../look/draw'
import { kindName } from '../look/kinds'
import { nameOf } from '../look/note-name'
import type { Remote } from '../state/room'
import type { Workshop } from '../state/workshop'
import type { Field } from '../state/writing'
import { say } from '../words/words'
import { person } from './people'

export interface Rows {
  readonly workshop: Workshop
  readonly board: Board
  readonly places: ReadonlyMap<string, number>
  /** Arrows by the note where they begin. */
  readonly links: ReadonlyMap<string, readonly Link[]>
  /** Who writes on a note just now, by note. */
  readonly drafts: ReadonlyMap<string, Remote>
  readonly field: Field | null
  readonly current: string | null
  readonly chosen: ReadonlySet<string>
  readonly me: string
}

/** What a note says in one line; rules and fields would make a list unreadable. */
export const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? ''

/** What notes an arrow from this one leads to, in words. */
function leads({ board, links }: Rows, { id }: Note): string {
  const to = (links.get(id) ?? []).flatMap(({ target }) => board.notes.get(target) ?? [])
  return to.length === 0 ? '' : say('outline.leads', { to: to.map(({ text, kind }) => firstLine(text) || kindName(board, kind)).join(', ') })
}

interface Entry {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly more: string
  /** What is seen of it: its words, which its name contains. */
  readonly inside: TemplateResult
  /** What is seen beside it. */
  readonly beside: TemplateResult | typeof nothing
}

function entry({ workshop, current, chosen }: Rows, { id, kind, name, more, inside, beside }: Entry): TemplateResult {
  const choose = (event: MouseEvent): void => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) workshop.selection.toggle(id)
    else workshop.selection.set(id)
  }
  return html`<button class="entry ${kind}" data-entry=${id} tabindex=${id === current ? 0 : -1} aria-label=${name} aria-description=${more || nothing} aria-pressed=${chosen.has(id)}
    @click=${choose} @dblclick=${() => press(workshop, id)}>${inside}</button><span class="entry-beside" aria-hidden="true">${beside}</span>`
}

function press({ writing, board, selection }: Workshop, id: string): void {
  selection.set(id)
  writing.begin(board.value.notes.has(id) ? 'note' : board.value.frames.has(id) ? 'frame' : 'pivotal', id)
}

export function noteRow(rows: Rows, note: Note): TemplateResult {
  const { field, drafts, board, places, me } = rows
  const mark = html`<span class="holder"><span class="swatch tiny paper" data-kind=${note.kind}></span></span> <span class="entry-kind">${kindName(board, note.kind)}</span>`
  if (field?.on === 'note' && field.id === note.id) return html`<li class="entry editing">${mark}${area(rows, field, say('outline.note'), say(`starter.${note.kind}`))}</li>`
  const writer = drafts.get(note.id)
  const text = typeof writer?.presence.draft === 'string' ? writer.presence.draft : note.text
  const more = [writer === undefined ? '' : say('note.writing', { name: writer.name ?? say('board.guest') }), leads(rows, note), board.pivotals.size > 0 && isPivotal(board, note) ? say('pivotal') : '']
  const author = board.people.get(note.by)
  return html`<li class="entry-row">${entry(rows, {
    id: note.id,
    kind: '',
    name: nameOf(board, note, text, { n: places.get(note.id) ?? 0, of: places.size }),
    more: more.filter(Boolean).join(', '),
    inside: html`${mark} <span class="entry-text" dir="auto">${firstLine(text)}</span>`,
    beside: html`${(note.tags ?? []).map((tag) => html`<bdi class="entry-tag">${tag}</bdi>`)}<span class="entry-more" title=${more.filter(Boolean).join(' · ')}>${more.filter(Boolean).join(' · ')}</span>${note.locked ? icon('lock', 'in-text') : nothing}${author === undefined || note.by === me ? nothing : person(rows.workshop, author, note.by, 'little')}`,
  })}</li>`
}

const isPivotal = ({ pivotals }: Board, { id }: Note): boolean => [...pivotals.values()].some(({ note }) => note === id)

export function frameRow(rows: Rows, frame: Frame, count: number): TemplateResult {
  const name = frame.name || say('frame.unnamed')
  if (rows.field?.on === 'frame' && rows.field.id === frame.id) return html`<h3 class="entry heading editing">${area(rows, rows.field, say('outline.frame.name'), say('frame.unnamed'))}</h3>`
  return html`<h3 class="entry-row">${entry(rows, {
    id: frame.id,
    kind: 'heading',
    name: `${say('note.named', { kind: say(`role.${frame.role}`), text: name })}, ${say('board.notes', { n: count })}`,
    more: '',
    inside: html`${icon('frame', 'in-text')}<span class="entry-text" dir="auto">${name}</span>`,
    beside: html`<span class="figures">${count}</span><span class="entry-more">${say(`role.${frame.role}`)}</span>`,
  })}</h3>`
}

export function pivotalRow(rows: Rows, line: Pivotal): TemplateResult {
  if (rows.field?.on === 'pivotal' && rows.field.id === line.id) return html`<li class="entry editing">${icon('separator-vertical', 'in-text')}${area(rows, rows.field, say('outline.pivotal.name'), say('pivotal'))}</li>`
  const event = line.note ? rows.board.notes.get(line.note) : undefined
  const name = line.text || say('pivotal')
  const more = event === undefined ? '' : say('outline.pivotal.at', { event: firstLine(event.text) })
  return html`<li class="entry-row">${entry(rows, {
    id: line.id,
    kind: '',
    name: say('note.named', { kind: say('pivotal'), text: name }),
    more,
    inside: html`<span class="holder">${icon('separator-vertical', 'in-text')}</span><span class="entry-text" dir="auto">${name}</span>`,
    beside: html`<span class="entry-more">${more}</span>`,
  })}</li>`
}

/** The field in place of the row. It takes the focus as it appears, and grows with its lines. */
function area({ workshop }: Rows, { draft }: Field, label: string, starter: string): TemplateResult {
  const { writing } = workshop
  const leave = (): void => {
    if (document.hasFocus()) writing.finish()
  }
  return html`<textarea ${ref(arrive)} rows=${draft.split('\n').length} dir="auto" .value=${draft} aria-label=${label} enterkeyhint="done" placeholder=${starter}
    @input=${(event: Event) => writing.write((event.target as HTMLTextAreaElement).value)} @blur=${leave}></textarea>`
}

function arrive(field: Element | undefined): void {
  queueMicrotask(() => {
    if (!(field instanceof HTMLTextAreaElement) || document.activeElement === field) return
    field.focus()
    field.select()
  })
}
