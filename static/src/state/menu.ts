/** What a menu offers: actions of the registry, in groups, those that are possible just now (UX U26). */
import { FRAME_ROLES, KINDS } from '../contract/kinds'
import type { Action } from './action'
import { ACTIONS, isPossible } from './actions'
import type { Workshop } from './workshop'

/** A name of the catalogue of words, and what is behind it. */
export interface Submenu {
  readonly name: 'menu.kind' | 'menu.role' | 'menu.order' | 'menu.size' | 'menu.move'
  readonly actions: readonly Action[]
}

export type Entry = Action | Submenu

type Wanted = string | { readonly name: Submenu['name']; readonly actions: readonly string[] }

/** Also the bar's menu. */
export const ORDER = ['left', 'centre', 'right', 'top', 'middle', 'bottom', 'across', 'down', 'row'].map((name) => `order.${name}`)

/** What is done to one thing: with several selected it would be a riddle to which. */
const FOR_ONE: ReadonlySet<string> = new Set(['note.edit', 'tool.link'])

/** What can be done to arrows: they lie where their notes do. */
const FOR_ARROWS: ReadonlySet<string> = new Set(['note.edit', 'link.source', 'link.target', 'arrange.remove'])

const SIZES = ['larger', 'smaller', 'wider', 'narrower', 'taller', 'shorter', 'usual', 'fit'].map((name) => `size.${name}`)

/** Each drag has a way without one (UX AX6). */
const MOVES = ['note.putAfter', 'note.moveTo', ...['left', 'right', 'up', 'down'].map((way) => `nudge.${way}.long`)]

const SELECTED: readonly (readonly Wanted[])[] = [
  ['note.edit', { name: 'menu.kind', actions: KINDS.map((kind) => `kind.${kind}`) }, { name: 'menu.role', actions: FRAME_ROLES.map((role) => `role.${role}`) }, 'tool.link', 'link.source', 'link.target'],
  [{ name: 'menu.move', actions: MOVES }, { name: 'menu.order', actions: ORDER }, 'arrange.frame', { name: 'menu.size', actions: SIZES }],
  ['clip.copy', 'clip.cut', 'arrange.duplicate'],
  ['arrange.lock', 'note.tilt', 'stack.front', 'stack.back'],
  ['note.tags', 'note.about', 'view.fitSelection'],
  ['arrange.remove'],
]

/** For the current entry of the outline, which has no place on a screen. */
const TOLD: readonly (readonly Wanted[])[] = [
  ['note.edit', { name: 'menu.kind', actions: KINDS.map((kind) => `kind.${kind}`) }, { name: 'menu.role', actions: FRAME_ROLES.map((role) => `role.${role}`) }],
  ['outline.earlier', 'outline.later', 'note.putAfter', 'note.moveTo'],
  ['outline.lead', 'outline.unlink', 'outline.frame', 'outline.pivotal'],
  ['clip.copy', 'arrange.lock', 'note.tilt', 'note.tags', 'note.about'],
  ['outline.remove'],
]

const BARE: readonly (readonly Wanted[])[] = [
  ['note.here', 'clip.paste'],
  ['tool.frame', 'tool.lane', 'tool.pivotal', 'tool.space'],
  ['arrange.selectAll', 'view.fit', 'view.zoomFull'],
  ['habit.wheelZooms', 'habit.letters', 'habit.news'],
  ['panel.outline', 'panel.export', 'panel.keys'],
]

const BY_NAME: ReadonlyMap<string, Action> = new Map(ACTIONS.map((action) => [action.name, action]))

/** The groups of the menu for what is selected, or for the bare board; none of them is empty. */
export function menuOf(workshop: Workshop): readonly (readonly Entry[])[] {
  const count = workshop.selection.ids.value.size
  const several = count > 1
  const mayChange = workshop.mayChange.value
  const arrows = count > 0 && workshop.selection.links.value.length === count
  const possible = (name: string): readonly Action[] => {
    if ((several && FOR_ONE.has(name)) || (arrows && mayChange && !FOR_ARROWS.has(name))) return []
    const action = BY_NAME.get(name)
    return action !== undefined && isPossible(action, workshop) ? [action] : []
  }
  const entries = (wanted: Wanted): readonly Entry[] => {
    if (typeof wanted === 'string') return possible(wanted)
    const actions = wanted.actions.flatMap(possible)
    return actions.length > 0 ? [{ name: wanted.name, actions }] : []
  }
  const table = workshop.selection.ids.value.size === 0 ? BARE : workshop.view.value === 'outline' ? TOLD : SELECTED
  const groupsOf = (wanted: typeof table): readonly (readonly Entry[])[] => wanted.map((group) => group.flatMap(entries)).filter((group) => group.length > 0)
  const groups = groupsOf(table)
  // Who only watches can do nothing to an arrow, and something on its board.
  return groups.length > 0 ? groups : groupsOf(BARE)
}
