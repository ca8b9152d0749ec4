/** News that somebody should read now: refusals with the text given back, and what happened to the line. Three at most. */
import { effect, signal } from '@preact/signals-core'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { icon, type View } from '../look/draw'
import type { Notice } from '../state/notices'
import type { Workshop } from '../state/workshop'
import { knows, say } from '../words/words'
import { downloadUnsent } from './unsent'

const SHOWN = 3
/** Milliseconds that a passing remark stays. */
const STAY = 4000

const remarks = signal<readonly { readonly id: number; readonly text: string }[]>([])
let last = 0

/** A passing remark, such as "Link copied". */
export function remark(text: string): void {
  last += 1
  const id = last
  remarks.value = [...remarks.value, { id, text }].slice(-SHOWN)
  setTimeout(() => (remarks.value = remarks.value.filter((one) => one.id !== id)), STAY)
}

/** Put a text on the clipboard and say so. */
export async function copyText(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    ;(document.querySelector('dialog[open]') ?? document.body).append(field)
    field.select()
    document.execCommand('copy')
    field.remove()
  }
  remark(said)
}

const sentence = ({ code, detail }: Notice): string => {
  const key = `refused.${code}`
  const fields = Object.fromEntries(Object.entries(detail).filter(([, value]) => typeof value === 'string' || typeof value === 'number')) as Record<string, string | number>
  return say(knows(key) ? key : 'refused.other', fields)
}

/** Dialogs lie over everything else of a page; what is said while one is open must lie over it. */
export function keepOnTop(host: HTMLElement, { notices, asked, returned }: Workshop): void {
  host.popover = 'manual'
  effect(() => {
    void asked.value
    const something = remarks.value.length + notices.list.value.length + returned.list.value.length > 0
    // After a dialog that opens just now, whichever of the two hears of it first.
    queueMicrotask(() => {
      if (host.matches(':popover-open')) host.hidePopover()
      if (something && host.isConnected) host.showPopover()
    })
  })
}

export function toasts(workshop: Workshop): View {
  const { notices, writing, board, returned, ledger } = workshop
  const dismiss = ({ id, wish }: Notice): void => {
    notices.dismiss(id)
    if (wish !== null) returned.putAway(wish)
  }
  const give = (notice: Notice): void => {
    const { item, text } = notice
    if (item === null || text === null || !board.value.notes.has(item)) return
    workshop.selection.set(item)
    writing.begin('note', item)
    writing.write(text)
    dismiss(notice)
  }
  const toast = (notice: Notice): TemplateResult => html`<div class="toast" role="alert" data-code=${notice.code}>
    ${icon(notice.text === null ? 'info' : 'circle-alert')}
    <div class="toast-words"><p>${sentence(notice)}</p>${notice.text === null ? nothing : html`<p class="lost" dir="auto">${notice.text.slice(0, 160)}</p>`}</div>
    ${notice.text === null ? nothing : actions(notice)}
    ${(notice.code === 'access_ended' || notice.code === 'board_missing') && ledger.pending.value.length + returned.list.value.length > 0
      ? html`<button class="button second tight" @click=${() => downloadUnsent(workshop)}>${say('unsent.download', { n: ledger.pending.value.length + returned.list.value.length })}</button>`
      : nothing}
    ${notice.code === 'undo_partly' ? html`<button class="button second tight" @click=${() => show(notice)}>${say('undo.show')}</button>` : nothing}
    ${notice.code === 'client_too_old' ? html`<button class="button second tight" @click=${() => location.reload()}>${say('toast.reload')}</button>` : nothing}
    <button class="tool" aria-label=${say('app.close')} @click=${() => dismiss(notice)}>${icon('x', 'in-text')}</button>
  </div>`
  const show = (notice: Notice): void => {
    workshop.selection.set(...((notice.detail['items'] as readonly string[] | undefined) ?? []).filter((id) => board.value.notes.has(id)))
    notices.dismiss(notice.id)
  }
  const many = (): TemplateResult => html`<div class="toast" role="alert" data-code="returned">${icon('circle-alert')}
    <div class="toast-words"><p>${say('returned.many', { n: returned.list.value.length })}</p></div>
    <button class="button second tight" @click=${() => (workshop.asked.value = 'returned')}>${say('returned.show')}</button></div>`
  const actions = (notice: Notice): TemplateResult =>
    notice.item !== null && board.value.notes.has(notice.item)
      ? html`<button class="button second tight" @click=${() => give(notice)}>${say('toast.give')}</button>`
      : html`<button class="button second tight" @click=${() => void copyText(notice.text ?? '', say('toast.copied'))}>${say('toast.copy')}</button>`
  return () => {
    const several = returned.list.value.length > 1 && workshop.asked.value !== 'returned'
    const list = notices.list.value.filter(({ wish }) => wish === null || (returned.list.value.length === 1 && returned.list.value[0]?.id === wish))
    return html`${repeat(remarks.value, ({ id }) => id, ({ text }) => html`<div class="toast remark" role="status">${icon('check', 'in-text')}<p>${text}</p></div>`)}
      ${list.length > SHOWN ? html`<p class="toast remark">${say('toast.more', { n: list.length - SHOWN })}</p>` : nothing}
      ${several ? many() : nothing}
      ${repeat(list.slice(-SHOWN), ({ id }) => `n${id}`, toast)}`
  }
}
