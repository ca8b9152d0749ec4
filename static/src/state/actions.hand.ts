/**
 * The hand without a pointer (UX AX6): Enter puts a note down that was taken from the palette, draws the arrow from the note
 * that was selected when the link tool was taken to the one that is selected now, or a context around what is selected.
 */
import { beside, GAP, noteOn } from '../board/neighbours'
import { centre } from '../board/geometry'
import type { Note } from '../contract/items'
import { LOOKS, type Kind } from '../contract/kinds'
import { frameSelection } from './outline'
import type { End } from './motion'
import type { Workshop } from './workshop'

/** Take the link tool; the selected note is where the arrow begins. */
export function takeLink({ toolbox, selection, motion }: Workshop): void {
  const from = selection.notes.value.at(-1)
  toolbox.take({ name: 'link' })
  if (from !== undefined) motion.linking.value = { from: from.id, to: { x: from.x + from.w + GAP, y: centre(from).y }, over: null }
}

/** Take an end of the selected arrow: the next note that is clicked, or walked to and confirmed, is where it will be. */
export function takeEnd({ toolbox, selection, motion, board }: Workshop, end: End['end']): void {
  const [link] = selection.links.value
  const note = board.value.notes.get(link?.[end] ?? '')
  toolbox.take({ name: 'link' })
  if (link && note) motion.linking.value = { from: link[end === 'source' ? 'target' : 'source'], to: centre(note), over: null, of: { link: link.id, end } }
}

/** The selection came to a note while an arrow was in the hand: the arrow points there. */
export function pointTo({ motion }: Workshop, { id }: Note): void {
  const wish = motion.linking.value
  if (wish !== null) motion.linking.value = { ...wish, over: id === wish.from ? null : id }
}

/** Whether Enter has something to put down. */
export function isHolding({ toolbox, motion, selection }: Workshop): boolean {
  const { name } = toolbox.tool.value
  return name === 'note' || name === 'space' || (name === 'link' && motion.linking.value !== null) || (name === 'frame' && selection.box.value !== null)
}

/** Board units for one note and its gap. */
export const ROOM = 120

/** Before what is selected; without that, where the menu was opened or in the middle of what is seen. */
export function makeRoom({ selection, menu, camera, desk, toolbox }: Workshop): void {
  const at = menu.value?.world.x ?? selection.box.value?.x ?? centre(camera.seen.value).x
  toolbox.putAway()
  desk.insertSpace('x', Math.floor(at), ROOM)
}

export function putDown(workshop: Workshop): void {
  const tool = workshop.toolbox.tool.value
  if (tool.name === 'note') placeNote(workshop, tool.kind)
  else if (tool.name === 'frame') frameSelection(workshop)
  else if (tool.name === 'space') makeRoom(workshop)
  else connect(workshop)
}

/** To the right of the selected note, behind whatever lies there; without one, in the middle of what is seen. */
function placeNote({ selection, board, camera, toolbox, desk, writing }: Workshop, kind: Kind): void {
  const { width: w, height: h } = LOOKS[kind]
  const from = selection.notes.value.at(-1)
  let at = centre(camera.seen.value)
  if (from !== undefined) {
    let box = beside(from, 'right', { w, h })
    for (let there = noteOn(board.value, box); there !== null; there = noteOn(board.value, box)) box = beside({ ...box, x: there.x, w: there.w }, 'right', { w, h })
    at = centre(box)
    camera.reveal(box)
  }
  toolbox.putAway()
  const id = desk.placeNote(kind, at)
  if (id !== null) writing.begin('note', id)
}

/** The note that the arrow reached stays selected, so that the next arrow can begin there. */
function connect({ motion, desk, toolbox }: Workshop): void {
  const wish = motion.linking.value
  if (wish === null || wish.over === null) return
  toolbox.putAway()
  desk.drawLink(wish)
}
