/**
 * Everything that one browser knows of one board, and the way in for everybody who draws it. No DOM, no network, no clock of
 * its own: signals of @preact/signals-core, and `Ports` for the world outside.
 *
 *     const workshop = openWorkshop(start, ports)      main.ts, with the ports of sync/
 *
 *     workshop.board           the board to draw: shown, or as it was when the history is open
 *     workshop.ledger          confirmed, pending, shown          what the server said, what we hope, both together
 *     workshop.selection       ids; notes, frames, links, pivotals that are selected and still there
 *     workshop.camera          x, y, zoom, viewport; toWorld, toScreen, panBy, zoomAt, fit, seen
 *     workshop.toolbox         tool, lastKind; take(tool)
 *     workshop.motion          drag, marquee, linking, drawing, ghost, resizing, cursor: what the pointer is doing, undecided yet
 *     workshop.writing         now: the text field that is open, with its draft
 *     workshop.room            remotes: everybody else's cursor, selection, draft, drag; glide(ms) moves their cursors
 *     workshop.following       whom: somebody whose window mine goes along with; start, stop, glide(ms)
 *     workshop.connection      what the socket is doing; workshop.saving is the save state of UX section 4
 *     workshop.gestures        undoable, redoable: one's own gestures, from the log
 *     workshop.history         open, close, seek, step, play, pause, tick(ms); at is null when the board is live
 *     workshop.notices         refusals and other news for people, by code, with the lost text; dismiss(id)
 *     workshop.returned        wishes that the board refused, until somebody has decided: list, putAway(id)
 *     workshop.desk            the one way to change the board: submit(command) and a method for each thing people do
 *     workshop.menu            where a menu for what is selected was asked for, or null
 *     workshop.habits          how this person likes to work, on this device
 *     workshop.clip            a copy, cut or paste that a menu asked for; the stage does it
 *     workshop.suggesting      now: the note that could come next; take(), drop()
 *     workshop.asked           the panel that an action asked for ('share', 'export', 'keys', ...), or null
 *     workshop.view            'board' or 'outline'
 *     workshop.find            the search: sought, hits, at; seek, step
 *
 * The stage tells `camera.viewport` and `motion.cursor`, sends pointer input to `tools/`, calls `room.glide` and `history.tick`
 * once per frame, and draws signals. Panels call `desk`, `history` and `actions`. Neither changes a signal that is not its own.
 */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core'
import type { Board } from '../board/board'
import type { Point } from '../board/geometry'
import type { Presence } from '../contract/frames'
import { Camera } from './camera'
import { Connection } from './connection'
import { Desk } from './desk'
import { Following } from './following'
import { Find } from './find'
import { Gestures } from './gestures'
import { Habits } from './habits'
import { History } from './history'
import { makeIds } from './ids'
import { Ledger } from './ledger'
import { Motion } from './motion'
import { Notices } from './notices'
import { OwnLog } from './own'
import type { Ports } from './ports'
import { presenceOf } from './presence'
import { ReturnedWishes } from './returned'
import { Room } from './room'
import { saveState, type SaveState } from './saving'
import { Selection } from './selection'
import { Suggesting } from './suggesting'
import { Toolbox } from './toolbox'
import { Writing } from './writing'

/** Who sits here. `role` is facilitator, participant or observer. */
export interface Me {
  readonly person: string
  readonly role: string
}

/** What is known when the page opens. */
export interface Start {
  /** Id of the board. */
  readonly id: string
  readonly me: Me
  /** The board as the server wrote it into the page or answered it. */
  readonly board: Board
}

/** Panels that an action can ask for. */
export type PanelName = 'share' | 'export' | 'keys' | 'commands' | 'legend' | 'about' | 'tags' | 'name' | 'returned' | Choice

/** Where a menu was asked for: CSS pixels of the stage, and the same in board units. */
export interface MenuPlace {
  readonly at: Point
  readonly world: Point
}

/** What one of a list is chosen for: where the current note goes, what it becomes, what it leads to, which of its arrows goes. */
export type Choice = 'putAfter' | 'moveTo' | 'changeKind' | 'leadTo' | 'unlink'

export interface Workshop {
  readonly id: string
  readonly me: Signal<Me>
  readonly ledger: Ledger
  readonly board: ReadonlySignal<Board>
  readonly selection: Selection
  readonly camera: Camera
  readonly toolbox: Toolbox
  readonly motion: Motion
  readonly writing: Writing
  readonly room: Room
  readonly following: Following
  readonly connection: Connection
  readonly saving: ReadonlySignal<SaveState>
  readonly gestures: Gestures
  readonly history: History
  readonly notices: Notices
  readonly returned: ReturnedWishes
  readonly desk: Desk
  readonly suggesting: Suggesting
  readonly asked: Signal<PanelName | null>
  readonly menu: Signal<MenuPlace | null>
  readonly habits: Habits
  readonly clip: Signal<'copy' | 'cut' | 'paste' | null>
  readonly find: Find
  /** How the board is told: as a picture, or in words. */
  readonly view: Signal<'board' | 'outline'>
  /** What others may see of me just now; sync/ sends it. */
  readonly presence: ReadonlySignal<Presence>
  /** False for observers, while the history is open, and when an entry cannot be read: nothing can be changed then. */
  readonly mayChange: ReadonlySignal<boolean>
}

export function openWorkshop(start: Start, ports: Ports): Workshop {
  const me = signal(start.me)
  const own = new OwnLog(me)
  const ledger = new Ledger(start.board, me, own)
  const history = new History(ports)
  const board = computed(() => history.board.value ?? ledger.shown.value)
  const selection = new Selection(board)
  const motion = new Motion()
  const connection = new Connection(ports)
  const notices = new Notices()
  const returned = new ReturnedWishes()
  const mayChange = computed(
    () => me.value.role !== 'observer' && history.at.value === null && connection.unreadable.value === null,
  )
  const gestures = new Gestures(own, ledger)
  const desk = new Desk({ ledger, selection, notices, returned, mayChange, ports, ids: makeIds(ports), gestures })
  const writing = new Writing(desk, ledger, ports)
  desk.onLost = (lost) => writing.refused(lost)
  const camera = new Camera()
  const room = new Room(ledger.shown, connection)
  const following = new Following(room, camera, connection.mine)
  history.onLeaving = () => writing.finish()
  const suggesting = new Suggesting({ board, selection, motion, writing, desk })
  return {
    id: start.id,
    me,
    ledger,
    board,
    selection,
    camera,
    toolbox: new Toolbox(),
    motion,
    writing,
    room,
    following,
    connection,
    saving: saveState({ connection, ledger, mayChange }),
    gestures,
    history,
    notices,
    returned,
    desk,
    suggesting,
    asked: signal(null),
    menu: signal(null),
    habits: new Habits(),
    clip: signal(null),
    find: new Find(board, selection),
    view: signal('board'),
    presence: presenceOf({ motion, selection, writing, following, camera }),
    mayChange,
  }
}
