/** Whose window mine goes along with: an edge in their colour, a name, and the way out. */
import { html, nothing } from 'lit'
import type { View } from '../look/draw'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'

export function followed({ following, room }: Workshop): View {
  return () => {
    const whom = following.whom.value
    if (whom === null) return nothing
    return html`<div class="follow-edge hue-${room.hueOf(whom.person)}" aria-hidden="true"></div>
      <div class="follow-name hue-${room.hueOf(whom.person)}" role="status"><span dir="auto">${say('follow.whom', { name: whom.name ?? say('board.guest') })}</span>
        <button class="plain-link" @click=${() => following.stop()}>${say('follow.stop')}</button></div>`
  }
}
