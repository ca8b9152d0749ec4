/** How each fact is taken back, given the board as it is now. A table: one row for each fact that can be. */
import type { Event } from '../contract/events'
import type { Note } from '../contract/items'
import { spaceBack } from './back-space'
import { linksAt, type Board } from './board'
import { free, isLocked } from './locks'
import { same } from './same'

/** The facts that take one fact back, and the items that were changed since. */
export interface Taken {
  readonly back: Event[]
  readonly left: string[]
}

type Back = { [Type in Event['type']]?: (fact: Extract<Event, { type: Type }>, board: Board) => Taken }

const taken = (...back: Event[]): Taken => ({ back, left: [] })
const left = (...items: string[]): Taken => ({ back: [], left: items })

/** Take back those parts of a fact that nobody touched since; `name` says which item a part is about. */
function parts<Part>(
  all: readonly Part[],
  untouched: (part: Part) => boolean,
  name: (part: Part) => string,
  back: (parts: Part[]) => Event[],
): Taken {
  const ours: Part[] = []
  const left: string[] = []
  for (const part of all) {
    if (untouched(part)) ours.push(part)
    else left.push(name(part))
  }
  return { back: ours.length > 0 ? back(ours) : [], left }
}

interface At {
  readonly x: number
  readonly y: number
}

const liesAt = (item: At | undefined, { x, y }: At): boolean => item?.x === x && item.y === y

const hasField = (note: Note | undefined, field: 'turn' | 'stack', value: number): boolean =>
  note !== undefined && (note[field] ?? 0) === value

interface Locks {
  readonly notes: readonly string[]
  readonly frames: readonly string[]
  readonly pivotals: readonly string[]
}

/** Those items of a fact whose lock stands like this, null if none does, and the others. */
function standing(fact: Locks, board: Board, locked: boolean): { readonly still: Locks | null; readonly left: string[] } {
  const left: string[] = []
  const those = (names: readonly string[], items: ReadonlyMap<string, { readonly locked?: boolean }>): string[] =>
    names.filter((name) => {
      const stands = items.has(name) && isLocked(items.get(name)) === locked
      if (!stands) left.push(name)
      return stands
    })
  const still = {
    notes: those(fact.notes, board.notes),
    frames: those(fact.frames, board.frames),
    pivotals: those(fact.pivotals, board.pivotals),
  }
  const none = still.notes.length + still.frames.length + still.pivotals.length === 0
  return { still: none ? null : still, left }
}

const idOf = ({ id }: { readonly id: string }): string => id

