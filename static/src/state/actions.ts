/**
 * The one registry of actions (STYLE H8): keyboard, toolbar, menus and the help sheet are made from it. Names are shown through
 * the catalogue of words; keys are those of UX section 5, and no key has two meanings within one mode (UX K7).
 */
import { boundsOf } from '../board/geometry'
import { arrangeActions } from './actions.arrange'
import { makeRoom, takeEnd, takeLink } from './actions.hand'
import { clipActions } from './actions.clip'
import { habitActions } from './habits'
import { historyActions } from './actions.history'
import { menuActions } from './actions.menu'
import { lyingActions } from './actions.lying'
import { noteActions } from './actions.notes'
import { orderActions } from './actions.order'
import { sizeActions } from './actions.size'
import { outlineActions } from './actions.outline'
import type { Action, Mode } from './action'
import type { Workshop } from './workshop'

export type { Action, Mode } from './action'

const toolActions: readonly Action[] = [
  { name: 'tool.select', mode: 'board', keys: ['V', '1'], perform: ({ toolbox }) => toolbox.putAway() },
  { name: 'tool.hand', mode: 'board', keys: ['H'], perform: ({ toolbox }) => toolbox.take({ name: 'hand' }) },
  {
    name: 'tool.link',
    mode: 'board',
    keys: ['L'],
    when: ({ mayChange }) => mayChange.value,
    perform: takeLink,
  },
  ...(['source', 'target'] as const).map((end): Action => ({
    name: `link.${end}`,
    mode: 'board',
    keys: [],
    when: ({ mayChange, selection, view }) => mayChange.value && view.value === 'board' && selection.links.value.length === 1 && selection.ids.value.size === 1,
    perform: (workshop) => takeEnd(workshop, end),
  })),
  {
    name: 'tool.frame',
    mode: 'board',
    keys: ['B'],
    when: ({ mayChange }) => mayChange.value,
    perform: ({ toolbox }) => toolbox.take({ name: 'frame', role: 'context' }),
  },
  {
    name: 'tool.lane',
    mode: 'board',
    keys: ['S'],
    when: ({ mayChange }) => mayChange.value,
    perform: ({ toolbox }) => toolbox.take({ name: 'frame', role: 'lane' }),
  },
  {
    name: 'tool.pivotal',
    mode: 'board',
    keys: ['I'],
    when: ({ mayChange }) => mayChange.value,
    perform: ({ toolbox }) => toolbox.take({ name: 'pivotal' }),
  },
  {
    name: 'tool.space',
    mode: 'board',
    keys: ['Y'],
    when: ({ mayChange }) => mayChange.value,
    // A menu is opened where room shall be; without one the hand says it.
    perform: (workshop) => (workshop.menu.value === null ? workshop.toolbox.take({ name: 'space' }) : makeRoom(workshop)),
  },
]

const viewActions: readonly Action[] = [
  {
    name: 'view.fit',
    mode: 'board',
    keys: ['Shift+1'],
    perform: ({ camera, board }) => camera.fit(boundsOf(board.value)),
  },
  {
    name: 'view.fitSelection',
    mode: 'board',
    keys: ['Shift+2'],
    when: ({ selection }) => selection.box.value !== null,
    perform: ({ camera, selection }) => camera.fit(selection.box.value),
  },
  { name: 'view.zoomFull', mode: 'board', keys: ['Ctrl+0'], perform: ({ camera }) => camera.zoomTo(1) },
  { name: 'view.zoomIn', mode: 'board', keys: ['Ctrl++', 'Ctrl+='], perform: ({ camera }) => zoomBy(camera, 1.25) },
  { name: 'view.zoomOut', mode: 'board', keys: ['Ctrl+-'], perform: ({ camera }) => zoomBy(camera, 0.8) },
]

