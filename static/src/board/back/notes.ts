/** Taking back what was done to notes. */
import type { Note } from '../../contract/items'
import { linksAt } from '../board'
import { free } from '../locks'
import { same } from '../same'
import { idOf, left, liesAt, parts, taken, type Back } from './taken'

const hasField = (note: Note | undefined, field: 'turn' | 'stack', value: number): boolean =>
  note !== undefined && (note[field] ?? 0) === value

export const notesBack = {
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
} satisfies Back
