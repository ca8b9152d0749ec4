/** Keys of the board (UX section 5). Single keys act only while the board has the focus; none of them in a field. */
import { press } from '../state/actions'
import { chordOf } from '../state/keys'
import type { Workshop } from '../state/workshop'
import type { Pointers } from './pointer'

const mac = /Mac|iPhone|iPad/u.test(navigator.platform)

export interface Keys {
  readonly stage: HTMLElement
  readonly editor: HTMLTextAreaElement
  readonly pointers: Pointers
  /** Called instead of the table for "fit all", which knows the islands. */
  readonly fit: () => void
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, dialog, [contenteditable]') !== null

const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, [role="slider"], [role="menu"]') !== null

export function listenToKeys(workshop: Workshop, { stage, editor, pointers, fit }: Keys): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented) return
    const writing = event.target === editor
    if (!writing && isField(event.target)) return
    const chord = chordOf(event, mac)
    if (chord === null) return
    const replay = workshop.history.at.value !== null
    // A button keeps its own keys; chords with Ctrl and Esc are the board's everywhere.
    if (isControl(event.target) && !chord.startsWith('Ctrl+') && chord !== 'Esc' && !(replay && chord !== 'Space' && chord !== 'Tab')) return
    if (!writing && !replay && chord === 'Space') {
      event.preventDefault()
      return pointers.hold(true)
    }
    if (chord === 'Esc' && !writing) pointers.cancel()
    if (chord === 'Shift+1' && !writing) {
      event.preventDefault()
      return fit()
    }
    // From the board as a whole Tab goes into the story only after Esc and an arrow; with a selection it walks (AX5).
    if (!writing && /^(?:Shift\+)?Tab$/u.test(chord) && (document.activeElement === document.body || workshop.board.value.notes.size === 0)) return
    const asked = workshop.asked.value
    if (press(chord, workshop)) {
      event.preventDefault()
      // The key that opened a side panel closes it.
      if (asked !== null && asked === workshop.asked.value) workshop.asked.value = null
    }
    else if (writing && chord === 'Enter' && workshop.writing.now.value?.on !== 'note') {
      event.preventDefault()
      workshop.writing.finish()
    }
  })
  document.addEventListener('keyup', (event) => {
    if (event.key === ' ') pointers.hold(false)
  })
  addEventListener('blur', () => pointers.hold(false))
  stage.addEventListener('focus', () => stage.toggleAttribute('data-focus', true))
  stage.addEventListener('blur', () => stage.toggleAttribute('data-focus', false))
}
