/** Actions on how things lie: locked, tilted, before or behind others, and what a frame means. */
import { isLocked } from '../board/locks'
import { FRAME_ROLES, type FrameRole } from '../contract/kinds'
import type { Action } from './action'
import type { Workshop } from './workshop'

const withNotes = ({ selection, mayChange }: Workshop): boolean => mayChange.value && selection.notes.value.length > 0

/** Notes, frames and lines that are selected; arrows cannot be locked. */
const lockable = ({ selection }: Workshop): readonly { readonly locked?: boolean }[] => [
  ...selection.notes.value,
  ...selection.frames.value,
  ...selection.pivotals.value,
]

/** Whether everything that is selected and can be locked is. */
export const allLocked = (workshop: Workshop): boolean => lockable(workshop).length > 0 && lockable(workshop).every(isLocked)

const mean = (role: FrameRole): Action => ({
  name: `role.${role}`,
  mode: 'board',
  keys: [],
  when: ({ selection, mayChange }) => mayChange.value && selection.frames.value.length > 0 && selection.notes.value.length === 0,
  isOn: ({ selection }) => selection.frames.value.every((frame) => frame.role === role),
  perform: ({ desk }) => desk.changeRole(role),
})

export const lyingActions: readonly Action[] = [
  {
    name: 'arrange.lock',
    mode: 'board',
    keys: ['K'],
    when: (workshop) => workshop.mayChange.value && lockable(workshop).length > 0,
    isOn: allLocked,
    perform: (workshop) => workshop.desk.lockSelection(!allLocked(workshop)),
  },
  { name: 'note.tilt', mode: 'board', keys: ['T'], when: withNotes, perform: ({ desk }) => desk.tiltSelection() },
  { name: 'stack.front', mode: 'board', keys: [], when: withNotes, perform: ({ desk }) => desk.restackSelection('front') },
  { name: 'stack.back', mode: 'board', keys: [], when: withNotes, perform: ({ desk }) => desk.restackSelection('back') },
  ...FRAME_ROLES.map(mean),
]