const followActions: readonly Action[] = [
  {
    name: 'follow.toggle',
    mode: 'board',
    keys: ['F'],
    when: ({ room }) => room.remotes.value.length > 0,
    perform: ({ room, following }) => {
      const [first] = room.remotes.value
      if (following.whom.value !== null) following.stop()
      else if (first !== undefined) following.start(first.connection)
    },
  },
]

const zoomBy = (camera: Workshop['camera'], factor: number): void => camera.zoomTo(camera.zoom.value * factor)

const panelActions: readonly Action[] = [
  { name: 'panel.keys', mode: 'board', keys: ['?'], perform: ({ asked }) => void (asked.value = 'keys') },
  { name: 'panel.commands', mode: 'board', keys: ['Ctrl+K'], perform: ({ asked }) => void (asked.value = 'commands') },
  { name: 'panel.legend', mode: 'board', keys: [], when: ({ mayChange, me }) => mayChange.value && me.value.role === 'facilitator', perform: ({ asked }) => void (asked.value = 'legend') },
  { name: 'panel.export', mode: 'board', keys: ['Shift+E'], perform: ({ asked }) => void (asked.value = 'export') },
  { name: 'panel.outline', mode: 'board', keys: ['Shift+O'], perform: ({ view }) => void (view.value = view.value === 'outline' ? 'board' : 'outline') },
  // Pressed again it goes to the browser (UX K5).
  { name: 'find.open', mode: 'board', keys: ['Ctrl+F'], when: ({ find }) => find.sought.value === null, perform: ({ find }) => find.open() },
  { name: 'panel.share', mode: 'board', keys: [], perform: ({ asked }) => void (asked.value = 'share') },
]

/** Every action there is, in the order of the help sheet. */
export const ACTIONS: readonly Action[] = [
  ...toolActions,
  ...noteActions,
  ...arrangeActions,
  ...lyingActions,
  ...orderActions,
  ...sizeActions,
  ...clipActions,
  ...menuActions,
  ...habitActions,
  ...viewActions,
  ...followActions,
  ...panelActions,
  ...outlineActions,
  ...historyActions,
]

/** Which table of keys holds just now. */
export function modeOf({ writing, history, view }: Workshop): Mode {
  if (history.at.value !== null) return 'replay'
  if (writing.now.value !== null) return 'editing'
  return view.value
}

export const isPossible = (action: Action, workshop: Workshop): boolean => action.when?.(workshop) ?? true

/** The action that a chord means now, if it is possible; looking about works in the history as it does on the board. */
export function actionFor(chord: string, workshop: Workshop): Action | null {
  const mode = modeOf(workshop)
  const means = (wanted: Mode): Action | undefined =>
    ACTIONS.find((action) => action.mode === wanted && action.keys.includes(chord))
  const board = mode === 'replay' || mode === 'outline' ? means('board') : undefined
  const walks = mode === 'replay' && workshop.view.value === 'outline' ? means('outline') : undefined
  const others = [
    walks !== undefined && isWalking(walks) ? walks : undefined,
    board !== undefined && (mode === 'outline' ? isEverywhere(board) : isLooking(board)) ? board : undefined,
  ]
  const found = means(mode) ?? others.find((action) => action !== undefined)
  return found !== undefined && isPossible(found, workshop) ? found : null
}

const isLooking = ({ name }: Action): boolean => /^(?:view|panel)\.|^tool\.(?:select|hand)$/u.test(name)

const isWalking = ({ name }: Action): boolean => /^outline\.(?:previous|next|first|last)$/u.test(name)

/** What the outline leaves to the board's keys. */
const isEverywhere = ({ name }: Action): boolean => /^(?:panel\.|find\.|history\.open|arrange\.(?:undo|redo))/u.test(name)

/** Do what a chord means; false when it means nothing here, so that the browser may have it. */
export function press(chord: string, workshop: Workshop): boolean {
  if (chord !== 'Tab') workshop.suggesting.drop()
  const action = actionFor(chord, workshop)
  if (action === null || action.native) return false
  action.perform(workshop)
  return true
}
