/** The focus goes with the current entry of the outline, and its keys do what the table of actions says. */
import type { Point } from '../board/geometry'
import { isMenuOpen } from '../look/menus'
import { mac } from '../look/platform'
import { modeOf, press } from '../state/actions'
import { openEntryMenu } from '../state/actions.menu'
import { chordOf } from '../state/keys'
import { write } from '../state/outline'
import type { Workshop } from '../state/workshop'

const focused = (host: HTMLElement): boolean => host.contains(document.activeElement)

/** Called after each drawing: rows that moved or went have dropped the focus, and a new current entry gets it. */
export function keepFocus(host: HTMLElement, workshop: Workshop): () => void {
  const { view, writing, asked } = workshop
  let [within, open] = [false, false]
  host.addEventListener('focusin', () => (within = true))
  host.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !host.contains(relatedTarget)) within = false
  })
  return () => {
    const [was, now] = [open, view.value === 'outline']
    open = now
    if (was && !now) return leave(workshop, within)
    if (!now || writing.now.value !== null || asked.value !== null) return
    const free = document.activeElement === document.body || document.activeElement === null
    const walking = document.activeElement instanceof HTMLElement && document.activeElement.matches('.entry, textarea') && focused(host)
    if (!was || walking || (within && free)) queueMicrotask(() => host.querySelector<HTMLElement>('.entry[tabindex="0"], [data-outline-first]')?.focus())
  }
}

/** Back on the board: what was meant in the outline is in sight, and the board has the keys. */
function leave({ selection, camera }: Workshop, within: boolean): void {
  const box = selection.box.peek()
  if (box !== null) camera.reveal(box)
  // The stage can be seen, and so take the focus, when everybody has heard of it.
  if (within) queueMicrotask(() => document.querySelector<HTMLElement>('.stage')?.focus({ preventScroll: true }))
}

/** Keys on an entry, and in the field. */
export function listenInOutline(host: HTMLElement, workshop: Workshop): void {
  host.addEventListener('keydown', (event) => {
    if (event.isComposing || !(event.target instanceof HTMLElement)) return
    const chord = chordOf(event, mac)
    const writing = event.target instanceof HTMLTextAreaElement
    if (chord === null || !(writing || event.target.matches('.entry'))) return
    if (chord === 'Esc' && isMenuOpen()) return event.stopPropagation()
    if (writing && modeOf(workshop) !== 'editing') return
    if (!writing && !workshop.habits.letters.value && /^(?:Shift\+)?\S$/u.test(chord)) return write(workshop)
    if (press(chord, workshop)) {
      event.preventDefault()
      event.stopPropagation()
      if (workshop.menu.value !== null) putMenu(workshop, under(event.target))
    }
  })
  host.addEventListener('contextmenu', (event) => {
    const entry = event.target instanceof Element ? event.target.closest('.entry-row')?.querySelector<HTMLElement>('.entry') : null
    const id = entry?.dataset['entry']
    if (id === undefined || workshop.writing.now.value !== null) return
    event.preventDefault()
    entry?.focus({ preventScroll: true })
    if (!workshop.selection.has(id)) workshop.selection.set(id)
    openEntryMenu(workshop)
    putMenu(workshop, { x: event.clientX, y: event.clientY })
  })
}

/** The menu stands at the entry, or where the finger or the mouse asked for it. */
function putMenu({ menu }: Workshop, at: Point): void {
  if (menu.value !== null) menu.value = { ...menu.value, at }
}

function under(entry: HTMLElement): Point {
  const { left, bottom } = entry.getBoundingClientRect()
  return { x: left, y: bottom }
}
