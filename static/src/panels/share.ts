/** Invitations: three links, one for each role. Shown to those who may invite. */
import { signal } from '@preact/signals-core'
import { html, nothing, type TemplateResult } from 'lit'
import { icon, type View } from '../look/draw'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { confirmWith } from './dialog'
import { copyText, remark } from './toasts'

export interface Links {
  readonly facilitate?: string
  readonly participate?: string
  readonly watch?: string
}
type Name = keyof Links

/** Names by which a computer calls itself: an invitation to one of them leads others nowhere. */
const OWN: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])
const staysHere = (address: string): boolean => URL.canParse(address) && OWN.has(new URL(address).hostname)

/** `renew` withdraws one link and answers all of them. */
export function shareDialog({ asked, board, me }: Workshop, first: Links | null, renew: (link: Name) => Promise<Links>): View {
  const links = signal(first)
  const busy = signal<Name | null>(null)
  const again = async (name: Name): Promise<void> => {
    if (!(await askToWithdraw(name))) return
    busy.value = name
    try {
      links.value = await renew(name)
      remark(say('share.renewed'))
    } catch {
      remark(say('app.unreachable'))
    }
    busy.value = null
  }
  const row = (name: Name): TemplateResult => {
    const address = links.value?.[name] ?? ''
    return html`<section class="share-row">
      <h3>${say(`share.${name}`)}</h3>
      <p class="small">${say(`share.${name}.text`)}</p>
      <div class="share-field">
        ${icon('link', 'in-text')}
        <input readonly .value=${address} aria-label=${say(`share.${name}`)} data-link-for=${name} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
        <button class="button ${name === 'participate' ? 'ink' : 'second'} tight" data-copy=${name} ?autofocus=${name === 'participate'} @click=${() => void copyText(address, say('share.copied'))}>${say('share.copy')}</button>
        <button class="tool" aria-label=${say('share.renew')} title=${say('share.renew')} ?disabled=${busy.value === name} @click=${() => void again(name)}>${icon('unlink', 'in-text')}</button>
      </div>
    </section>`
  }
  return () => html`
    <header><h2>${say('share.title')}</h2><button class="tool" aria-label=${say('app.close')} @click=${() => (asked.value = null)}>${icon('x')}</button></header>
    <div class="dialog-body">
      ${board.value.people.has(me.value.person)
        ? nothing
        : html`<p class="small">${say('share.nameless')} <button class="plain-link" @click=${() => (asked.value = 'name')}>${say('name.change')}</button></p>`}
      ${links.value === null ? html`<p>${say('share.only')}</p>` : (['participate', 'watch', 'facilitate'] as const).map(row)}
      ${staysHere(links.value?.participate ?? '') ? html`<p class="small share-hint">${say('share.local')}</p>` : nothing}
    </div>
  `
}

const askToWithdraw = (name: Name): Promise<boolean> =>
  confirmWith(
    'withdraw',
    (answer) => html`<div class="dialog-body"><h2>${say('share.withdraw.title', { link: say(`share.${name}`) })}</h2><p class="small">${say('share.withdraw.text')}</p>
      <div class="answers"><button class="button plain" @click=${() => answer(false)}>${say('app.cancel')}</button>
      <button class="button ink" @click=${() => answer(true)}>${say('share.withdraw')}</button></div></div>`,
  )
