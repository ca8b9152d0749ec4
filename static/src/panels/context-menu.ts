/** What can be done with what is selected, or with the board: one menu for the right button, a long press and two keys (UX U26). */
import { effect, signal } from '@preact/signals-core'
import { html, nothing, render, type TemplateResult } from 'lit'
import { icon } from '../look/draw'
import type { Action } from '../state/actions'
import { menuOf, type Entry, type Submenu } from '../state/menu'
import type { Workshop } from '../state/workshop'
import { say } from '../words/words'
import { menuWordsOf, onKeys } from './action-words'
import { ORDER_ICONS } from './order-menu'

/** CSS pixels kept free between the menu and the edge of the window. */
const EDGE = 8

/** One of several; everything else that is on or off is a switch. */
const CHOICE = /^(?:kind|role)\./u

/** `fit` shows the whole board beside the islands, which the registry does not know of. */
export function contextMenu(workshop: Workshop, fit: () => void): HTMLElement {
  const { menu } = workshop
  const host = document.createElement('div')
  host.className = 'menu context-menu'
  host.popover = 'manual'
  host.setAttribute('role', 'menu')
  host.setAttribute('aria-label', say('menu.title'))
  const open = signal<Submenu['name'] | null>(null)
  let before: Element | null = null

  const close = (): void => {
    if (host.contains(document.activeElement)) backTo(before)
    menu.value = null
  }
  const perform = (action: Action): void => {
    backTo(before)
    if (action.name === 'view.fit') fit()
    else action.perform(workshop)
    // Only now: what is done "here" is done where the menu was opened.
    menu.value = null
  }
  const item = (action: Action): TemplateResult => {
    const on = action.isOn?.(workshop)
    const [key] = action.keys
    return html`<button role=${on === undefined ? 'menuitem' : CHOICE.test(action.name) ? 'menuitemradio' : 'menuitemcheckbox'} aria-checked=${on ?? nothing} tabindex="-1" data-action=${action.name}
      @click=${() => perform(action)} @pointerenter=${enter}>${picture(action, on)}<span class="menu-words">${menuWordsOf(action)}</span>${on === true && !CHOICE.test(action.name) ? icon('check', 'in-text') : nothing}
      ${key === undefined ? nothing : html`<kbd class="keycap">${onKeys(key)}</kbd>`}</button>`
  }
  const submenu = ({ name, actions }: Submenu): TemplateResult => html`<div class="submenu-holder">
    <button role="menuitem" aria-haspopup="menu" aria-expanded=${open.value === name} tabindex="-1" data-submenu=${name}
      @click=${() => (open.value = name)} @pointerenter=${(event: PointerEvent) => enter(event, name)}>
      <span class="menu-words">${say(name)}</span>${icon('chevron-right', 'in-text')}</button>
    ${open.value === name ? html`<div class="submenu" role="menu" aria-label=${say(name)}>${actions.map(item)}</div>` : nothing}
  </div>`
  /** What a mouse is over has the focus, and opens if there is more behind it. */
  const enter = ({ currentTarget, pointerType }: PointerEvent, name: Submenu['name'] | null = null): void => {
    if (pointerType !== 'mouse' || !(currentTarget instanceof HTMLElement)) return
    currentTarget.focus({ preventScroll: true })
    if (currentTarget.closest('.submenu') === null) open.value = name
  }
  const row = (entry: Entry): TemplateResult => ('actions' in entry ? submenu(entry) : item(entry))

  effect(() => {
    if (menu.value === null) return
    render(menuOf(workshop).map((group, place) => html`${place > 0 ? html`<hr />` : nothing}${group.map(row)}`), host)
    const inner = open.value === null ? null : host.querySelector<HTMLElement>('.submenu')
    if (inner !== null) inner.style.marginTop = `${Math.min(0, innerHeight - EDGE - host.offsetTop - (inner.parentElement?.offsetTop ?? 0) - inner.offsetHeight)}px`
  })
  effect(() => {
    const place = menu.value
    const shown = host.matches(':popover-open')
    if (place === null) {
      if (shown) host.hidePopover()
      return
    }
    if (!shown) {
      before = document.activeElement
      open.value = null
      host.showPopover()
    }
    put(host, place.at)
    host.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
  })
  host.addEventListener('keydown', (event) => {
    event.stopPropagation()
    if (walk(host, event, open)) event.preventDefault()
    else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      close()
    }
  })
  host.addEventListener('contextmenu', (event) => event.preventDefault())
  document.addEventListener('pointerdown', ({ target }) => {
    if (menu.peek() !== null && !(target instanceof Node && host.contains(target))) menu.value = null
  })
  addEventListener('blur', () => (menu.value = null))
  return host
}

function picture({ name }: Action, on: boolean | undefined): TemplateResult | typeof nothing {
  if (name.startsWith('kind.')) return html`<span class="holder"><span class="swatch tiny paper" data-kind=${name.slice('kind.'.length)}></span></span>`
  const ordered = ORDER_ICONS[name]
  if (ordered !== undefined) return html`<span class="holder">${icon(ordered, 'in-text')}</span>`
  // A switch says so behind its words, so that it stands in line with its neighbours.
  return on === undefined || !CHOICE.test(name) ? nothing : html`<span class="holder">${on ? icon('check', 'in-text') : nothing}</span>`
}

/** Where the focus was; the board, if that is gone. */
function backTo(element: Element | null): void {
  const there = element instanceof HTMLElement && element.isConnected && element !== document.body ? element : document.querySelector<HTMLElement>('.stage')
  there?.focus({ preventScroll: true })
}

/** With its corner at the point, moved so that all of it is seen. */
function put(host: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const [w, h] = [host.offsetWidth, host.offsetHeight]
  const left = Math.max(EDGE, Math.min(x, innerWidth - w - EDGE))
  const top = Math.max(EDGE, Math.min(y, innerHeight - h - EDGE))
  host.style.left = `${left}px`
  host.style.top = `${top}px`
  host.toggleAttribute('data-left', left + 2 * w > innerWidth)
}

/** Arrows walk through the rows of one level, Right and Left go in and out, a letter goes to the next row that begins with it. */
function walk(host: HTMLElement, { key }: KeyboardEvent, open: { value: Submenu['name'] | null }): boolean {
  const now = document.activeElement
  const sub = now?.closest('.submenu') ?? null
  const rows = [...(sub ?? host).querySelectorAll<HTMLElement>('button')].filter((button) => sub !== null || button.closest('.submenu') === null)
  const here = rows.findIndex((button) => button === now)
  const go = (place: number): boolean => {
    rows.at(place % rows.length)?.focus({ preventScroll: true })
    return true
  }
  const wanted = now instanceof HTMLElement ? (now.dataset['submenu'] as Submenu['name'] | undefined) : undefined
  if (key === 'ArrowDown') return go(here + 1)
  if (key === 'ArrowUp') return go(here - 1)
  if (key === 'Home') return go(0)
  if (key === 'End') return go(-1)
  if (wanted !== undefined && (key === 'ArrowRight' || key === 'Enter' || key === ' ')) {
    open.value = wanted
    now?.nextElementSibling?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
    return true
  }
  if (sub !== null && (key === 'ArrowLeft' || key === 'Escape')) {
    host.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus({ preventScroll: true })
    open.value = null
    return true
  }
  if (key.length !== 1 || key === ' ') return false
  const after = [...rows.slice(here + 1), ...rows.slice(0, here + 1)]
  after.find((button) => button.innerText.trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase()))?.focus({ preventScroll: true })
  return true
}
