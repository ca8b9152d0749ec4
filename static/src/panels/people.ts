/** Upper right: who is here, and the ways to history, notes, export and invitation. */
import { html, nothing, type TemplateResult } from 'lit'
import { icon, type View } from '../look/draw'
import { letters } from '../look/person'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { tipOf } from './action-words'

const SHOWN = 4

export function person({ room }: Workshop, name: string, id: string, more: string = ''): TemplateResult {
  return html`<span class="person hue-${room.hueOf(id)} ${more}" role="img" aria-label=${name} title=${name} data-letters=${letters(name)}></span>`
}

/** Somebody else, to be followed. */
function face({ room, following }: Workshop, id: string, name: string): TemplateResult {
  const follow = (): void => {
    const there = room.remotes.value.find(({ person: one }) => one === id)
    if (following.whom.value?.person === id) following.stop()
    else if (there !== undefined) following.start(there.connection)
  }
  return html`<button class="person hue-${room.hueOf(id)}" aria-pressed=${following.whom.value?.person === id} aria-label=${say('follow.start', { name })}
    title=${say('follow.start', { name })} data-letters=${letters(name)} @click=${follow}></button>`
}

export function peopleIsland(workshop: Workshop, { invites }: { readonly invites: boolean }): View {
  const { room, board, ledger, me, asked, history, view } = workshop
  // Who is here now has a name, whatever moment of the history is looked at.
  const known = (id: string): string | undefined => ledger.shown.value.people.get(id)
  const name = (id: string): string => known(id) ?? say('board.guest')
  return () => {
    const others = room.persons.value.filter((id) => id !== me.value.person)
    const mine = known(me.value.person)
    const main = board.value.format === 'design' || !invites ? 'export' : 'share'
    const second = main === 'export' ? 'share' : 'export'
    return html`
      <div class="faces" role="group" aria-label=${say('board.people', { n: others.length + 1 })}>
        ${others.slice(0, SHOWN).map((id) => face(workshop, id, name(id)))}
        ${others.length > SHOWN ? html`<span class="person more">+${others.length - SHOWN}</span>` : nothing}
        <button class="person me" aria-label="${mine ?? say('name.change')} (${say('board.you')})" title="${mine ?? say('name.change')} (${say('board.you')})" data-letters=${letters(mine ?? say('board.you'))}
          @click=${() => (asked.value = 'name')}></button>
      </div>
      <span class="rule"></span>
      <button class="tool wide-only" aria-label=${say('board.outline')} title=${tipOf(say('board.outline'), 'panel.outline')} aria-pressed=${view.value === 'outline'}
        @click=${() => (view.value = view.value === 'outline' ? 'board' : 'outline')}>${icon('list-tree')}</button>
      <button class="tool" aria-label=${say('board.history')} title=${tipOf(say('board.history'), 'history.open')} @click=${() => void history.open()}>${icon('history')}</button>
      ${second === 'share' && !invites
        ? nothing
        : html`<button class="tool wide-only" aria-label=${say(`board.${second}`)} title=${say(`board.${second}`)} @click=${() => (asked.value = second)}
            >${icon(second === 'share' ? 'link' : 'download')}</button>`}
      <button class="button ink wide-only" @click=${() => (asked.value = main)}>${say(`board.${main}`)}</button>
      <button class="tool phone-only" popovertarget="more-menu" aria-label=${say('board.more')}>${icon('ellipsis')}</button>
      <div id="more-menu" class="menu" popover>
        ${invites ? html`<button @click=${() => open(workshop, 'share')}>${icon('link')} ${say('board.share')}</button>` : nothing}
        <button @click=${() => open(workshop, 'export')}>${icon('download')} ${say('board.export')}</button>
        <button aria-pressed=${view.value === 'outline'} @click=${() => toggle(workshop)}>${icon('list-tree')} ${say('board.outline')}</button>
        <button @click=${() => open(workshop, 'name')}>${icon('user')} ${say(mine === undefined ? 'name.change' : 'name.another')}</button>
      </div>
    `
  }
}

function open({ asked }: Workshop, panel: 'share' | 'export' | 'name'): void {
  document.querySelector<HTMLElement>('#more-menu')?.hidePopover()
  asked.value = panel
}

function toggle({ view }: Workshop): void {
  document.querySelector<HTMLElement>('#more-menu')?.hidePopover()
  view.value = view.value === 'outline' ? 'board' : 'outline'
}