export const BACK: Back = {
  BoardRenamed: ({ title, before }, board) =>
    board.title === title ? taken({ type: 'BoardRenamed', title: before, before: title }) : left('title'),

  NotePlaced({ note }, board) {
    const untouched = same(board.notes.get(note.id), note) && linksAt(board, new Set([note.id])).length === 0
    return untouched ? taken({ type: 'NotesRemoved', notes: [note] }) : left(note.id)
  },
  NotesMoved: ({ moves }, board) =>
    parts(
      moves,
      (move) => liesAt(free(board.notes, move.note), move),
      ({ note }) => note,
      (ours) => [
        {
          type: 'NotesMoved',
          moves: ours.map(({ note, x, y, from_x, from_y }) => ({ note, x: from_x, y: from_y, from_x: x, from_y: y })),
        },
      ],
    ),
  SpaceInserted: spaceBack,
  NoteReworded: ({ note, text, before }, board) =>
    free(board.notes, note)?.text === text
      ? taken({ type: 'NoteReworded', note, text: before, before: text })
      : left(note),
  NoteResized({ note: id, box, before }, board) {
    const note = free(board.notes, id)
    const untouched = liesAt(note, box) && note?.w === box.w && note.h === box.h
    return untouched ? taken({ type: 'NoteResized', note: id, box: before, before: box }) : left(id)
  },
  KindChanged: ({ changes }, board) =>
    parts(
      changes,
      (change) => {
        const note = free(board.notes, change.note)
        return note?.kind === change.kind && note.w === change.w && note.h === change.h
      },
      ({ note }) => note,
      (ours) => [
        {
          type: 'KindChanged',
          changes: ours.map(({ note, kind, w, h, from_kind, from_w, from_h }) => ({
            note,
            kind: from_kind,
            w: from_w,
            h: from_h,
            from_kind: kind,
            from_w: w,
            from_h: h,
          })),
        },
      ],
    ),
  NotesTurned: ({ turns }, board) =>
    parts(
      turns,
      ({ note, turn }) => hasField(free(board.notes, note), 'turn', turn),
      ({ note }) => note,
      (ours) => [
        { type: 'NotesTurned', turns: ours.map(({ note, turn, from_turn }) => ({ note, turn: from_turn, from_turn: turn })) },
      ],
    ),
  NotesRestacked: ({ stacks }, board) =>
    parts(
      stacks,
      ({ note, stack }) => hasField(free(board.notes, note), 'stack', stack),
      ({ note }) => note,
      (ours) => [
        {
          type: 'NotesRestacked',
          stacks: ours.map(({ note, stack, from_stack }) => ({ note, stack: from_stack, from_stack: stack })),
        },
      ],
    ),
  NotesTagged: ({ changes }, board) =>
    parts(
      changes,
      ({ note: id, tags }) => {
        const note = free(board.notes, id)
        return note !== undefined && same(note.tags ?? [], tags)
      },
      ({ note }) => note,
      (ours) => [
        {
          type: 'NotesTagged',
          changes: ours.map(({ note, tags, from_tags }) => ({ note, tags: from_tags, from_tags: tags })),
        },
      ],
    ),
  NotesRemoved: ({ notes }, board) =>
    parts(
      notes,
      ({ id }) => !board.notes.has(id),
      idOf,
      (ours) => ours.map((note) => ({ type: 'NotePlaced', note })),
    ),

  ItemsLocked(fact, board) {
    const { still, left } = standing(fact, board, true)
    return { back: still === null ? [] : [{ type: 'ItemsUnlocked', ...still }], left }
  },
  ItemsUnlocked(fact, board) {
    const { still, left } = standing(fact, board, false)
    return { back: still === null ? [] : [{ type: 'ItemsLocked', ...still }], left }
  },

  NotesConnected: ({ link }, board) =>
    same(board.links.get(link.id), link) ? taken({ type: 'LinksRemoved', links: [link] }) : left(link.id),
  LinkReworded({ link: id, text, before }, board) {
    const link = board.links.get(id)
    const untouched = link !== undefined && (link.text ?? '') === text
    return untouched ? taken({ type: 'LinkReworded', link: id, text: before, before: text }) : left(id)
  },
  LinksRemoved: ({ links }, board) =>
    parts(
      links,
      ({ id, source, target }) => !board.links.has(id) && board.notes.has(source) && board.notes.has(target),
      idOf,
      (ours) => ours.map((link) => ({ type: 'NotesConnected', link })),
    ),

  FrameDrawn: ({ frame }, board) =>
    same(board.frames.get(frame.id), frame) ? taken({ type: 'FramesRemoved', frames: [frame] }) : left(frame.id),
  FrameRenamed: ({ frame, name, before }, board) =>
    free(board.frames, frame)?.name === name
      ? taken({ type: 'FrameRenamed', frame, name: before, before: name })
      : left(frame),
  FrameRoleChanged: ({ frame, role, before }, board) =>
    free(board.frames, frame)?.role === role
      ? taken({ type: 'FrameRoleChanged', frame, role: before, before: role })
      : left(frame),
  FrameResized({ frame: id, box, before }, board) {
    const frame = free(board.frames, id)
    const untouched = liesAt(frame, box) && frame?.w === box.w && frame.h === box.h
    return untouched ? taken({ type: 'FrameResized', frame: id, box: before, before: box }) : left(id)
  },
  FramesMoved: ({ moves }, board) =>
    parts(
      moves,
      (move) => liesAt(free(board.frames, move.frame), move),
      ({ frame }) => frame,
      (ours) => [
        {
          type: 'FramesMoved',
          moves: ours.map(({ frame, x, y, from_x, from_y }) => ({ frame, x: from_x, y: from_y, from_x: x, from_y: y })),
        },
      ],
    ),
  FramesRemoved: ({ frames }, board) =>
    parts(
      frames,
      ({ id }) => !board.frames.has(id),
      idOf,
      (ours) => ours.map((frame) => ({ type: 'FrameDrawn', frame })),
    ),

  PivotalDrawn: ({ pivotal }, board) =>
    same(board.pivotals.get(pivotal.id), pivotal)
      ? taken({ type: 'PivotalsRemoved', pivotals: [pivotal] })
      : left(pivotal.id),
  PivotalRenamed({ pivotal: id, text, before }, board) {
    const line = free(board.pivotals, id)
    const untouched = line !== undefined && (line.text ?? '') === text
    return untouched ? taken({ type: 'PivotalRenamed', pivotal: id, text: before, before: text }) : left(id)
  },
  PivotalsMoved: ({ moves }, board) =>
    parts(
      moves,
      ({ pivotal, x }) => free(board.pivotals, pivotal)?.x === x,
      ({ pivotal }) => pivotal,
      (ours) => [
        {
          type: 'PivotalsMoved',
          moves: ours.map(({ pivotal, x, from_x }) => ({ pivotal, x: from_x, from_x: x })),
        },
      ],
    ),
  PivotalsRemoved: ({ pivotals }, board) =>
    parts(
      pivotals,
      ({ id }) => !board.pivotals.has(id),
      idOf,
      (ours) => ours.map((pivotal) => ({ type: 'PivotalDrawn', pivotal })),
    ),

  LegendEdited({ kind, name, paper, from_name, from_paper }, board) {
    const { name: nowName = null, paper: nowPaper = null } = board.legend.get(kind) ?? {}
    const untouched = nowName === name && nowPaper === paper
    return untouched
      ? taken({ type: 'LegendEdited', kind, name: from_name, paper: from_paper, from_name: name, from_paper: paper })
      : left(kind)
  },
}
