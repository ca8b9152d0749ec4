/** How this person likes to work, on this device: not part of any board. */
import { signal } from '@preact/signals-core'
import type { Action } from './action'

export class Habits {
  /** A wheel alone zooms; otherwise it pans, and Ctrl makes it zoom (UX U01). */
  readonly wheelZooms = signal(false)
  /** Single letters are shortcuts; otherwise a letter begins to write on the selected note (UX U06, AX11). */
  readonly letters = signal(true)
  /** What others change is announced (UX AX9). */
  readonly news = signal(true)
}

const toggle = (name: keyof Habits): Action => ({
  name: `habit.${name}`,
  mode: 'board',
  keys: [],
  isOn: ({ habits }) => habits[name].value,
  perform: ({ habits }) => void (habits[name].value = !habits[name].value),
})

export const habitActions: readonly Action[] = [toggle('wheelZooms'), toggle('letters'), toggle('news')]
