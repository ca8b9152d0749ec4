/** Actions that stand in menus first of all: the menu itself, a note where it was opened, the kinds. */
import { centre } from '../board/geometry'
import { KINDS, type Kind } from '../contract/kinds'
import type { Action } from './action'
import { currentOf, frameSelection } from './outline'
import type { Choice, Workshop } from './workshop'

/** The same for the current entry of the outline; who draws it knows where it stands. */
export function openEntryMenu(workshop: Workshop): void {
  const current = currentOf(workshop)
  if (current === null) return
  if (!workshop.selection.has(current.id)) workshop.selection.set(current.id)
  openMenu(workshop)
}

const asks = (name: string, choice: Choice): Action => ({
  name,
  mode: 'board',
  keys: [],
  when: ({ selection, mayChange }) => mayChange.value && selection.notes.value.length === 1 && selection.ids.value.size === 1,
  perform: ({ asked }) => void (asked.value = choice),
})

/** Below what is selected, or in the middle of what is seen. */
function openMenu({ menu, selection, camera }: Workshop): void {
  const box = selection.box.value
  const world = box === null ? centre(camera.seen.value) : { x: box.x + box.w / 2, y: box.y + box.h }
  const { w, h } = camera.viewport.value
  const { x, y } = camera.toScreen(world)
  menu.value = { at: { x: Math.min(w, Math.max(0, x)), y: Math.min(h, Math.max(0, y)) }, world }
}

/** A note of the last kind where the menu was opened. */
function writeHere({ menu, motion, camera, desk, writing, toolbox }: Workshop): void {
  const at = menu.value?.world ?? motion.cursor.value ?? centre(camera.seen.value)
  const id = desk.placeNote(toolbox.lastKind.value, at)
  if (id !== null) writing.begin('note', id)
}

const become = (kind: Kind): Action => ({
  name: `kind.${kind}`,
  mode: 'board',
  keys: [],
  when: ({ selection, mayChange }) => mayChange.value && selection.notes.value.length > 0,
  isOn: ({ selection }) => selection.notes.value.length > 0 && selection.notes.value.every((note) => note.kind === kind),
  perform: ({ desk }) => desk.changeKind(kind),
})

export const menuActions: readonly Action[] = [
  asks('note.putAfter', 'putAfter'),
  asks('note.moveTo', 'moveTo'),
  { name: 'menu.open', mode: 'board', keys: ['Shift+F10', 'ContextMenu'], perform: openMenu },
  { name: 'note.about', mode: 'board', keys: [], when: ({ selection }) => selection.notes.value.length === 1, perform: ({ asked }) => void (asked.value = 'about') },
  { name: 'note.tags', mode: 'board', keys: ['J'], when: ({ selection, mayChange }) => mayChange.value && selection.notes.value.length > 0, perform: ({ asked }) => void (asked.value = 'tags') },
  { name: 'arrange.frame', mode: 'board', keys: [], when: ({ selection, mayChange }) => mayChange.value && selection.notes.value.length > 0, perform: frameSelection },
  { name: 'note.here', mode: 'board', keys: [], when: ({ mayChange }) => mayChange.value, perform: writeHere },
  ...KINDS.filter((kind) => kind !== 'unknown').map(become),
]
