/** Putting what is selected in order (UX U14): one wish, one step of undo. */
import { aligned, distributed, tidied, type Item, type Place, type Side } from '../board/order'
import type { Action } from './action'
import type { Workshop } from './workshop'
import { carried } from './wishes'

/** Selected notes and frames that do not go along with a selected frame anyway. */
function items({ board, selection }: Workshop): readonly Item[] {
  const frames = selection.frames.value
  const inside = carried(board.value, frames.map(({ id }) => id))
  for (const { id } of frames) if (!frames.some((outer) => outer.id !== id && carried(board.value, [outer.id]).has(id))) inside.delete(id)
  return [...selection.notes.value, ...frames].filter(({ id }) => !inside.has(id))
}

const order = (name: string, least: number, place: (items: readonly Item[]) => readonly Place[]): Action => ({
  name: `order.${name}`,
  mode: 'board',
  keys: [],
  when: (workshop) => workshop.mayChange.value && items(workshop).length >= least,
  perform: (workshop) => workshop.desk.rearrange(place(items(workshop))),
})

const SIDES: readonly Side[] = ['left', 'centre', 'right', 'top', 'middle', 'bottom']

export const orderActions: readonly Action[] = [
  ...SIDES.map((side) => order(side, 2, (these) => aligned(these, side))),
  order('across', 3, (these) => distributed(these, 'x')),
  order('down', 3, (these) => distributed(these, 'y')),
  order('row', 2, tidied),
]
