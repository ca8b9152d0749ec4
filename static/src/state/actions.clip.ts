/** The clipboard from a menu. Keys need no action: the browser's own events do the same (UX U11). */
import type { Action } from './action'
import type { Workshop } from './workshop'

const hasNotes = ({ selection }: Workshop): boolean => selection.notes.value.length > 0

export const clipActions: readonly Action[] = [
  { name: 'clip.copy', mode: 'board', keys: ['Ctrl+C'], native: true, when: hasNotes, perform: ({ clip }) => void (clip.value = 'copy') },
  {
    name: 'clip.cut',
    mode: 'board',
    keys: ['Ctrl+X'],
    native: true,
    when: (workshop) => workshop.mayChange.value && hasNotes(workshop),
    perform: ({ clip }) => void (clip.value = 'cut'),
  },
  {
    name: 'clip.paste',
    mode: 'board',
    keys: ['Ctrl+V'],
    native: true,
    when: ({ mayChange }) => mayChange.value,
    perform: ({ clip }) => void (clip.value = 'paste'),
  },
]
