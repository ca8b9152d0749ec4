/**
 * What will probably become of a wish: the twin of boards/domain/decide for the happy path.
 *
 * The client shows these facts at once and throws them away when the server has spoken (DESIGN D7). A wish that the server
 * would refuse, or that is no news, comes to nothing here: an empty list. Roles and limits of the whole board are the
 * server's business.
 */
import type { Command } from '../contract/commands'
import type { Event } from '../contract/events'
import { TITLE_LIMIT } from '../contract/limits'
import type { Board } from './board'
import { compensate } from './compensate'
import { drawFrame, drawPivotal, placeNote, placed } from './fresh'
import { changeKind, moveItems, removeItems, resizeFrame, resizeItems, resizeNote, rewordNote } from './alter'
import { free, lockItems, unlockItems } from './locks'
import { restackNotes, turnNotes } from './lying'
import { insertSpace } from './space'
import { tagNotes } from './tags'
import { editLegend } from './legend'
import { connect, importDrawing, placeNotes } from './together'
import { named, titled, written } from './texts'

type Decide = {
  [Type in Command['type']]: (
    command: Extract<Command, { type: Type }>,
    board: Board,
    me: string,
    gesture: readonly Event[],
  ) => Event[]
}

const DECIDE: Decide = {
  OpenBoard(command, board) {
    const title = titled(command.title)
    if (board.version > 0 || title === null) return []
    const { format = 'big_picture', language = 'en' } = command
    return [{ type: 'BoardOpened', title, format, language }]
  },
  RenameBoard(command, board) {
    const title = titled(command.title)
    return title === null || title === board.title ? [] : [{ type: 'BoardRenamed', title, before: board.title }]
  },
  Introduce(command, board, me) {
    const name = named(command.name)
    return name === null || board.people.get(me) === name ? [] : [{ type: 'PersonIntroduced', person: me, name }]
  },
  EditLegend: editLegend,
  RecordNames({ names }, board) {
    const news = names.filter(({ note, name }) => board.notes.has(note) && board.names.get(note) !== name)
    return news.length > 0 ? [{ type: 'NamesRecorded', names: news }] : []
  },
  PlaceNote: (command, board, me) => placed(placeNote(command, board, me)),
  PlaceNotes: placeNotes,
  ImportDrawing: importDrawing,
  MoveItems: moveItems,
  InsertSpace: insertSpace,
  RewordNote: rewordNote,
  ResizeNote: resizeNote,
  ResizeItems: resizeItems,
  ChangeKind: changeKind,
  TurnNotes: turnNotes,
  RestackNotes: restackNotes,
  TagNotes: tagNotes,
  RemoveItems: removeItems,
  LockItems: lockItems,
  UnlockItems: unlockItems,
  ConnectNotes: connect,
  RewordLink({ link, text: wish }, board) {
    const before = board.links.get(link)
    const text = written(wish, TITLE_LIMIT)
    if (before === undefined || text === null || text === (before.text ?? '')) return []
    return [{ type: 'LinkReworded', link, text, before: before.text ?? '' }]
  },
  DrawFrame(command, board, me) {
    const frame = drawFrame(command, board, me)
    return frame === null ? [] : [{ type: 'FrameDrawn', frame }]
  },
  RenameFrame({ frame, name: wish }, board) {
    const before = free(board.frames, frame)?.name
    const name = written(wish, TITLE_LIMIT)
    return before === undefined || name === null || name === before ? [] : [{ type: 'FrameRenamed', frame, name, before }]
  },
  ChangeFrameRole({ frame, role }, board) {
    const before = free(board.frames, frame)?.role
    return before === undefined || role === before ? [] : [{ type: 'FrameRoleChanged', frame, role, before }]
  },
  ResizeFrame: resizeFrame,
  DrawPivotal(command, board, me) {
    const { note = null } = command
    if (note !== null && !board.notes.has(note)) return []
    const pivotal = drawPivotal(command, board, me)
    return pivotal === null ? [] : [{ type: 'PivotalDrawn', pivotal }]
  },
  RenamePivotal({ pivotal, text: wish }, board) {
    const line = free(board.pivotals, pivotal)
    const text = written(wish, TITLE_LIMIT)
    if (line === undefined || text === null || text === (line.text ?? '')) return []
    return [{ type: 'PivotalRenamed', pivotal, text, before: line.text ?? '' }]
  },
  Undo: ({ gesture: id }, board, _me, gesture) => compensate(id, gesture, board),
}

/**
 * The facts that a wish will make on this board, oldest first; none when it would be refused or is no news.
 *
 * me       who wishes it
 * gesture  for Undo: the facts that the meant command made, oldest first; without them nothing is hoped for
 */
export function anticipate(command: Command, board: Board, me: string, gesture: readonly Event[] = []): Event[] {
  if (board.version === 0 && command.type !== 'OpenBoard') return []
  const decide = DECIDE[command.type] as (c: Command, b: Board, m: string, g: readonly Event[]) => Event[]
  return decide(command, board, me, gesture)
}
