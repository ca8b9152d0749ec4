/** One thing a person can do, whichever way they ask for it. */
import type { Workshop } from './workshop'

/** Which table of keys: the board has focus, the outline has, a text field is open, or the history is. */
export type Mode = 'board' | 'outline' | 'editing' | 'replay'

export interface Action {
  /** Its name in the catalogue of words; dotted, room first. */
  readonly name: string
  readonly mode: Mode
  /** Chords as `chordOf` writes them; the first is shown. */
  readonly keys: readonly string[]
  /** Whether it makes sense now; left out means always. */
  readonly when?: (workshop: Workshop) => boolean
  /** For a choice or a switch: whether it is on. Left out for everything else. */
  readonly isOn?: (workshop: Workshop) => boolean
  /** The browser itself answers these keys (copy, cut, paste); `perform` is for menus. */
  readonly native?: true
  readonly perform: (workshop: Workshop) => void
}
