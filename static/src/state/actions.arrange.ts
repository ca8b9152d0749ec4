/** Actions on what is selected: moving, copying, throwing away, and taking back. */
import type { Action } from './action'
import type { Workshop } from './workshop'

/** Board units of one nudge, and of a long one (UX U13). */
const NUDGE = 10
const LONG_NUDGE = 100

/** Board units between a note and its copy. */
const AWAY = { x: 20, y: 20 }

const onSelection = ({ selection, mayChange }: Workshop): boolean => mayChange.value && selection.ids.value.size > 0

const ARROWS: readonly (readonly [string, number, number])[] = [
  ['Left', -1, 0],
  ['Right', 1, 0],
  ['Up', 0, -1],
  ['Down', 0, 1],
]

const nudge = ([key, dx, dy]: readonly [string, number, number]): readonly Action[] => [
  {
    name: `nudge.${key.toLowerCase()}`,
    mode: 'board',
    keys: [key],
    when: onSelection,
    perform: ({ desk }) => desk.moveSelection(dx * NUDGE, dy * NUDGE),
  },
  {
    name: `nudge.${key.toLowerCase()}.long`,
    mode: 'board',
    keys: [`Shift+${key}`],
    when: onSelection,
    perform: ({ desk }) => desk.moveSelection(dx * LONG_NUDGE, dy * LONG_NUDGE),
  },
]

/** Esc lets go of one thing after the other: of whom I follow, the tool, the selection. */
function letGo({ motion, toolbox, selection, asked, following }: Workshop): void {
  if (following.whom.value !== null) following.stop()
  else if (asked.value !== null) asked.value = null
  else if (toolbox.tool.value.name !== 'select') toolbox.putAway()
  else selection.clear()
  motion.rest()
}

export const arrangeActions: readonly Action[] = [
  ...ARROWS.flatMap(nudge),
  {
    name: 'arrange.remove',
    mode: 'board',
    keys: ['Delete', 'Backspace'],
    when: onSelection,
    perform: ({ desk }) => desk.removeSelection(),
  },
  {
    name: 'arrange.duplicate',
    mode: 'board',
    keys: ['Ctrl+D'],
    when: onSelection,
    perform: ({ desk }) => void desk.duplicate(AWAY),
  },
  { name: 'arrange.selectAll', mode: 'board', keys: ['Ctrl+A'], perform: ({ selection }) => selection.all() },
  { name: 'arrange.letGo', mode: 'board', keys: ['Esc'], perform: letGo },
  {
    name: 'arrange.undo',
    mode: 'board',
    keys: ['Ctrl+Z'],
    when: ({ desk, mayChange }) => mayChange.value && (desk.gestures.undoable.value !== null || !desk.gestures.known.value),
    perform: ({ desk }) => desk.undo(),
  },
  {
    name: 'arrange.redo',
    mode: 'board',
    keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    when: ({ desk, mayChange }) => mayChange.value && (desk.gestures.redoable.value !== null || !desk.gestures.known.value),
    perform: ({ desk }) => desk.redo(),
  },
]
