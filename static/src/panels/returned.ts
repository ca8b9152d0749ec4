/** What the board did not take, with its words: copy them, try again, or put them away. Nothing leaves this list by itself. */
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { icon, type View } from '../look/draw'
import { wordsOf } from '../state/refusal'
import type { Returned } from '../state/returned'
import type { Workshop } from '../state/workshop'
import { knows, say, timeOfDay } from '../words/words'
import { copyText } from './toasts'
import { wishWords } from './wish-words'

/** Why it came back. */
export function reasonWords({ code, detail }: Returned): string {
  const key = `refused.${code}`
  const limit = detail['limit']
  return say(knows(key) ? key : 'refused.other', typeof limit === 'number' ? { limit } : {})
}

export function returnedDialog({ returned, desk, asked, board }: Workshop): View {
  const away = (id: string): void => {
    returned.putAway(id)
    if (returned.list.peek().length === 0) asked.value = null
  }
  const again = (wish: Returned): void => {
    if (desk.tryAgain(wish) !== null) away(wish.id)
  }
  const row = (wish: Returned): TemplateResult => {
    const words = wordsOf(wish.command)
    const note = 'note' in wish.command ? board.value.notes.get(wish.command.note ?? '') : undefined
    const theirs = wish.code === 'changed_since' && note !== undefined ? note.text : null
    return html`<li class="returned" data-returned=${wish.id}>
      <p><strong>${wishWords(wish.command)}</strong> <span class="caption figures">${timeOfDay(new Date(wish.since).toISOString())}</span></p>
      <p class="small">${reasonWords(wish)}</p>
      ${theirs === null ? nothing : quote(say('meeting.theirs'), theirs)}
      ${words === null ? nothing : quote(theirs === null ? null : say('meeting.mine'), words)}
      <div class="answers">
        <button class="button plain tight" @click=${() => away(wish.id)}>${say('returned.away')}</button>
        ${words === null ? nothing : html`<button class="button second tight" @click=${() => void copyText(words, say('toast.copied'))}>${say('toast.copy')}</button>`}
        <button class="button second tight" @click=${() => again(wish)}>${say('returned.again')}</button>
      </div>
    </li>`
  }
  return () => html`<div class="dialog-body returned-body">
    <header><h2>${say('returned.title')}</h2>
      <button class="tool" aria-label=${say('app.close')} @click=${() => (asked.value = null)}>${icon('x')}</button></header>
    <p class="small">${say('returned.text')}</p>
    <ul>${repeat(returned.list.value, ({ id }) => id, row)}</ul>
    ${returned.list.value.length === 0 ? html`<p>${say('returned.none')}</p>` : nothing}
  </div>`
}

const quote = (whose: string | null, words: string): TemplateResult =>
  html`<blockquote dir="auto">${whose === null ? nothing : html`<span class="caption">${whose}</span>`}<p>${words}</p></blockquote>`
