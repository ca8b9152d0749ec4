/** The small bar above what is selected: change kind, write, connect, duplicate, throw away. Never over what is being written. */
import { html, nothing, type TemplateResult } from 'lit'
import { FRAME_ROLES, KINDS, type FrameRole, type Kind } from '../contract/kinds'
import { icon, type View } from '../look/draw'
import type { IconName } from '../look/icons'
import { kindName } from '../look/kinds'
import { hidesWords, roomFor } from '../look/roomy'
import { takeLink } from '../state/actions.hand'
import { allLocked } from '../state/actions.lying'
import { frameSelection } from '../state/outline'
import type { Workshop } from '../state/workshop'
import { say, type Key } from '../words/words'
import { onKeys } from './action-words'
import { orders } from './order-menu'

const AWAY = { x: 20, y: 20 }

const tool = (name: IconName, words: Key, key: string, press: () => void): TemplateResult =>
  html`<button class="tool" aria-label=${say(words)} title=${key === '' ? say(words) : `${say(words)}  ${onKeys(key)}`} @click=${press}>${icon(name)}</button>`

export function selectionBar(workshop: Workshop): View {
  const { selection, writing, motion, mayChange, desk, toolbox } = workshop
  const write = (): void => {
    const [note, frame, link, pivotal] = [selection.notes.value[0], selection.frames.value[0], selection.links.value[0], selection.pivotals.value[0]]
    if (note) writing.begin('note', note.id)
    else if (frame) writing.begin('frame', frame.id)
    else if (link) writing.begin('link', link.id)
    else if (pivotal) writing.begin('pivotal', pivotal.id)
  }
  return () => {
    const count = selection.ids.value.size
    const busy = motion.drag.value !== null || motion.marquee.value !== null || motion.resizing.value !== null || motion.linking.value !== null
    if (count === 0 || !mayChange.value || writing.now.value !== null || busy || toolbox.tool.value.name !== 'select') return nothing
    const notes = selection.notes.value
    const [note] = notes
    if (allLocked(workshop)) {
      return html`${tool('lock', 'bar.unlock', 'K', () => desk.lockSelection(false))}${notes.length > 0 ? tool('copy', 'bar.duplicate', 'Ctrl+D', () => void desk.duplicate(AWAY)) : nothing}`
    }
    return html`
      ${count > 1 ? html`<span class="count figures">${say('bar.count', { n: count })}</span><span class="rule"></span>` : nothing}
      ${notes.length > 0 ? kinds(workshop) : selection.frames.value.length > 0 ? roles(workshop) : nothing}
      ${count === 1 ? tool('pencil', 'bar.edit', 'Enter', write) : nothing}
      ${notes.length === 1 && note && hidesWords(note) ? tool('unfold-vertical', 'bar.taller', '', () => desk.resize(note.id, roomFor(note))) : nothing}
      ${notes.length === 1 ? tool('link', 'bar.connect', 'L', () => takeLink(workshop)) : nothing}
      ${notes.length === 1 && note?.kind === 'event'
        ? tool('separator-vertical', 'bar.pivotal', '', () => void desk.drawPivotal(note.x + note.w / 2, note.id))
        : nothing}
      ${orders(workshop)}
      ${notes.length > 1 ? html`<span class="wide-only">${tool('frame', 'bar.frame', '', () => frameSelection(workshop))}</span>` : nothing}
      ${count > selection.links.value.length
        ? tool('lock-open', 'bar.lock', 'K', () => desk.lockSelection(true))
        : nothing}
      ${notes.length > 0 ? html`<span class="wide-only">${tool('copy', 'bar.duplicate', 'Ctrl+D', () => void desk.duplicate(AWAY))}</span>` : nothing}
      <span class="rule"></span>
      ${tool('trash-2', 'bar.remove', 'Delete', () => desk.removeSelection())}
    `
  }
}

/** A name and a menu of all kinds. */
function kinds({ board, selection, desk }: Workshop): TemplateResult {
  const notes = selection.notes.value
  const [first] = notes
  const same = first !== undefined && notes.every(({ kind }) => kind === first.kind) ? first.kind : null
  const choose = (kind: Kind): void => {
    desk.changeKind(kind)
    document.querySelector<HTMLElement>('#kind-menu')?.hidePopover()
    document.querySelector<HTMLElement>('.stage')?.focus({ preventScroll: true })
  }
  return html`
    <button class="kind-button" popovertarget="kind-menu" aria-label="${say('bar.kind')}: ${same ? kindName(board.value, same) : '…'}">
      ${same ? html`<span class="swatch tiny paper" data-kind=${same}></span>${kindName(board.value, same)}` : say('bar.kind')} ${icon('chevron-down', 'in-text')}
    </button>
    <div id="kind-menu" class="menu kinds-menu" popover>
      ${KINDS.filter((kind) => kind !== 'unknown').map(
        (kind) => html`<button data-choose=${kind} aria-pressed=${kind === same} @click=${() => choose(kind)}>
          <span class="holder"><span class="swatch tiny paper" data-kind=${kind}></span></span>${kindName(board.value, kind)}</button>`,
      )}
    </div>
    <span class="rule"></span>
  `
}

/** What the selected frame means, and a menu of what it may mean. */
function roles({ selection, desk }: Workshop): TemplateResult {
  const [frame] = selection.frames.value
  const role: FrameRole = frame?.role ?? FRAME_ROLES[0]
  const choose = (wanted: FrameRole): void => {
    desk.changeRole(wanted)
    document.querySelector<HTMLElement>('#kind-menu')?.hidePopover()
    document.querySelector<HTMLElement>('.stage')?.focus({ preventScroll: true })
  }
  return html`
    <button class="kind-button" popovertarget="kind-menu" aria-label="${say('bar.role')}: ${say(`role.${role}`)}">${say(`role.${role}`)} ${icon('chevron-down', 'in-text')}</button>
    <div id="kind-menu" class="menu" popover>
      ${FRAME_ROLES.map((one) => html`<button data-choose=${one} aria-pressed=${one === role} @click=${() => choose(one)}>${say(`role.${one}`)}</button>`)}
    </div>
    <span class="rule"></span>`
}
