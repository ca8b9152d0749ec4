/** Finding a note, something to do, or its shortcut. */
import type { Table } from '../message'

export const en = {
  'key.Ctrl': 'Ctrl',
  'key.Alt': 'Alt',
  'key.Shift': 'Shift',
  'key.Enter': 'Enter',
  'key.Delete': 'Delete',
  'key.Backspace': 'Backspace',
  'key.Space': 'Space',
  'key.Home': 'Home',
  'key.End': 'End',
  'key.Left': 'Left',
  'key.Right': 'Right',
  'key.Up': 'Up',
  'key.Down': 'Down',
  'key.ContextMenu': 'Menu',
  'find.field': 'Find in all notes',
  'find.none': 'No note says this.',
  'find.hits': { one: '{n} hit', other: '{n} hits' },
  'find.at': '{at} of {n}',
  'find.next': 'Next hit',
  'find.previous': 'Previous hit',
} as const satisfies Table
