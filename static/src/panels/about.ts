/** Who wrote a note and what happened to it since, on demand (UX U32); from each step one gets to the board as it was. */
import { signal } from '@preact/signals-core'
import { html, nothing, type TemplateResult } from 'lit'
import { lifeOf, type Deed } from '../board/life'
import { icon, type View } from '../look/draw'
import { kindName } from '../look/kinds'
import { person } from './people'
import type { Workshop } from '../state/workshop'
import { knows, say, since } from '../words/words'

/** So many deeds are shown. */
const SHOWN = 50

export function aboutDialog(workshop: Workshop): { readonly view: View; readonly open: () => void } {
  const { asked, board, history, selection } = workshop
  const state = signal<'reading' | 'read' | 'failed'>('reading')
  const read = async (): Promise<void> => {
    state.value = 'reading'
    state.value = (await history.read()) ? 'read' : 'failed'
  }
  const nameOf = (by: string): string => board.value.people.get(by) ?? say('board.guest')
  const visit = (version: number): void => {
    asked.value = null
    void history.open(version)
  }
  const deed = ({ entry, text, times }: Deed): TemplateResult => {
    const key = `did.${entry.event.type}`
    const name = nameOf(entry.by)
    return html`<li class="deed">
      ${person(workshop, name, entry.by)}
      <div><p><bdi>${name}</bdi> ${say(knows(key) ? key : 'did.other')}${times > 1 ? html` <span class="figures caption">${say('about.times', { n: times })}</span>` : nothing}</p>
        ${text === null ? nothing : html`<p class="deed-words">${text.before === '' ? nothing : html`<del dir="auto">${text.before}</del> `}<ins dir="auto">${text.now}</ins></p>`}
        <p class="caption figures"><time datetime=${entry.at} title=${new Date(entry.at).toLocaleString()}>${since(entry.at)}</time></p></div>
      <button class="button plain tight" @click=${() => visit(entry.version)}>${say('about.visit')}</button>
    </li>`
  }
  const view: View = () => {
    const note = selection.notes.value.at(-1)
    const deeds = note === undefined || state.value !== 'read' ? [] : lifeOf(note.id, history.entries)
    return html`<header><h2>${say('about.title')}</h2><button class="tool" aria-label=${say('app.close')} @click=${() => (asked.value = null)}>${icon('x')}</button></header>
      <div class="dialog-body">
        ${note === undefined
          ? nothing
          : html`<p class="about-note"><span class="swatch tiny paper" data-kind=${note.kind}></span><span><strong dir="auto">${note.text || kindName(board.value, note.kind)}</strong><br />
              <span class="small">${say('about.by', { name: nameOf(note.by) })}</span></span></p>`}
        ${state.value === 'failed' ? html`<p class="wrong" role="alert">${icon('circle-alert', 'in-text')}${say('app.unreachable')}</p>` : nothing}
        <ol class="deeds" aria-busy=${state.value === 'reading'}>${deeds.slice(0, SHOWN).map(deed)}</ol>
      </div>`
  }
  return { view, open: () => void read() }
}
