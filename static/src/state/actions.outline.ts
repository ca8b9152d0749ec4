/** Actions of the outline (UX AX2): the letters, Enter and Delete of the board, arrows that walk, Alt and arrows that order. */
import { KINDS, LOOKS, type Kind } from '../contract/kinds'
import type { Action } from './action'
import { openEntryMenu } from './actions.menu'
import { addAfter, currentOf, frameSelection, leadingFrom, moveBy, neighbourOf, noteOf, remove, walk, write } from './outline'
import type { Workshop } from './workshop'

const may = ({ mayChange }: Workshop): boolean => mayChange.value

const go = (name: string, key: string, steps: number): readonly Action[] => [
  { name: `outline.${name}`, mode: 'outline', keys: [key], perform: (workshop) => walk(workshop, steps) },
  { name: `outline.${name}.more`, mode: 'outline', keys: [`Shift+${key}`], perform: (workshop) => walk(workshop, steps, true) },
]

const add = (kind: Kind): Action => ({
  name: `outline.note.${kind}`,
  mode: 'outline',
  keys: LOOKS[kind].key === '' ? [] : [LOOKS[kind].key],
  when: may,
  perform: (workshop) => addAfter(workshop, kind),
})

const move = (name: string, key: string, step: 1 | -1): Action => ({
  name: `outline.${name}`,
  mode: 'outline',
  keys: [`Alt+${key}`, `Ctrl+${key}`],
  when: (workshop) => may(workshop) && neighbourOf(workshop, step) !== null,
  perform: (workshop) => moveBy(workshop, step),
})

const onNote = (workshop: Workshop): boolean => may(workshop) && noteOf(workshop) !== null

export const outlineActions: readonly Action[] = [
  ...go('previous', 'Up', -1),
  ...go('next', 'Down', 1),
  ...go('first', 'Home', -Infinity),
  ...go('last', 'End', Infinity),
  {
    name: 'outline.write',
    mode: 'outline',
    keys: ['Enter', 'F2'],
    when: (workshop) => may(workshop) && currentOf(workshop) !== null,
    perform: write,
  },
  {
    name: 'outline.add',
    mode: 'outline',
    keys: ['N'],
    when: may,
    perform: (workshop) => addAfter(workshop, workshop.toolbox.lastKind.value),
  },
  ...KINDS.filter((kind) => kind !== 'unknown').map(add),
  move('earlier', 'Up', -1),
  move('later', 'Down', 1),
  { name: 'outline.lead', mode: 'outline', keys: ['L'], when: onNote, perform: (workshop) => void (workshop.asked.value = 'leadTo') },
  {
    name: 'outline.frame',
    mode: 'outline',
    keys: ['B'],
    when: (workshop) => may(workshop) && workshop.selection.box.value !== null,
    perform: frameSelection,
  },
  {
    name: 'outline.pivotal',
    mode: 'outline',
    keys: ['I'],
    when: onNote,
    perform: (workshop) => {
      const note = noteOf(workshop)
      if (note !== null) workshop.desk.drawPivotal(note.x + note.w / 2, note.id)
    },
  },
  {
    name: 'outline.remove',
    mode: 'outline',
    keys: ['Delete', 'Backspace'],
    when: (workshop) => may(workshop) && currentOf(workshop) !== null,
    perform: remove,
  },
  { name: 'outline.unlink', mode: 'outline', keys: ['Shift+L'], when: (workshop) => may(workshop) && leadingFrom(workshop).length > 0, perform: (workshop) => void (workshop.asked.value = 'unlink') },
  { name: 'outline.menu', mode: 'outline', keys: ['Shift+F10', 'ContextMenu'], when: (workshop) => currentOf(workshop) !== null, perform: openEntryMenu },
  { name: 'outline.leave', mode: 'outline', keys: ['Esc'], perform: ({ view }) => void (view.value = 'board') },
]
