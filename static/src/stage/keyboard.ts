/** Keys of the board (UX section 5). Single keys act only while the board has the focus; none of them in a field. */
import { actionFor, press } from '../state/actions'
import { isHolding } from '../state/actions.hand'
import { isMenuOpen } from '../look/menus'
import { mac } from '../look/platform'
import { chordOf } from '../state/keys'
import type { Workshop } from '../state/workshop'
import type { Pointers } from './pointer'

export interface Keys {
  readonly stage: HTMLElement
  readonly editor: HTMLTextAreaElement
  readonly pointers: Pointers
  /** Called instead of the table for "fit all", which knows the islands. */
  readonly fit: () => void
  /** Puts a field that was opened within this frame of the screen under the hands. */
  readonly arrive: () => void
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog, [contenteditable]') !== null

const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, [role="slider"], [role="menu"], [role="application"]') !== null

/** What types a character by itself. */
const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey

/** Keys that are held along with the pointer. */
const KEPT: ReadonlySet<string> = new Set(['Shift', 'Alt', 'Control', 'Meta'])

export function listenToKeys(workshop: Workshop, { stage, editor, pointers, fit, arrive }: Keys): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented) return
    if (event.target !== editor && isField(event.target)) return
    // Hands may be faster than the screen: the key lands in the field that it was meant for, and no letter is lost (UX B1).
    if (workshop.writing.now.value !== null && document.activeElement !== editor) arrive()
    const writing = document.activeElement === editor
    const chord = chordOf(event, mac)
    if (chord === null) return
    if (chord === 'Esc' && isMenuOpen()) return
    const replay = workshop.history.at.value !== null
    // A button keeps its own keys; chords with Ctrl and Esc are the board's everywhere.
    if (isControl(event.target) && !chord.startsWith('Ctrl+') && chord !== 'Esc' && !(replay && chord !== 'Space' && chord !== 'Tab')) return
    if (!writing && !replay && chord === 'Space') {
      event.preventDefault()
      return pointers.hold(true)
    }
    // What a hand holds is let go of first, and other keys wait until it is put down.
    const held = !writing && pointers.busy
    if (chord === 'Esc' && !writing) pointers.cancel()
    if (held) return chord === 'Esc' || actionFor(chord, workshop) !== null ? event.preventDefault() : undefined
    if (chord === 'Shift+1' && !writing) {
      event.preventDefault()
      return fit()
    }
    if (!writing && !replay && !workshop.habits.letters.value && isLetter(event)) {
      // The key goes on into the field that it opened, over what was written before.
      const [note, second] = workshop.selection.notes.value
      if (note !== undefined && second === undefined) workshop.writing.begin('note', note.id)
      return workshop.writing.now.value === null ? undefined : arrive()
    }
    const whole = !writing && workshop.view.value === 'board' && workshop.selection.ids.value.size === 0
    // From the board as a whole Tab leaves it; an arrow or Enter goes into the story, and there Tab walks (AX5).
    if (whole && /^(?:Shift\+)?Tab$/u.test(chord)) return
    const enters = whole && !replay && /^(?:Left|Right|Up|Down|Enter)$/u.test(chord) && !isHolding(workshop)
    if (press(enters ? 'Tab' : chord, workshop)) event.preventDefault()
  })
  // Keys that change what a drag means count at once, not with its next move.
  for (const type of ['keydown', 'keyup'] as const) document.addEventListener(type, (event) => KEPT.has(event.key) && pointers.again(event))
  document.addEventListener('keyup', (event) => {
    if (event.key === ' ') pointers.hold(false)
  })
  addEventListener('blur', () => pointers.hold(false))
  stage.addEventListener('focus', () => stage.toggleAttribute('data-focus', true))
  stage.addEventListener('blur', () => stage.toggleAttribute('data-focus', false))
}
