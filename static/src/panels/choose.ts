/** One of many, found by its words: where a note goes, what it leads to, what it becomes (UX AX6). For the outline and the board. */
import { signal } from '@preact/signals-core'
import { html, nothing, type TemplateResult } from 'lit'
import type { Board } from '../board/board'
import { readingOrder } from '../board/geometry'
import { PALETTES, type Kind } from '../contract/kinds'
import { kindName } from '../look/kinds'
import { icon, type View } from '../look/draw'
import { frameSelection, leadingFrom, leadTo, moveAfter, moveTo, noteOf } from '../state/outline'
import type { Choice, Workshop } from '../state/workshop'
import { say } from '../words/words'

export const CHOICES: readonly Choice[] = ['putAfter', 'moveTo', 'changeKind', 'leadTo', 'unlink']

interface Option {
  readonly words: string
  readonly kind?: Kind
  readonly choose: () => void
}

function optionsOf(workshop: Workshop, choice: Choice): readonly Option[] {
  const { board, desk, selection } = workshop
  const note = noteOf(workshop)
  if (note === null) return []
  const others = (choose: (id: string) => void): Option[] =>
    readingOrder(board.value.notes.values())
      .filter(({ id }) => id !== note.id)
      .map((other) => ({ words: other.text || kindName(board.value, other.kind), kind: other.kind, choose: () => choose(other.id) }))
  switch (choice) {
    case 'putAfter':
      return others((id) => moveAfter(workshop, id))
    case 'leadTo':
      return others((id) => leadTo(workshop, id))
    case 'unlink':
      return leadingFrom(workshop).map(({ id, target }) => ({ words: targetOf(board.value, target), choose: () => desk.submit({ type: 'RemoveItems', links: [id] }) }))
    case 'changeKind':
      return PALETTES[board.value.format].map((kind) => ({ words: kindName(board.value, kind), kind, choose: () => desk.submit({ type: 'ChangeKind', notes: [note.id], kind }) }))
    case 'moveTo':
      return [
        ...readingOrder(board.value.frames.values()).map(({ id, name }) => ({ words: name || say('frame.unnamed'), choose: () => moveTo(workshop, id) })),
        { words: say('outline.outside'), choose: () => moveTo(workshop, null) },
        {
          words: say('choose.around'),
          choose: () => {
            if (!selection.has(note.id)) selection.set(note.id)
            frameSelection(workshop)
          },
        },
      ]
    default:
      return choice satisfies never
  }
}

function targetOf(board: Board, id: string): string {
  const note = board.notes.get(id)
  return note === undefined ? '' : note.text || kindName(board, note.kind)
}

/** The view of a dialog, and what to do when it opens. */
export function chooser(workshop: Workshop, choice: Choice): { readonly view: View; readonly open: () => void } {
  const { asked } = workshop
  const wanted = signal('')
  const take = ({ choose }: Option): void => {
    asked.value = null
    choose()
  }
  const row = (option: Option): TemplateResult => html`<li><button class="choice" @click=${() => take(option)}
    >${option.kind === undefined ? nothing : html`<span class="holder"><span class="swatch tiny paper" data-kind=${option.kind}></span></span>`}<span dir="auto">${option.words}</span></button></li>`
  const view: View = () => {
    const sought = wanted.value.trim().toLocaleLowerCase()
    const found = optionsOf(workshop, choice).filter(({ words }) => words.toLocaleLowerCase().includes(sought))
    const walk = (event: KeyboardEvent): void => {
      const stops = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('input, .choice')]
      const at = stops.indexOf(event.target as HTMLElement)
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      const [first] = found
      if (step === 0 && event.key === 'Enter' && at === 0 && first !== undefined) take(first)
      else if (step !== 0) stops[at + step]?.focus()
      else return
      event.preventDefault()
    }
    return html`<header><h2>${say(`choose.${choice}`)}</h2><button class="tool" aria-label=${say('app.close')} @click=${() => (asked.value = null)}>${icon('x')}</button></header>
      <div class="dialog-body choose-body" @keydown=${walk}>
        <label class="seek">${icon('search', 'in-text')}<input class="field" type="search" placeholder=${say('choose.find')} aria-label=${say('choose.find')} .value=${wanted.value}
          @input=${(event: Event) => (wanted.value = (event.target as HTMLInputElement).value)} /></label>
        ${found.length === 0 ? html`<p class="small">${say('outline.none')}</p>` : html`<ul>${found.map(row)}</ul>`}
      </div>`
  }
  const open = (): void => {
    wanted.value = ''
    queueMicrotask(() => document.querySelector<HTMLElement>(`dialog[data-panel="${choice}"] input`)?.focus())
  }
  return { view, open }
}
