/** Two people in one note: who else writes here with what, and, when both have written, both versions side by side (UX ER02). */
import { html, nothing, type TemplateResult } from 'lit'
import { styled, type View } from '../look/draw'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'

/** CSS pixels between the note and the card. */
const GAP = 14

export function meeting({ writing, room, board, camera }: Workshop): View {
  return () => {
    const field = writing.now.value
    const note = field?.on === 'note' ? board.value.notes.get(field.id) : undefined
    if (field === null || note === undefined) return nothing
    const others = room.remotes.value.filter(({ presence }) => presence.editing === note.id)
    const { x, y } = camera.toScreen({ x: note.x, y: note.y + note.h })
    const place = styled({ '--x': `${x}px`, '--y': `${y + GAP}px` })
    if (field.met !== null) {
      return html`<section class="meeting both" role="group" aria-label=${say('meeting.title')} ${place} @mousedown=${keepTheFocus}>
        <p class="small" role="status">${say('meeting.title')}</p>
        <div class="sides">${side(say('meeting.theirs'), field.met)}${side(say('meeting.mine'), field.draft)}</div>
        <div class="answers">
          <button class="button plain tight" @click=${() => writing.settle('theirs')}>${say('meeting.take.theirs')}</button>
          <button class="button second tight" @click=${() => writing.settle('mine')}>${say('meeting.take.mine')}</button>
          <button class="button ink tight" @click=${() => writing.settle('both')}>${say('meeting.take.both')}</button>
        </div>
      </section>`
    }
    if (others.length === 0) return nothing
    return html`<section class="meeting" aria-label=${say('meeting.here')} ${place}>
      ${others.map(
        ({ person, name, presence }) => html`<p class="hue-${room.hueOf(person)}"><span class="tag">${say('people.writing', { name: name ?? say('board.guest') })}</span>
          <span class="draft" dir="auto">${presence.draft ?? ''}</span></p>`,
      )}
    </section>`
  }
}

const side = (whose: string, words: string): TemplateResult =>
  html`<div><span class="caption">${whose}</span><p dir="auto">${words === '' ? '–' : words}</p></div>`

/** The field stays open under the hand that answers. */
const keepTheFocus = (event: Event): void => event.preventDefault()
