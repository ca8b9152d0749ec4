/** Actions with notes: placing, writing, walking from one to the next. */
import { nearest, nextInStory, type Direction } from '../board/neighbours'
import { KINDS, LOOKS, type Kind } from '../contract/kinds'
import type { Action } from './action'
import { isHolding, pointTo, putDown } from './actions.hand'
import { writeBeside } from './beside'
import type { Workshop } from './workshop'

const mayChange = ({ mayChange: may }: Workshop): boolean => may.value

/** The letter of a kind takes its note into the hand; the next click places it. */
const take = (kind: Kind): Action => ({
  name: `note.${kind}`,
  mode: 'board',
  keys: LOOKS[kind].key === '' ? [] : [LOOKS[kind].key],
  when: mayChange,
  perform: ({ toolbox }) => toolbox.take({ name: 'note', kind }),
})

function walk(workshop: Workshop, step: 1 | -1): void {
  const from = workshop.selection.notes.value.at(-1)?.id ?? null
  show(workshop, nextInStory(workshop.board.value, from, step)?.id)
}

function turn(workshop: Workshop, direction: Direction, more: boolean): void {
  const from = workshop.selection.notes.value.at(-1)
  if (from !== undefined) show(workshop, nearest(workshop.board.value, from, direction)?.id, more)
}

/** Select a note, with `more` beside what is selected already, and bring it into sight. */
function show(workshop: Workshop, id: string | undefined, more: boolean = false): void {
  const { selection, camera, board } = workshop
  const note = id === undefined ? undefined : board.value.notes.get(id)
  if (note === undefined) return
  selection.set(...(more ? [...selection.ids.value].filter((one) => one !== note.id) : []), note.id)
  camera.reveal(note)
  pointTo(workshop, note)
}

/** The one item that is selected and can be written on. */
function writeOn({ selection, writing }: Workshop): void {
  const [note, frame, link, pivotal] = [
    selection.notes.value.at(-1),
    selection.frames.value.at(-1),
    selection.links.value.at(-1),
    selection.pivotals.value.at(-1),
  ]
  if (note) writing.begin('note', note.id)
  else if (frame) writing.begin('frame', frame.id)
  else if (link) writing.begin('link', link.id)
  else if (pivotal) writing.begin('pivotal', pivotal.id)
}

const DIRECTIONS: readonly (readonly [string, Direction])[] = [
  ['Left', 'left'],
  ['Right', 'right'],
  ['Up', 'up'],
  ['Down', 'down'],
]

export const noteActions: readonly Action[] = [
  ...KINDS.filter((kind) => kind !== 'unknown').map(take),
  {
    name: 'note.again',
    mode: 'board',
    keys: ['N'],
    when: mayChange,
    perform: ({ toolbox }) => toolbox.take({ name: 'note', kind: toolbox.lastKind.value }),
  },
  {
    name: 'note.edit',
    mode: 'board',
    keys: ['Enter', 'F2'],
    when: (workshop) => mayChange(workshop) && (isHolding(workshop) || workshop.selection.ids.value.size > 0),
    perform: (workshop) => (isHolding(workshop) ? putDown(workshop) : writeOn(workshop)),
  },
  {
    name: 'walk.next',
    mode: 'board',
    keys: ['Tab'],
    when: ({ selection, board, suggesting }) => suggesting.now.value !== null || nextInStory(board.value, selection.notes.value.at(-1)?.id ?? null, 1) !== null,
    perform: (workshop) => (workshop.suggesting.now.value === null ? walk(workshop, 1) : workshop.suggesting.take()),
  },
  {
    name: 'walk.previous',
    mode: 'board',
    keys: ['Shift+Tab'],
    when: ({ selection, board }) => nextInStory(board.value, selection.notes.value.at(-1)?.id ?? null, -1) !== null,
    perform: (workshop) => walk(workshop, -1),
  },
  ...DIRECTIONS.flatMap(([key, direction]): Action[] =>
    [false, true].map((more) => ({
      name: `walk.${direction}${more ? '.more' : ''}`,
      mode: 'board',
      keys: [more ? `Ctrl+Shift+${key}` : `Ctrl+${key}`],
      when: ({ selection }) => selection.notes.value.length > 0,
      perform: (workshop) => turn(workshop, direction, more),
    })),
  ),
  { name: 'write.finish', mode: 'editing', keys: ['Esc', 'Ctrl+Enter'], perform: ({ writing }) => writing.finish() },
  // In the outline a row is one line, and so is a name; on the paper of a note the browser begins a new one.
  { name: 'write.done', mode: 'editing', keys: ['Enter'], when: ({ view, writing }) => view.value === 'outline' || writing.now.value?.on !== 'note', perform: ({ writing }) => writing.finish() },
  { name: 'write.line', mode: 'editing', keys: ['Shift+Enter'], native: true, when: onNote, perform: () => undefined },
  { name: 'write.next', mode: 'editing', keys: ['Tab'], when: onNote, perform: (workshop) => writeBeside(workshop, 'right') },
  {
    name: 'write.previous',
    mode: 'editing',
    keys: ['Shift+Tab'],
    when: onNote,
    perform: (workshop) => writeBeside(workshop, 'left'),
  },
  {
    name: 'write.below',
    mode: 'editing',
    keys: ['Ctrl+Shift+Enter'],
    when: onNote,
    perform: (workshop) => writeBeside(workshop, 'down'),
  },
]

function onNote({ writing }: Workshop): boolean {
  return writing.now.value?.on === 'note'
}
